#pragma once

#include "casebound/document/book.h"
#include "casebound/markup/element.h"

#include <cstdint>
#include <string>
#include <vector>

namespace casebound::epub {

/// What goes into one e-book.
struct Input {
  const Metadata& metadata;
  const std::vector<markup::SpineDocument>& spine;
  const std::string& stylesheet;  ///< CSS for reading systems
  std::int64_t modified = 0;      ///< seconds since 1970 (UTC)
};

/// The EPUB 3.3 file: package, navigation, one XHTML file for each spine document; byte-identical for the
/// same input. Throws Error (`epub-write`) if libzip refuses.
std::string write(const Input& input);

}  // namespace casebound::epub
