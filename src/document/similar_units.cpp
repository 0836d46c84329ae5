#include "document/similar_units.h"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace casebound {

namespace {

/// Two units with a smaller part of the longer one's words in common are two things.
constexpr double least_in_common = .4;

/// A word that is in more units than these tells nothing.
constexpr std::size_t most_places = 8;

/// So many pairs of units are compared one by one.
constexpr std::size_t most_pairs = 400;

std::vector<std::uint32_t> sorted(std::vector<std::uint32_t> words) {
  std::sort(words.begin(), words.end());
  return words;
}

/// The part of the longer one's words that both have; 1 where neither has any.
double in_common(const DiffUnit& before, const DiffUnit& after) {
  const std::size_t longer = std::max(before.words.size(), after.words.size());
  if (longer == 0) return before.kind == after.kind ? 1 : 0;
  const auto a = sorted(before.words), b = sorted(after.words);
  std::size_t count = 0;
  for (std::size_t i = 0, k = 0; i < a.size() && k < b.size();) {
    if (a[i] == b[k])
      ++count, ++i, ++k;
    else if (a[i] < b[k])
      ++i;
    else
      ++k;
  }
  return static_cast<double>(count) / static_cast<double>(longer);
}

class Matcher {
 public:
  Matcher(const UnitRange& before, const UnitRange& after) : before_(before), after_(after) {}

  Places run() {
    Places out;
    std::size_t from = before_.begin, to = after_.begin;
    for (const auto& [i, k] : by_rare_words()) {
      pair_left_over(from, i, to, k, out);
      out.emplace_back(i, k);
      from = i + 1;
      to = k + 1;
    }
    pair_left_over(from, before_.end, to, after_.end, out);
    return out;
  }

 private:
  Places by_rare_words() {
    for (std::size_t i = before_.begin; i < before_.end; ++i)
      for (const auto word : before_.units[i].words) {
        auto& places = places_[word];
        if (places.size() <= most_places && (places.empty() || places.back() != i)) places.push_back(i);
      }
    std::map<std::size_t, std::size_t> taken;  // by the unit before: the one after
    for (std::size_t k = after_.begin; k < after_.end; ++k) {
      const auto i = nearest(after_.units[k]);
      if (i != before_.end && in_common(before_.units[i], after_.units[k]) >= least_in_common)
        taken.try_emplace(i, k);
    }
    return rising({taken.begin(), taken.end()});
  }

  /// The unit that shares most of the rare words; the range's end if none does.
  std::size_t nearest(const DiffUnit& unit) const {
    std::map<std::size_t, std::size_t> votes;
    for (const auto word : unit.words) {
      const auto found = places_.find(word);
      if (found == places_.end() || found->second.size() > most_places) continue;
      for (const auto i : found->second) ++votes[i];
    }
    const auto best = std::max_element(votes.begin(), votes.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    return best == votes.end() ? before_.end : best->first;
  }

  /// Each with the first that is near enough after the last pair.
  void pair_left_over(std::size_t i, std::size_t i_end, std::size_t k, std::size_t k_end, Places& out) const {
    if (i == i_end || k == k_end || i_end - i > most_pairs / (k_end - k)) return;
    for (; i < i_end; ++i) {
      for (auto other = k; other < k_end; ++other) {
        if (in_common(before_.units[i], after_.units[other]) < least_in_common) continue;
        out.emplace_back(i, other);
        k = other + 1;
        break;
      }
    }
  }

  UnitRange before_, after_;
  std::unordered_map<std::uint32_t, std::vector<std::size_t>> places_;  ///< of the words before
};

}  // namespace

Places similar_units(const UnitRange& before, const UnitRange& after) {
  return Matcher(before, after).run();
}

}  // namespace casebound
