#pragma once

#include "casebound/base/diagnostic.h"

#include <string>
#include <vector>

namespace casebound::style {

/// The value of one `font-family`, and where it stands.
struct NamedFamilies {
  std::vector<std::string> families;
  SourceSpan span;
};

/// Every list of families that a sheet names for print, in the order of the sheet.
std::vector<NamedFamilies> named_families(const Sources& sources, std::int32_t source);

}  // namespace casebound::style
