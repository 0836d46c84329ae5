#pragma once

#include <string>

namespace casebound::editorial {

/// A number in Roman numerals, from 1.
std::string roman(int number);

}  // namespace casebound::editorial
