#pragma once

#include <string>
#include <string_view>

namespace casebound {

/// A number in a CSS counter style: decimal, decimal-leading-zero, lower-roman, upper-roman, lower-alpha
/// (lower-latin), upper-alpha, lower-greek; any other is decimal (CSS Counter Styles 3 §6).
std::string numeral(int number, std::string_view style);

}  // namespace casebound
