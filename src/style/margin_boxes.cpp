#include "style/margin_boxes.h"

#include <array>

namespace casebound::style {
namespace {

using enum TextAlign;
using enum VerticalAlign;

constexpr std::array<MarginBoxDefault, 16> margin_boxes = {{
    {"top-left-corner", right, middle},
    {"top-left", left, middle},
    {"top-center", center, middle},
    {"top-right", right, middle},
    {"top-right-corner", left, middle},
    {"right-top", center, top},
    {"right-middle", center, middle},
    {"right-bottom", center, bottom},
    {"bottom-right-corner", left, middle},
    {"bottom-right", right, middle},
    {"bottom-center", center, middle},
    {"bottom-left", left, middle},
    {"bottom-left-corner", right, middle},
    {"left-bottom", center, bottom},
    {"left-middle", center, middle},
    {"left-top", center, top},
}};

}  // namespace

const MarginBoxDefault* find_margin_box(std::string_view name) {
  for (const auto& box : margin_boxes)
    if (box.name == name) return &box;
  return nullptr;
}

std::vector<std::string> margin_box_names() {
  std::vector<std::string> out;
  for (const auto& box : margin_boxes) out.emplace_back(box.name);
  return out;
}

}  // namespace casebound::style
