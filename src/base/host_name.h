#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace casebound {

/// A host's name as DNS has it: letters, digits and hyphens, other scripts in Punycode (UTS #46). Nothing if
/// it is no such name.
std::optional<std::string> host_name(std::string_view name);

}  // namespace casebound
