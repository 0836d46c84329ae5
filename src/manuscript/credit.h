#pragma once

#include <string_view>

namespace casebound::manuscript {

/// Whether a line says whose the text is, where it first appeared or who translated it: `© 2014 …`,
/// `Originally published in …`, `Translated by …`. To be asked of lines at an essay's edge.
bool is_credit(std::string_view line);

}  // namespace casebound::manuscript
