#pragma once

#include "casebound/base/diagnostic.h"

#include <string>

namespace casebound::tests {

/// The findings as `line:column severity code`, one a line, in their order; without a place: `- severity
/// code`.
std::string findings(const Sources& sources, const Diagnostics& diagnostics);

/// How many findings carry this code.
std::size_t count_of(const Diagnostics& diagnostics, const std::string& code);

/// The first finding with this code; throws std::runtime_error if there is none.
const Diagnostic& finding(const Diagnostics& diagnostics, const std::string& code);

}  // namespace casebound::tests
