#include "cli/changed_words.h"

#include "casebound/base/repeated.h"

#include <algorithm>
#include <charconv>
#include <initializer_list>
#include <optional>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace casebound::cli {
namespace {

using Kind = ChangedStretch::Kind;
using UnitKind = UnitChange::Kind;

std::string words_in(const BookDiff& diff, const DiffUnit& unit, std::size_t begin, std::size_t end) {
  std::string out;
  for (auto i = begin; i < end; ++i) {
    if (i > begin) out += ' ';
    out += diff.words[unit.words[i]].shown;
  }
  return out;
}

/// Words of a changed unit that did not change, shortened to those near a change.
void add_same(const BookDiff& diff, const DiffUnit& unit, std::size_t begin, std::size_t end,
              std::vector<ChangedStretch>& out) {
  constexpr std::size_t near = 6;
  const std::size_t before = out.empty() ? 0 : near, after = end == unit.words.size() ? 0 : near;
  if (end - begin <= before + after + 1) {
    if (end > begin) out.push_back({Kind::same, words_in(diff, unit, begin, end)});
    return;
  }
  if (before > 0) out.push_back({Kind::same, words_in(diff, unit, begin, begin + before)});
  out.push_back({Kind::left_out, {}});
  if (after > 0) out.push_back({Kind::same, words_in(diff, unit, end - after, end)});
}

/// What words that lie beside one another have and do not show, once.
std::string hidden_in(const BookDiff& diff, const DiffUnit& unit, std::size_t begin, std::size_t end) {
  std::string out, last;
  for (auto i = begin; i < end; ++i) {
    const std::string& hidden = diff.words[unit.words[i]].hidden;
    if (hidden.empty() || hidden == std::exchange(last, hidden)) continue;
    out += (out.empty() ? "" : ", ") + hidden;
  }
  return out.empty() ? out : " (" + out + ")";
}

/// The words of a change. Where they are alike on both sides, what is not seen of them differs, and is told.
void add_edit(const BookDiff& diff, const DiffUnit& was, const DiffUnit& is, const Difference& edit,
              std::vector<ChangedStretch>& out) {
  std::string gone = words_in(diff, was, edit.before, edit.before_end),
              come = words_in(diff, is, edit.after, edit.after_end);
  if (gone == come) {
    gone += hidden_in(diff, was, edit.before, edit.before_end);
    come += hidden_in(diff, is, edit.after, edit.after_end);
  }
  if (!gone.empty()) out.push_back({Kind::gone, std::move(gone)});
  if (!come.empty()) out.push_back({Kind::come, std::move(come)});
}

std::size_t size_of(const std::vector<DiffUnit>& units, std::optional<std::size_t> unit) {
  return unit ? units[*unit].words.size() : 0;
}

/// `2 words added, 1 removed`.
std::string listed(const std::string& thing,
                   std::initializer_list<std::pair<std::size_t, const char*>> counts) {
  std::string out;
  for (const auto& [count, what] : counts) {
    if (count == 0) continue;
    out += out.empty() ? counted(count, thing, thing + "s") : fmt::format(", {}", count);
    out += fmt::format(" {}", what);
  }
  return out;
}

std::optional<int> number_of(const std::string& label) {
  int out = 0;
  const auto [end, error] = std::from_chars(label.data(), label.data() + label.size(), out);
  const bool is_number = error == std::errc() && end == label.data() + label.size();
  return is_number ? std::optional(out) : std::nullopt;
}

}  // namespace

std::vector<ChangedStretch> changed_words(const BookDiff& diff, const UnitChange& change) {
  constexpr std::size_t most = 40;
  const auto whole = [&](const DiffUnit& unit, Kind kind) {
    const std::size_t shown = std::min(unit.words.size(), most);
    std::vector<ChangedStretch> out{{kind, words_in(diff, unit, 0, shown)}};
    if (shown < unit.words.size()) out.push_back({Kind::left_out, {}});
    return out;
  };
  switch (change.kind) {
    case UnitKind::added: return whole(diff.after[*change.after], Kind::come);
    case UnitKind::removed: return whole(diff.before[*change.before], Kind::gone);
    case UnitKind::changed: break;
    default: return whole(diff.before[*change.before], Kind::same);
  }
  if (change.words.empty()) return whole(diff.after[*change.after], Kind::same);
  const DiffUnit &was = diff.before[*change.before], &is = diff.after[*change.after];
  std::vector<ChangedStretch> out;
  std::size_t at = 0;
  for (const auto& edit : change.words) {
    add_same(diff, is, at, edit.after, out);
    add_edit(diff, was, is, edit, out);
    at = edit.after_end;
  }
  add_same(diff, is, at, is.words.size(), out);
  return out;
}

