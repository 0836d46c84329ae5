#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace casebound {

/// The colour of a name, as 0xRRGGBB: CSS Color 4 §6.1, whose names are also SVG's. The name is in lower
/// case.
std::optional<std::uint32_t> named_colour(std::string_view name);

}  // namespace casebound
