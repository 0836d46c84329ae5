#pragma once

#include <string>

namespace casebound::cli {

/// What changed in a text, as a unified diff with its file's name and one line around each change; empty if
/// nothing did. What is not safe to print is U+FFFD. In colours, the part of a line that changed stands out.
std::string unified_diff(const std::string& name, const std::string& before, const std::string& after,
                         bool coloured);

}  // namespace casebound::cli
