#pragma once

#include "font/harfbuzz.h"
#include "font/vet.h"

#include <string>
#include <vector>

namespace casebound::font {

/// All of a Face. HarfBuzz' objects are immutable once built, so any thread may shape and subset with them.
struct Face::Handles {
  std::string file_name;
  std::string bytes;  ///< of the file; the blob below points into it
  Vetted vetted;
  Blob blob;
  HarfBuzzFace face;
  HarfBuzzFont font;
  std::vector<hb_tag_t> features;  ///< of GSUB and GPOS, sorted
};

}  // namespace casebound::font
