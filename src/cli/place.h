#pragma once

#include "casebound/base/diagnostic.h"
#include "casebound/base/source.h"

#include <optional>
#include <string>

namespace casebound::cli {

/// A span as people and editors count it; `end` is the first place after it.
struct Range {
  LineColumn begin, end;
};

/// Where a finding is: in a text, in a file as a whole, or nowhere (`file` is empty).
struct Place {
  std::string file;
  std::optional<Range> range;
};

Range range_of(SourceSpan span, const Sources& sources);
Place place_of(const Diagnostic& diagnostic, const Sources& sources);

}  // namespace casebound::cli
