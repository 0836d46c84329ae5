#include "cli/diff.h"

#include "casebound/base/text.h"

#include "cli/colours.h"
#include "cli/excerpt.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <fmt/format.h>

namespace casebound::cli {
namespace {

using Lines = std::vector<std::string_view>;

Lines lines_of(std::string_view text) {
  Lines out = split(text, '\n');
  if (!out.empty() && out.back().empty()) out.pop_back();
  return out;
}

// ---- which lines are the same

/// Places of one line in the two texts.
struct Pair {
  std::size_t before = 0, after = 0;
};
using Pairs = std::vector<Pair>;

/// Lines that stand once in each text, in the order of the first.
Pairs unique_lines(const Lines& before, const Lines& after) {
  struct Count {
    std::size_t before = 0, after = 0;
    Pair place;
  };
  std::unordered_map<std::string_view, Count> counts;
  for (std::size_t i = 0; i < before.size(); ++i) {
    auto& count = counts[before[i]];
    ++count.before;
    count.place.before = i;
  }
  for (std::size_t i = 0; i < after.size(); ++i) {
    auto& count = counts[after[i]];
    ++count.after;
    count.place.after = i;
  }
  Pairs out;
  for (const auto& line : before) {
    const auto& count = counts[line];
    if (count.before == 1 && count.after == 1) out.push_back(count.place);
  }
  return out;
}

/// The most of them that are in the same order in both texts (patience sorting).
Pairs in_order(const Pairs& pairs) {
  constexpr auto none = std::numeric_limits<std::size_t>::max();
  std::vector<std::size_t> piles, below(pairs.size(), none);
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    const auto pile =
        std::lower_bound(piles.begin(), piles.end(), pairs[i].after,
                         [&](std::size_t top, std::size_t after) { return pairs[top].after < after; });
    if (pile != piles.begin()) below[i] = *(pile - 1);
    if (pile == piles.end())
      piles.push_back(i);
    else
      *pile = i;
  }
  Pairs out;
  for (auto i = piles.empty() ? none : piles.back(); i != none; i = below[i]) out.push_back(pairs[i]);
  std::reverse(out.begin(), out.end());
  return out;
}

/// Lines of the first text that give way to lines of the second.
struct Change {
  std::size_t before = 0, before_end = 0, after = 0, after_end = 0;
};

/// Takes off a change what is the same at its ends.
Change trimmed(Change change, const Lines& before, const Lines& after) {
  const auto has_both = [&] { return change.before < change.before_end && change.after < change.after_end; };
  while (has_both() && before[change.before] == after[change.after]) ++change.before, ++change.after;
  while (has_both() && before[change.before_end - 1] == after[change.after_end - 1])
    --change.before_end, --change.after_end;
  return change;
}

/// The longest run of lines that both sides of a change have in their order.
Pairs common_lines(const Change& change, const Lines& before, const Lines& after) {
  constexpr std::size_t most_cells = 1'000'000;
  const std::size_t rows = change.before_end - change.before, columns = change.after_end - change.after;
  if (rows == 0 || columns == 0 || rows > most_cells / columns) return {};
  std::vector<std::uint32_t> lengths((rows + 1) * (columns + 1));
  const auto length = [&](std::size_t i, std::size_t k) -> std::uint32_t& {
    return lengths[i * (columns + 1) + k];
  };
  const auto same = [&](std::size_t i, std::size_t k) {
    return before[change.before + i] == after[change.after + k];
  };
  for (auto i = rows; i-- > 0;) {
    for (auto k = columns; k-- > 0;)
      length(i, k) = same(i, k) ? length(i + 1, k + 1) + 1 : std::max(length(i + 1, k), length(i, k + 1));
  }
  Pairs out;
  for (std::size_t i = 0, k = 0; i < rows && k < columns;) {
    if (same(i, k))
      out.push_back({change.before + i++, change.after + k++});
    else if (length(i + 1, k) >= length(i, k + 1))
      ++i;
    else
      ++k;
  }
  return out;
}

/// Calls `visit` for what lies between lines that are the same.
template <class Visit>
void for_each_gap(Change whole, const Pairs& same, const Lines& before, const Lines& after,
                  const Visit& visit) {
  const auto gap = [&](std::size_t before_end, std::size_t after_end) {
    const Change change = trimmed({whole.before, before_end, whole.after, after_end}, before, after);
    if (change.before < change.before_end || change.after < change.after_end) visit(change);
  };
  for (const auto& pair : same) {
    gap(pair.before, pair.after);
    whole.before = pair.before + 1;
    whole.after = pair.after + 1;
  }
  gap(whole.before_end, whole.after_end);
}

/// Lines that stand once in each text part the changes from one another; what they do not part is compared
/// line by line, unless it is very long.
std::vector<Change> changes_of(const Lines& before, const Lines& after) {
  std::vector<Change> out;
  const Change whole{0, before.size(), 0, after.size()};
  for_each_gap(whole, in_order(unique_lines(before, after)), before, after, [&](const Change& part) {
    for_each_gap(part, common_lines(part, before, after), before, after,
                 [&](const Change& change) { out.push_back(change); });
  });
  return out;
}

// ---- as people read it

/// The ends that two lines share, in bytes.
struct Ends {
  std::size_t first = 0, last = 0;
};

bool is_inside_character(std::string_view text, std::size_t at) {
  return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80;
}

Ends shared_ends(std::string_view a, std::string_view b) {
  const std::size_t most = std::min(a.size(), b.size());
  Ends out;
  while (out.first < most && a[out.first] == b[out.first]) ++out.first;
  while (is_inside_character(a, out.first) || is_inside_character(b, out.first)) --out.first;
  while (out.last < most - out.first && a[a.size() - out.last - 1] == b[b.size() - out.last - 1]) ++out.last;
  while (is_inside_character(a, a.size() - out.last)) --out.last;
  return out;
}

class Writer {
 public:
  Writer(const Lines& before, const Lines& after, bool coloured)
      : before_(before), after_(after), coloured_(coloured) {}

