#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

// Columns of a screen on which every character is one wide, but for those of East Asian scripts, which are
// two.
namespace casebound::manuscript {

/// The columns that the text takes.
std::size_t columns_of(std::string_view text);

/// The text cut before each of these columns, which ascend: one piece more than there are cuts, the last ones
/// empty if it ends earlier. Nothing if a tab is in it, or a wide character stands across a cut.
std::optional<std::vector<std::string_view>> cut_at(std::string_view text,
                                                    const std::vector<std::size_t>& cuts);

}  // namespace casebound::manuscript
