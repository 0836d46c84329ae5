#include "layout/counters.h"

#include "layout/list_marker.h"

#include <algorithm>

namespace casebound::layout {

namespace {

const std::string list_item = "list-item";

using Changes = std::vector<std::pair<std::string, int>>;

bool speaks_of_list_items(const Changes& changes) {
  return std::any_of(changes.begin(), changes.end(),
                     [](const auto& change) { return change.first == list_item; });
}

bool is_list(const markup::Element* element) {
  return element != nullptr && (element->name == "ol" || element->name == "ul");
}

/// Numbers are kept from overflowing; no book counts so far.
int sum(int a, int b) {
  constexpr int most = 100'000'000;
  return std::clamp(a + b, -most, most);
}

}  // namespace

void Counters::enter(const style::ComputedStyle& style, const markup::Element* element) {
  ++depth_;
  if (is_list(element) && !speaks_of_list_items(style.counter_reset))
    reset(list_item, start_number(*element) - 1);
  for (const auto& [name, value] : style.counter_reset) reset(name, value);
  const auto increment = [&](const std::string& name, int by) {
    int& value = innermost(name).value;
    value = sum(value, by);
  };
  if (style.display == style::Display::list_item && !speaks_of_list_items(style.counter_increment))
    increment(list_item, 1);
  if (const auto own = element == nullptr || element->name != "li" ? std::nullopt : own_number(*element))
    innermost(list_item).value = *own;
  for (const auto& [name, by] : style.counter_increment) increment(name, by);
  for (const auto& [name, value] : style.counter_set) innermost(name).value = value;
}

void Counters::leave() {
  while (!counters_.empty() && counters_.back().depth > depth_) counters_.pop_back();
  --depth_;
}

/// Of two siblings that reset a counter, the second makes it anew.
void Counters::reset(const std::string& name, int value) {
  std::erase_if(counters_, [&](const Counter& it) { return it.depth == depth_ && it.name == name; });
  counters_.push_back({name, value, depth_});
}

Counters::Counter& Counters::innermost(const std::string& name) {
  const auto found = std::find_if(counters_.rbegin(), counters_.rend(),
                                  [&](const Counter& counter) { return counter.name == name; });
  if (found != counters_.rend()) return *found;
  counters_.push_back({name, 0, depth_});
  return counters_.back();
}

int Counters::value(const std::string& name) const {
  for (auto counter = counters_.rbegin(); counter != counters_.rend(); ++counter)
    if (counter->name == name) return counter->value;
  return 0;
}

std::string Counters::text(const style::ContentCounter& counter) const {
  if (!counter.separator) return counter_text(counter.format, value(counter.name));
  std::string out;
  for (const auto& it : counters_) {
    if (it.name != counter.name) continue;
    if (!out.empty()) out += *counter.separator;
    out += counter_text(counter.format, it.value);
  }
  return out.empty() ? counter_text(counter.format, 0) : out;
}

}  // namespace casebound::layout