  void head(const std::string& name) {
    line("--- " + printable(name), bold);
    line("+++ " + printable(name), bold);
  }

  /// Changes with no more than two lines between one and the next.
  void hunk(const Change* first, const Change* last) {
    constexpr std::size_t around = 1;
    const std::size_t before = first->before - std::min(first->before, around);
    const std::size_t after = first->after - std::min(first->after, around);
    const std::size_t before_end = std::min(last->before_end + around, before_.size());
    const std::size_t after_end = std::min(last->after_end + around, after_.size());
    line(fmt::format("@@ -{} +{} @@", range(before, before_end), range(after, after_end)), cyan);
    std::size_t at = before;
    for (const auto* change = first; change <= last; ++change) {
      same(at, change->before);
      this->change(*change);
      at = change->before_end;
    }
    same(at, before_end);
  }

  std::string take() { return std::move(out_); }

 private:
  static std::string range(std::size_t begin, std::size_t end) {
    return fmt::format("{},{}", end == begin ? begin : begin + 1, end - begin);
  }

  void same(std::size_t begin, std::size_t end) {
    for (; begin < end; ++begin) out_ += ' ' + shown(before_[begin]) + '\n';
  }

  void change(const Change& change) {
    const std::size_t removed = change.before_end - change.before, added = change.after_end - change.after;
    const auto ends = [&](std::size_t i) {
      return removed == added ? shared_ends(before_[change.before + i], after_[change.after + i]) : Ends();
    };
    for (std::size_t i = 0; i < removed; ++i) changed('-', before_[change.before + i], ends(i), red);
    for (std::size_t i = 0; i < added; ++i) changed('+', after_[change.after + i], ends(i), green);
  }

  void changed(char sign, std::string_view text, Ends ends, const char* colour) {
    if (!coloured_ || ends.first + ends.last == 0) return line(sign + shown(text), colour);
    const std::string_view middle = text.substr(ends.first, text.size() - ends.first - ends.last);
    line(fmt::format("{}{}\033[7m{}\033[27m{}", sign, shown(text.substr(0, ends.first)), printable(middle),
                     shown(text.substr(text.size() - ends.last))),
         colour);
  }

  /// A carriage return belongs to the line's end.
  static std::string shown(std::string_view text) {
    if (text.ends_with('\r')) text.remove_suffix(1);
    return printable(text);
  }

  void line(const std::string& text, const char* colour) {
    out_ += coloured_ ? fmt::format("\033[{}m{}\033[0m\n", colour, text) : text + '\n';
  }

  const Lines& before_;
  const Lines& after_;
  bool coloured_;
  std::string out_;
};

}  // namespace

std::string unified_diff(const std::string& name, const std::string& before, const std::string& after,
                         bool coloured) {
  constexpr std::size_t near = 2;
  const Lines old_lines = lines_of(before), new_lines = lines_of(after);
  const auto changes = changes_of(old_lines, new_lines);
  if (changes.empty()) return {};
  Writer writer(old_lines, new_lines, coloured);
  writer.head(name);
  for (std::size_t first = 0, last; first < changes.size(); first = last + 1) {
    for (last = first; last + 1 < changes.size(); ++last) {
      if (changes[last + 1].before > changes[last].before_end + near) break;
    }
    writer.hunk(&changes[first], &changes[last]);
  }
  return writer.take();
}

}  // namespace casebound::cli
