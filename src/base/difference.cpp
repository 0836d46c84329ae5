#include "casebound/base/difference.h"

#include <algorithm>
#include <limits>
#include <unordered_map>

namespace casebound {

namespace {

using Items = std::span<const std::uint32_t>;

class Comparer {
 public:
  Comparer(Items before, Items after) : before_(before), after_(after) {}

  std::vector<Difference> run() {
    part({0, before_.size(), 0, after_.size()}, 0);
    return std::move(out_);
  }

 private:
  /// So often is a stretch parted by what is unique in it.
  static constexpr int deepest = 24;
  /// Items of one stretch times those of the other that are compared one by one.
  static constexpr std::size_t most_cells = 1U << 20;

  void part(Difference stretch, int depth) {
    stretch = trimmed(stretch);
    const bool none_before = stretch.before == stretch.before_end;
    const bool none_after = stretch.after == stretch.after_end;
    if (none_before && none_after) return;
    if (none_before || none_after) return add(stretch);
    if (const Places unique = rising(unique_items(stretch)); !unique.empty() && depth < deepest)
      return for_each_gap(stretch, unique, [&](const Difference& gap) { part(gap, depth + 1); });
    const std::size_t rows = stretch.before_end - stretch.before, columns = stretch.after_end - stretch.after;
    if (rows > most_cells / columns) return add(stretch);
    for_each_gap(stretch, common_items(stretch), [&](const Difference& gap) { add(gap); });
  }

  /// Without what both begin and end with.
  Difference trimmed(Difference out) const {
    const auto is_open = [&] { return out.before < out.before_end && out.after < out.after_end; };
    while (is_open() && before_[out.before] == after_[out.after]) ++out.before, ++out.after;
    while (is_open() && before_[out.before_end - 1] == after_[out.after_end - 1])
      --out.before_end, --out.after_end;
    return out;
  }

  /// What stands once in each stretch, in the order of the first.
  Places unique_items(const Difference& stretch) const {
    struct Count {
      std::size_t before = 0, after = 0, place = 0;
    };
    std::unordered_map<std::uint32_t, Count> counts;
    for (std::size_t i = stretch.before; i < stretch.before_end; ++i) ++counts[before_[i]].before;
    for (std::size_t i = stretch.after; i < stretch.after_end; ++i) {
      auto& count = counts[after_[i]];
      ++count.after;
      count.place = i;
    }
    Places out;
    for (std::size_t i = stretch.before; i < stretch.before_end; ++i) {
      const auto& count = counts[before_[i]];
      if (count.before == 1 && count.after == 1) out.emplace_back(i, count.place);
    }
    return out;
  }

  /// A longest common subsequence (dynamic programming).
  Places common_items(const Difference& stretch) const {
    const std::size_t rows = stretch.before_end - stretch.before, columns = stretch.after_end - stretch.after;
    std::vector<std::uint32_t> lengths((rows + 1) * (columns + 1));
    const auto length = [&](std::size_t i, std::size_t k) -> std::uint32_t& {
      return lengths[i * (columns + 1) + k];
    };
    const auto same = [&](std::size_t i, std::size_t k) {
      return before_[stretch.before + i] == after_[stretch.after + k];
    };
    for (auto i = rows; i-- > 0;)
      for (auto k = columns; k-- > 0;)
        length(i, k) = same(i, k) ? length(i + 1, k + 1) + 1 : std::max(length(i + 1, k), length(i, k + 1));
    Places out;
    for (std::size_t i = 0, k = 0; i < rows && k < columns;) {
      if (same(i, k))
        out.emplace_back(stretch.before + i++, stretch.after + k++);
      else if (length(i + 1, k) >= length(i, k + 1))
        ++i;
      else
        ++k;
    }
    return out;
  }

  template <class Visit>
  static void for_each_gap(Difference stretch, const Places& same, const Visit& visit) {
    for (const auto& [before, after] : same) {
      visit({stretch.before, before, stretch.after, after});
      stretch.before = before + 1;
      stretch.after = after + 1;
    }
    visit(stretch);
  }

  /// Differences that touch are one.
  void add(const Difference& next) {
    if (next.before == next.before_end && next.after == next.after_end) return;
    if (!out_.empty() && out_.back().before_end == next.before && out_.back().after_end == next.after) {
      out_.back().before_end = next.before_end;
      out_.back().after_end = next.after_end;
    } else {
      out_.push_back(next);
    }
  }

  Items before_, after_;
  std::vector<Difference> out_;
};

}  // namespace

Places rising(const Places& pairs) {
  constexpr auto none = std::numeric_limits<std::size_t>::max();
  std::vector<std::size_t> piles, below(pairs.size(), none);
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    const auto pile =
        std::lower_bound(piles.begin(), piles.end(), pairs[i].second,
                         [&](std::size_t top, std::size_t place) { return pairs[top].second < place; });
    if (pile != piles.begin()) below[i] = *(pile - 1);
    if (pile == piles.end())
      piles.push_back(i);
    else
      *pile = i;
  }
  Places out;
  for (auto i = piles.empty() ? none : piles.back(); i != none; i = below[i]) out.push_back(pairs[i]);
  std::reverse(out.begin(), out.end());
  return out;
}

std::vector<Difference> differences(Items before, Items after) {
  return Comparer(before, after).run();
}

}  // namespace casebound
