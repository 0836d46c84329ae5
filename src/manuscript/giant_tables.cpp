#include "manuscript/giant_tables.h"

#include "manuscript/protect.h"

#include <algorithm>
#include <string_view>

namespace casebound::manuscript {

namespace {

constexpr std::ptrdiff_t widest_table = 500;
constexpr std::ptrdiff_t most_cells = 250'000;

/// Lines that one table may be made of.
struct Stretch {
  std::size_t begin = 0;  ///< in the text
  LineRange lines = {0, 0};
  std::ptrdiff_t widest = 0, cells = 0;

  void add(std::ptrdiff_t bars) {
    widest = std::max(widest, bars);
    cells += widest;
    ++lines.end;
  }
};

bool parts_tables(std::string_view line) {
  return line.find_first_not_of(" \t>") == std::string_view::npos;
}

/// A bar that is escaped parts no cells, and loses its escape as it is.
void hide_bars(std::string& text, std::size_t begin, std::size_t end) {
  for (auto at = text.find('|', begin); at < end; at = text.find('|', at + 1)) {
    if (at == 0 || text[at - 1] != '\\') text[at] = disguised('|');
  }
}

}  // namespace

std::vector<LineRange> hide_giant_tables(std::string& text) {
  std::vector<LineRange> out;
  if (text.find('|') == std::string::npos) return out;
  std::ptrdiff_t cells = 0;
  Stretch stretch;
  const auto close = [&](std::size_t end) {
    if (stretch.widest > widest_table || cells + stretch.cells > most_cells) {
      hide_bars(text, stretch.begin, end);
      out.push_back(stretch.lines);
    } else {
      cells += stretch.cells;
    }
  };
  std::size_t begin = 0;
  for (std::size_t number = 0; begin < text.size(); ++number) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const auto line = std::string_view(text).substr(begin, end - begin);
    begin = end + 1;
    if (parts_tables(line)) {
      close(end);
      stretch = {begin, {number + 1, number + 1}};
    } else {
      stretch.add(std::count(line.begin(), line.end(), '|'));
    }
  }
  close(text.size());
  return out;
}

}  // namespace casebound::manuscript
