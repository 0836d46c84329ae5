#pragma once

#include "casebound/style/computed.h"

#include <string>
#include <string_view>
#include <vector>

namespace casebound::style {

/// One of the sixteen boxes in a page's margins and how its content stands there (CSS Paged Media 3 §6.1).
struct MarginBoxDefault {
  std::string_view name;
  TextAlign text_align;
  VerticalAlign vertical_align;
};

/// Nothing: no margin box has this name.
const MarginBoxDefault* find_margin_box(std::string_view name);
std::vector<std::string> margin_box_names();

}  // namespace casebound::style
