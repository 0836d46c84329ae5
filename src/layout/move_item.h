#pragma once

#include "casebound/layout/pages.h"

#include <variant>

namespace casebound::layout {

/// Moves an item to the right and down.
inline void move_item(PageItem& item, Length x, Length y) {
  const auto move = [&](auto& placed) {
    if constexpr (requires { placed.origin; }) {
      placed.origin.x += x;
      placed.origin.y += y;
    } else {
      placed.area.x += x;
      placed.area.y += y;
    }
  };
  std::visit(move, item.content);
}

}  // namespace casebound::layout
