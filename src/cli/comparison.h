#pragma once

#include "casebound/pipeline/compare.h"

#include <string>

namespace casebound::cli {

/// The comparison for people at a terminal: what became of each division, then each change with its page and
/// its place in the manuscript, the words that are gone as `[-…-]` and those that came as `{+…+}`.
std::string comparison_text(const pipeline::Comparison& comparison, bool coloured);

/// The same as an XHTML page that needs nothing else.
std::string comparison_html(const pipeline::Comparison& comparison);

}  // namespace casebound::cli
