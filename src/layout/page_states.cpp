#include "layout/page_states.h"

#include <algorithm>
#include <utility>

namespace casebound::layout {

namespace {

/// Of a state's looks; the rest of them hardly ever tells two states apart.
std::uint64_t digest(const PageState& state) {
  const PageFill& page = state.page;
  std::uint64_t out = static_cast<std::uint64_t>(page.y.units());
  const auto add = [&](std::uint64_t value) { out = (out ^ value) * 0x9E3779B97F4A7C15U + (out >> 29U); };
  add(static_cast<std::uint64_t>(page.first_note_line) << 32U | page.notes);
  add(static_cast<std::uint64_t>(page.figure) << 32U | static_cast<std::uint64_t>(page.rows) << 8U |
      static_cast<std::uint64_t>(page.waiting) << 2U | static_cast<std::uint64_t>(page.empty) << 1U |
      static_cast<std::uint64_t>(state.recto));
  add(static_cast<std::uint64_t>(state.facing.has_text) << 32U ^
      static_cast<std::uint32_t>(state.facing.longer));
  return out;
}

}  // namespace

bool PageStates::merge(const PageState& state) {
  const std::uint64_t looks = digest(state);
  for (last_ = 0; last_ < states_.size(); ++last_) {
    if (digests_[last_] != looks || !states_[last_].like(state)) continue;
    if (state.cost >= states_[last_].cost) return false;
    states_[last_] = state;
    return true;
  }
  states_.push_back(state);
  digests_.push_back(looks);
  return true;
}

void PageStates::keep_cheapest(double most, std::size_t count) {
  std::erase_if(states_, [&](const PageState& state) { return state.cost > most; });
  if (states_.size() > count) {
    std::stable_sort(states_.begin(), states_.end(),
                     [](const PageState& a, const PageState& b) { return a.cost < b.cost; });
    states_.resize(count);
  }
  digests_.clear();
  for (const auto& state : states_) digests_.push_back(digest(state));
}

void PageStates::clear() {
  states_.clear();
  digests_.clear();
}

}  // namespace casebound::layout
