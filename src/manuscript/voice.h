#pragma once

#include <string_view>

namespace casebound::manuscript {

/// Who tells of himself writes the essay, and no note on it or on its author.
bool is_told_by_author(std::string_view text);

}  // namespace casebound::manuscript
