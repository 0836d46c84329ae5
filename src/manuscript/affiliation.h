#pragma once

#include <string_view>

namespace casebound::manuscript {

/// Whether a line under a name says where its bearer works or what he is: it is short, begins with a capital
/// letter, ends no sentence, and names an institution or an office.
bool is_affiliation(std::string_view line);

}  // namespace casebound::manuscript
