#include "layout/list_marker.h"

#include "casebound/base/numeral.h"

#include <charconv>

namespace casebound::layout {

int start_number(const markup::Element& list) {
  const auto* start = list.attribute("start");
  int number = 1;
  if (start != nullptr) std::from_chars(start->data(), start->data() + start->size(), number);
  return number;
}

std::string marker_text(const std::string& type, int number) {
  if (type == "none") return {};
  if (type == "disc") return "•";
  if (type == "circle") return "◦";
  if (type == "square") return "▪";
  return numeral(number, type) + ".";
}

}  // namespace casebound::layout
