#include "cli/diff.h"

#include "casebound/base/difference.h"
#include "casebound/base/text.h"

#include "cli/colours.h"
#include "cli/excerpt.h"

#include <algorithm>
#include <cstdint>
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

using Change = Difference;

/// The lines by number: those that say the same have the same.
class LineNumbers {
 public:
  std::vector<std::uint32_t> of(const Lines& lines) {
    std::vector<std::uint32_t> out;
    for (const auto& line : lines)
      out.push_back(numbers_.try_emplace(line, static_cast<std::uint32_t>(numbers_.size())).first->second);
    return out;
  }

 private:
  std::unordered_map<std::string_view, std::uint32_t> numbers_;
};

std::vector<Change> changes_of(const Lines& before, const Lines& after) {
  LineNumbers numbers;
  const auto old_numbers = numbers.of(before);
  return differences(old_numbers, numbers.of(after));
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
