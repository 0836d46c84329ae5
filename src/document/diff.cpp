#include "casebound/document/diff.h"

#include "document/diff_units.h"
#include "document/similar_divisions.h"
#include "document/similar_units.h"

#include <algorithm>
#include <map>

namespace casebound {

namespace {

using Kind = UnitChange::Kind;

std::vector<std::uint32_t> keys_of(const UnitRange& range) {
  std::vector<std::uint32_t> out;
  for (auto i = range.begin; i < range.end; ++i) out.push_back(range.units[i].key);
  return out;
}

/// Compares the units of a division as it was and as it is.
class UnitComparer {
 public:
  UnitComparer(const UnitRange& before, const UnitRange& after) : before_(before), after_(after) {}

  std::vector<UnitChange> run() {
    std::size_t i = before_.begin, k = after_.begin;
    const auto add_same = [&](std::size_t end) {
      while (i < end) out_.push_back({Kind::same, i++, k++});
    };
    for (const auto& gap : differences(keys_of(before_), keys_of(after_))) {
      add_same(before_.begin + gap.before);
      fill({before_.units, i, before_.begin + gap.before_end},
           {after_.units, k, after_.begin + gap.after_end});
      i = before_.begin + gap.before_end;
      k = after_.begin + gap.after_end;
    }
    add_same(before_.end);
    return std::move(out_);
  }

 private:
  void fill(const UnitRange& before, const UnitRange& after) {
    std::size_t i = before.begin, k = after.begin;
    const auto add_others = [&](std::size_t i_end, std::size_t k_end) {
      while (i < i_end) out_.push_back({Kind::removed, i++, {}});
      while (k < k_end) out_.push_back({Kind::added, {}, k++});
    };
    for (const auto& [was, is] : similar_units(before, after)) {
      add_others(was, is);
      out_.push_back({Kind::changed, i, k, differences(before.units[i++].words, after.units[k++].words)});
    }
    add_others(before.end, after.end);
  }

  UnitRange before_, after_;
  std::vector<UnitChange> out_;
};

/// Units that went from one place to another, if they are long enough to be known again.
void find_moved(BookDiff& diff) {
  constexpr std::size_t least_words = 4;
  std::map<std::uint32_t, std::vector<UnitChange*>> removed;
  const auto for_each = [&](Kind kind, const auto& visit) {
    for (auto& division : diff.divisions)
      for (auto& unit : division.units)
        if (unit.kind == kind) visit(unit);
  };
  for_each(Kind::removed, [&](UnitChange& unit) {
    const DiffUnit& was = diff.before[*unit.before];
    if (was.words.size() >= least_words) removed[was.key].push_back(&unit);
  });
  for_each(Kind::added, [&](UnitChange& unit) {
    const auto found = removed.find(diff.after[*unit.after].key);
    if (found == removed.end() || found->second.empty()) return;
    UnitChange& old_place = *found->second.front();
    found->second.erase(found->second.begin());
    unit.kind = Kind::moved;
    unit.before = old_place.before;
    old_place.kind = Kind::moved_away;
    old_place.after = unit.after;
  });
}

/// Divisions in the new book's order; those that are gone after the one that they stood behind.
class DivisionComparer {
 public:
  DivisionComparer(const DivisionUnits& before, const DivisionUnits& after,
                   const std::vector<std::optional<std::size_t>>& partners)
      : before_(before), after_(after), partners_(partners), is_paired_(before.begins.size() - 1) {
    Places pairs;
    for (std::size_t k = 0; k < partners.size(); ++k) {
      if (!partners[k]) continue;
      is_paired_[*partners[k]] = true;
      pairs.emplace_back(k, *partners[k]);
    }
    for (const auto& [k, i] : rising(pairs)) in_order_.push_back(k);
  }

  std::vector<DivisionChange> run() {
    add_removed_from(0);
    for (std::size_t k = 0; k < partners_.size(); ++k) {
      const auto was = partners_[k];
      const bool moved = was && !std::binary_search(in_order_.begin(), in_order_.end(), k);
      const UnitRange none{before_.units};
      out_.push_back({was, k, moved, UnitComparer(was ? old_range(*was) : none, new_range(k)).run()});
      if (was) add_removed_from(*was + 1);
    }
    return std::move(out_);
  }

 private:
  UnitRange old_range(std::size_t i) const {
    return {before_.units, before_.begins[i], before_.begins[i + 1]};
  }
  UnitRange new_range(std::size_t k) const { return {after_.units, after_.begins[k], after_.begins[k + 1]}; }

  void add_removed_from(std::size_t i) {
    for (; i < is_paired_.size() && !is_paired_[i]; ++i)
      out_.push_back({i, {}, false, UnitComparer(old_range(i), {after_.units}).run()});
  }

  const DivisionUnits& before_;
  const DivisionUnits& after_;
  const std::vector<std::optional<std::size_t>>& partners_;
  std::vector<bool> is_paired_;
  std::vector<std::size_t> in_order_;  ///< the new divisions that stand as they did
  std::vector<DivisionChange> out_;
};

}  // namespace

bool DivisionChange::differs() const {
  return !before || !after || moved || std::any_of(units.begin(), units.end(), [](const UnitChange& unit) {
    return unit.kind != Kind::same;
  });
}

bool BookDiff::differs() const {
  return std::any_of(divisions.begin(), divisions.end(),
                     [](const DivisionChange& division) { return division.differs(); });
}

BookDiff diff(const Book& before, const Book& after) {
  DiffLexicon lexicon;
  DivisionUnits old_units = units_of(before, lexicon), new_units = units_of(after, lexicon);
  const auto partners = same_divisions(before, old_units, after, new_units);
  BookDiff out;
  out.divisions = DivisionComparer(old_units, new_units, partners).run();
  out.before = std::move(old_units.units);
  out.after = std::move(new_units.units);
  out.words = std::move(lexicon.words);
  find_moved(out);
  return out;
}

}  // namespace casebound
