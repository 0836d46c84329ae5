#include "cli/excerpt.h"

#include "casebound/base/text.h"

#include <algorithm>
#include <vector>

namespace casebound::cli {
namespace {

constexpr int window_width = 80;
constexpr int width_before = 32;
constexpr int tab_width = 8;
/// Bytes on each side of a place beyond which a line is not laid out: far more than the window can show.
constexpr std::size_t longest_side = 512;
constexpr char32_t replacement = U'\uFFFD';

/// A character as it is printed: a tabulator as spaces.
struct Cell {
  char32_t character = U' ';
  int width = 1;
  std::size_t offset = 0;  ///< of its first byte in the line
};

bool is_bidi_control(char32_t c) {
  return c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

bool is_unsafe(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || is_bidi_control(c);
}

/// Reads the next character; a byte that is not UTF-8 counts as one.
class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text), valid_end_(valid_from(0)) {}

  bool done() const { return offset_ >= text_.size(); }
  std::size_t offset() const { return offset_; }
  char32_t next() {
    if (offset_ < valid_end_) return next_code_point(text_, offset_);
    ++offset_;
    valid_end_ = valid_from(offset_);
    return replacement;
  }

 private:
  std::size_t valid_from(std::size_t start) const {
    const auto bad = find_invalid_utf8(text_.substr(start));
    return bad ? start + *bad : text_.size();
  }

  std::string_view text_;
  std::size_t offset_ = 0;
  std::size_t valid_end_;
};

Cell cell(char32_t c, std::size_t offset, int column) {
  if (c == U'\t') return {c, tab_width - column % tab_width, offset};
  const char32_t shown = is_unsafe(c) ? replacement : c;
  return {shown, cell_width(shown), offset};
}

void append(std::string& out, const Cell& cell) {
  if (cell.character == U'\t') {
    out.append(static_cast<std::size_t>(cell.width), ' ');
  } else {
    append_utf8(out, cell.character);
  }
}

/// The part of a line around a place that may be shown.
struct Part {
  std::string_view text;
  std::size_t begin = 0;  ///< in the line
  bool cut_before = false, cut_after = false;
};

bool continues_character(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

Part part_around(std::string_view line, std::size_t place) {
  std::size_t begin = place > longest_side ? std::min(place - longest_side, line.size()) : 0;
  std::size_t end = std::min(place + longest_side, line.size());
  while (begin < end && continues_character(line[begin])) ++begin;
  while (end < line.size() && continues_character(line[end])) ++end;
  return {line.substr(begin, end - begin), begin, begin > 0, end < line.size()};
}

std::vector<Cell> cells_of(const Part& part) {
  std::vector<Cell> cells;
  cells.reserve(part.text.size());
  int column = 0;
  for (Reader reader(part.text); !reader.done();) {
    const std::size_t offset = part.begin + reader.offset();
    cells.push_back(cell(reader.next(), offset, column));
    column += cells.back().width;
  }
  return cells;
}

int width_of(const std::vector<Cell>& cells, std::size_t first, std::size_t last) {
  int width = 0;
  for (std::size_t i = first; i < last; ++i) width += cells[i].width;
  return width;
}

std::size_t index_at(const std::vector<Cell>& cells, std::size_t offset) {
  const auto found =
      std::find_if(cells.begin(), cells.end(), [&](const Cell& c) { return c.offset >= offset; });
  return static_cast<std::size_t>(found - cells.begin());
}

struct Window {
  std::size_t first, last;
};

/// What is shown of a long line: some of what stands before the place, then as much as fits.
Window window_around(const std::vector<Cell>& cells, std::size_t place) {
  if (width_of(cells, 0, cells.size()) <= window_width) return {0, cells.size()};
  const int room = window_width - 2;
  Window window{place, place};
  int used = 0;
  const auto grow_left = [&](int limit) {
    while (window.first > 0 && used + cells[window.first - 1].width <= limit)
      used += cells[--window.first].width;
  };
  grow_left(width_before);
  while (window.last < cells.size() && used + cells[window.last].width <= room)
    used += cells[window.last++].width;
  grow_left(room);
  while (window.first < place && cells[window.first].width == 0) ++window.first;
  return window;
}

std::string repeated(char c, int count) {
  return std::string(static_cast<std::size_t>(std::max(count, 0)), c);
}

}  // namespace

std::string printable(std::string_view text) {
  std::string result;
  for (Reader reader(text); !reader.done();) {
    const char32_t c = reader.next();
    const bool is_space = c == U'\n' || c == U'\r' || c == U'\t';
    append_utf8(result, is_space ? U' ' : is_unsafe(c) ? replacement : c);
  }
  return result;
}

Excerpt excerpt(SourceSpan span, const Sources& sources) {
  const Source& source = sources[span.source];
  const std::uint32_t line = source.locate(span.begin).line;
  const std::uint32_t start = source.line_start(line);
  const Part part = part_around(source.line_text(line), span.begin - start);
  const std::vector<Cell> cells = cells_of(part);
  const std::size_t begin = index_at(cells, span.begin - start);
  const std::size_t end = std::max(begin, index_at(cells, std::max(span.begin, span.end) - start));
  const Window window = window_around(cells, begin);

  Excerpt result;
  const bool cut_before = part.cut_before || window.first > 0;
  if (cut_before) result.line += "…";
  for (std::size_t i = window.first; i < window.last; ++i) append(result.line, cells[i]);
  if (part.cut_after || window.last < cells.size()) result.line += "…";
  const int indent = (cut_before ? 1 : 0) + width_of(cells, window.first, begin);
  const int length = width_of(cells, begin, std::min(end, window.last));
  result.marks = repeated(' ', indent) + "^" + repeated('~', length - 1);
  return result;
}

}  // namespace casebound::cli