std::string_view what_became_of(const UnitChange& change) {
  switch (change.kind) {
    case UnitKind::same: return "the same";
    case UnitKind::added: return "added";
    case UnitKind::removed: return "removed";
    case UnitKind::moved: return "moved here";
    case UnitKind::moved_away: return "moved away";
    case UnitKind::changed: break;
  }
  return change.words.empty() ? "changed, but none of its words" : "changed";
}

void ChangeCounts::add(const BookDiff& diff, const UnitChange& change) {
  switch (change.kind) {
    case UnitKind::changed:
      ++changed;
      for (const auto& edit : change.words) {
        words_removed += edit.before_end - edit.before;
        words_added += edit.after_end - edit.after;
      }
      break;
    case UnitKind::added:
      ++added;
      words_added += size_of(diff.after, change.after);
      break;
    case UnitKind::removed:
      ++removed;
      words_removed += size_of(diff.before, change.before);
      break;
    case UnitKind::moved: ++moved; break;
    case UnitKind::same:
    case UnitKind::moved_away: break;
  }
}

void ChangeCounts::add(const ChangeCounts& other) {
  changed += other.changed;
  added += other.added;
  removed += other.removed;
  moved += other.moved;
  words_added += other.words_added;
  words_removed += other.words_removed;
}

ChangeCounts counts_of(const BookDiff& diff, const DivisionChange& division) {
  ChangeCounts out;
  for (const auto& unit : division.units) out.add(diff, unit);
  return out;
}

std::string told(const ChangeCounts& counts) {
  const std::string paragraphs = listed("paragraph", {{counts.changed, "changed"},
                                                      {counts.added, "added"},
                                                      {counts.removed, "removed"},
                                                      {counts.moved, "moved"}});
  const std::string words =
      listed("word", {{counts.words_added, "added"}, {counts.words_removed, "removed"}});
  return words.empty() ? paragraphs : paragraphs + "; " + words;
}

std::string told_divisions(const BookDiff& diff) {
  std::size_t added = 0, removed = 0, moved = 0;
  for (const auto& division : diff.divisions) {
    if (!division.before) ++added;
    if (!division.after) ++removed;
    if (division.moved) ++moved;
  }
  return listed("essay", {{added, "added"}, {removed, "removed"}, {moved, "moved"}});
}

std::vector<std::string> other_changes(const pipeline::Comparison& comparison) {
  std::vector<std::string> out;
  for (const auto& picture : comparison.replaced_pictures)
    out.push_back(fmt::format("picture {} was replaced{}{}", picture.name,
                              picture.pages.empty() ? "" : ", p. ", page_list(picture.pages)));
  if (comparison.styles_differ) out.emplace_back("styles changed: every page may look otherwise");
  return out;
}

std::string page_range(const pipeline::PrintedDivision& division) {
  return division.pages > 1 ? division.first + "–" + division.last : division.first;
}

std::string page_list(const std::vector<std::string>& pages) {
  std::vector<std::string> out;
  for (std::size_t i = 0; i < pages.size();) {
    std::size_t last = i;
    while (last + 1 < pages.size() && number_of(pages[last]) && number_of(pages[last + 1]) &&
           *number_of(pages[last]) + 1 == *number_of(pages[last + 1]))
      ++last;
    out.push_back(last == i ? pages[i] : pages[i] + "–" + pages[last]);
    i = last + 1;
  }
  return fmt::format("{}", fmt::join(out, ", "));
}

}  // namespace casebound::cli
