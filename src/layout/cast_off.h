#pragma once

#include "layout/rows.h"

#include <optional>
#include <utility>
#include <vector>

namespace casebound::layout {

/// The room that one item of a flow takes, in each way that it may be set.
struct Passage {
  struct Setting {
    std::vector<RowRoom> rows;
    double extra_cost = 0;  ///< more than the first's
  };
  std::vector<Setting> settings;  ///< at least one, the best first
  /// First and last passage of the table head to repeat where a page begins with this one.
  std::optional<std::pair<std::size_t, std::size_t>> table_head;
  /// Of an extent: the passage where the room begins; its only row's height is the room.
  std::optional<std::size_t> extent_from;
  bool opens_extent = false;
};

/// A figure's room, and the passage before which it would stand.
struct FigureRoom {
  std::vector<RowRoom> rows;
  Length margin_after;
  std::size_t before = 0;
};

/// A division's copy cast off: what room it takes, before it is made up into pages. The last passage is one
/// empty row without height: it closes the column, and what has no other place is called by it.
struct CastOff {
  std::vector<Passage> passages;
  std::vector<std::vector<RowRoom>> notes;  ///< in the order of their calls
  std::vector<FigureRoom> figures;
};

}  // namespace casebound::layout
