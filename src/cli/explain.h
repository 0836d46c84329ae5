#pragma once

#include <string>

namespace casebound::cli {

/// The answer of `explain`: about one code, or a list of all where it is empty. An unknown code is a usage
/// Error.
std::string explain(const std::string& code);

}  // namespace casebound::cli
