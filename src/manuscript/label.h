#pragma once

#include <string_view>

namespace casebound::manuscript {

/// Whether a heading's words say what kind of piece it is, and not what it is about: `Conclusion`, `Essay 3`.
bool is_label(std::string_view text);

}  // namespace casebound::manuscript
