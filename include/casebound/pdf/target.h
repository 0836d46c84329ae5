#pragma once

#include "casebound/base/length.h"
#include "casebound/colour/separation.h"

#include <string>

namespace casebound::pdf {

/// What a file conforms to: PDF 1.7 (ISO 32000-1), PDF/X-4 (ISO 15930-7, PDF 1.6), PDF/X-1a:2003 (ISO
/// 15930-4, PDF 1.4) or PDF/X-1a:2001 (ISO 15930-1, PDF 1.3).
enum class Standard { pdf_1_7, x_4, x_1a_2003, x_1a_2001 };

inline bool is_x_1a(Standard standard) {
  return standard == Standard::x_1a_2003 || standard == Standard::x_1a_2001;
}

/// The printing condition that colours are meant for (ISO 32000-1 §14.11.5).
struct OutputIntent {
  std::string condition;    ///< its name in the registry: `FOGRA39`
  std::string registry;     ///< `http://www.color.org`
  std::string description;  ///< for people
  std::string profile;      ///< the ICC profile to embed; empty: the name says it
};

/// What a PDF is made for. As it stands: the reader edition.
struct Target {
  Standard standard = Standard::pdf_1_7;
  bool navigates = true;  ///< has an outline, links and the places they lead to
  /// Colours are written as inks, black and greys as black alone, and full black overprints what is under it.
  /// Null: colours are sRGB. Pictures are taken as they are given.
  const colour::Separator* separator = nullptr;
  OutputIntent intent;
  Length bleed;               ///< beyond the trim; what touches the trim's edge goes on into it
  bool gutter_bleeds = true;  ///< the edge that is bound, left on rectos, has a bleed as well
  bool marks = false;         ///< crop and register marks, colour bars and a slug line outside the bleed
  std::string slug;           ///< what the slug line says before the number of the page
};

}  // namespace casebound::pdf
