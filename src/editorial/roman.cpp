#include "editorial/roman.h"

#include <array>
#include <utility>

namespace casebound::editorial {

std::string roman(int number) {
  constexpr std::array<std::pair<int, const char*>, 13> signs = {{{1000, "M"},
                                                                  {900, "CM"},
                                                                  {500, "D"},
                                                                  {400, "CD"},
                                                                  {100, "C"},
                                                                  {90, "XC"},
                                                                  {50, "L"},
                                                                  {40, "XL"},
                                                                  {10, "X"},
                                                                  {9, "IX"},
                                                                  {5, "V"},
                                                                  {4, "IV"},
                                                                  {1, "I"}}};
  std::string out;
  for (const auto& [value, sign] : signs) {
    for (; number >= value; number -= value) out += sign;
  }
  return out;
}

}  // namespace casebound::editorial
