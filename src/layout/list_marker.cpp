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

std::optional<int> own_number(const markup::Element& item) {
  const auto* value = item.attribute("value");
  int number = 0;
  if (value == nullptr ||
      std::from_chars(value->data(), value->data() + value->size(), number).ec != std::errc())
    return std::nullopt;
  return number;
}

std::string counter_text(const std::string& style, int number) {
  if (style == "none") return {};
  if (style == "disc") return "•";
  if (style == "circle") return "◦";
  if (style == "square") return "▪";
  return numeral(number, style);
}

std::string marker_text(const std::string& type, int number) {
  if (type.starts_with('"')) return type.substr(1);
  const bool numbered = type != "none" && type != "disc" && type != "circle" && type != "square";
  return counter_text(type, number) + (numbered ? "." : "");
}

}  // namespace casebound::layout
