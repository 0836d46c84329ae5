#pragma once

#include "layout/page_end.h"

#include <cstdint>
#include <limits>
#include <vector>

namespace casebound::layout {

/// A way to a place in the text: the page that is being filled there, and what it has cost.
struct PageState {
  static constexpr std::uint32_t nothing = std::numeric_limits<std::uint32_t>::max();

  PageFill page;
  bool recto = true;
  Facing facing;
  std::uint32_t setting = 0;  ///< of the last passage
  double cost = 0;
  std::uint32_t decision = nothing;  ///< the last one on the way

  /// Whether all that follows is the same for both.
  bool like(const PageState& other) const {
    return recto == other.recto && facing == other.facing && page == other.page;
  }
};

/// Ways to the same place in the text, those that look alike to what follows merged into the cheapest.
class PageStates {
 public:
  /// The first of those that cost the same stays. Tells whether this one was taken in.
  bool merge(const PageState& state);
  /// Leaves out what costs more than `most`, and all but the `count` cheapest.
  void keep_cheapest(double most, std::size_t count);
  void clear();

  bool empty() const { return states_.empty(); }
  std::size_t size() const { return states_.size(); }
  PageState& operator[](std::size_t i) { return states_[i]; }
  std::vector<PageState>::iterator begin() { return states_.begin(); }
  std::vector<PageState>::iterator end() { return states_.end(); }
  PageState& last_merged() { return states_[last_]; }

 private:
  std::vector<PageState> states_;
  std::vector<std::uint64_t> digests_;  ///< of each state's looks
  std::size_t last_ = 0;
};

}  // namespace casebound::layout
