#include "editorial/lint_pages.h"

#include "casebound/base/repeated.h"
#include "casebound/base/text.h"

#include "editorial/lint_lines.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <utility>

#include <fmt/format.h>
#include <unicode/uchar.h>

namespace casebound::editorial {

namespace {

/// A line of a paragraph, or another block.
struct Row {
  enum class Kind { text, verse, other };
  Kind kind = Kind::other;
  bool alone = false;    ///< it is all of its paragraph or heading
  bool heading = false;  ///< part of a heading
  bool brief = false;    ///< ends long before the other lines of its paragraph do
  std::string text;
  SourceSpan span;
};
using Rows = std::vector<Row>;

// ---- the rows of an essay

SourceSpan span_of(std::span<const Inline> line) {
  SourceSpan out = line.front().span;
  for (const auto& item : line) out = cover(out, item.span);
  return out;
}

bool has_hard_break(const Inlines& inlines) {
  return std::any_of(inlines.begin(), inlines.end(), [](const Inline& item) {
    const auto* inner = children(item);
    return std::holds_alternative<LineBreak>(item.value) || (inner != nullptr && has_hard_break(*inner));
  });
}

/// The lines of a paragraph as they are written, but for those that end within emphasis.
Rows written_lines(const Inlines& inlines) {
  Rows out;
  auto begin = inlines.begin();
  const auto add = [&](auto end) {
    if (begin == end) return;
    const std::span line(begin, end);
    out.push_back(
        {.kind = Row::Kind::text, .text = collapse_spaces(plain_text(line)), .span = span_of(line)});
  };
  for (auto item = inlines.begin(); item != inlines.end(); ++item) {
    if (!std::holds_alternative<SoftBreak>(item->value)) continue;
    add(item);
    begin = item + 1;
  }
  add(inlines.end());
  return out;
}

/// Chinese and Japanese letters count twice.
std::size_t width_of(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    width += c < 0x80 ? 1 : static_cast<std::size_t>(cell_width(c));
  }
  return width;
}

/// Several lines, all of them short: verse whose lines were joined.
bool looks_like_verse(const Rows& rows) {
  constexpr std::size_t longest = 50, fewest = 3;
  return rows.size() >= fewest &&
         std::all_of(rows.begin(), rows.end(), [](const Row& row) { return width_of(row.text) <= longest; });
}

bool ends_sentence(std::string_view text) {
  constexpr std::u32string_view marks = U".!?…。！？؟۔।";
  return marks.find(character_before(text, text.size())) != std::u32string_view::npos;
}

/// The lines whose paragraph would have gone on in them.
void mark_brief(Rows& rows) {
  constexpr std::size_t next_word = 12;
  std::size_t longest = 0;
  for (const auto& row : rows) longest = std::max(longest, width_of(row.text));
  for (auto& row : rows) row.brief = width_of(row.text) + next_word < longest && !ends_sentence(row.text);
}

void add_rows(const Inlines& inlines, Rows& out) {
  Rows rows = written_lines(inlines);
  if (rows.size() > 1) mark_brief(rows);
  if (rows.size() == 1) rows.front().alone = true;
  if (has_hard_break(inlines) || looks_like_verse(rows)) {
    for (auto& row : rows) row.kind = Row::Kind::verse;
  }
  std::move(rows.begin(), rows.end(), std::back_inserter(out));
}

Rows rows_of(const Blocks& body) {
  Rows out;
  for (const auto& block : body) {
    if (const auto* paragraph = std::get_if<Paragraph>(&block.value)) {
      add_rows(paragraph->inlines, out);
    } else if (const auto* heading = std::get_if<Heading>(&block.value)) {
      const auto first = static_cast<std::ptrdiff_t>(out.size());
      add_rows(heading->inlines, out);
      std::for_each(out.begin() + first, out.end(), [](Row& row) { row.heading = true; });
    } else {
      const bool is_verse = std::holds_alternative<Verse>(block.value);
      out.push_back(
          {.kind = is_verse ? Row::Kind::verse : Row::Kind::other, .alone = true, .span = block.span});
    }
  }
  return out;
}

// ---- what a row may be

/// The letters alone, small: the same for all pages, whatever their numbers.
std::string letters_of(std::string_view text) {
  std::string out;
  for (const char32_t c : to_utf32(text)) {
    if (is_letter(c)) append_utf8(out, static_cast<char32_t>(u_tolower(static_cast<UChar32>(c))));
  }
  return out;
}

bool is_roman(std::string_view letters) {
  return letters.find_first_not_of("ivxlc") == std::string_view::npos;
}

/// Digits, letters and what may stand around them; full stops follow letters alone (`p. 12`).
bool is_written_like_number(std::string_view text) {
  constexpr std::u32string_view marks = U" -–—[]()|/·";
  for (std::size_t at = 0; at < text.size();) {
    const char32_t before = character_before(text, at), c = next_code_point(text, at);
    const bool fits =
        is_word(c) || marks.find(c) != std::u32string_view::npos || (c == U'.' && is_letter(before));
    if (!fits) return false;
  }
  return true;
}

/// `12`, `– 12 –`, `[12]`, `Page 12 of 40`, `xii`.
bool is_page_number(const Row& row) {
  constexpr std::array<std::string_view, 8> words = {"", "page", "p", "pageof", "seite", "s", "стр", "с"};
  constexpr std::size_t longest = 20;
  if (row.kind != Row::Kind::text || row.text.empty() || row.text.size() > longest) return false;
  if (!is_written_like_number(row.text)) return false;
  const std::string letters = letters_of(row.text);
  const bool has_digits = row.text.find_first_of("0123456789") != std::string::npos;
  if (!has_digits) return !letters.empty() && is_roman(letters) && letters == row.text;
  return std::find(words.begin(), words.end(), letters) != words.end();
}

/// The first figures in a row; 0 if there are none that a page could have.
int number_of(const Row& row) {
  constexpr std::size_t most_digits = 5;
  const auto begin = std::min(row.text.find_first_of("0123456789"), row.text.size());
  const auto end = std::min(row.text.find_first_not_of("0123456789", begin), row.text.size());
  return end == begin || end - begin > most_digits ? 0 : std::stoi(row.text.substr(begin, end - begin));
}

bool is_head_like(const Row& row) {
  constexpr std::size_t longest = 80;
  return row.kind == Row::Kind::text && (row.alone || row.brief) && count_code_points(row.text) <= longest &&
         letters_of(row.text).size() > 1;
}

/// An unfinished sentence.
bool is_open(const Row& row) {
  constexpr std::size_t shortest = 20;
  const char32_t last = character_before(row.text, row.text.size());
  return row.kind == Row::Kind::text && !row.heading && width_of(row.text) >= shortest &&
         (is_word(last) || last == U',' || last == U'-' || last == U';');
}

bool is_caseless(UChar32 c) {
  return u_charType(c) == U_OTHER_LETTER;
}

/// The rest of one; where letters have no case, any letter may begin it.
bool goes_on(const Row& row) {
  const auto first = static_cast<UChar32>(character_at(row.text, 0));
  return row.kind == Row::Kind::text && !row.heading && (u_islower(first) || is_caseless(first));
}

bool has_verse_near(const Rows& rows, std::size_t begin, std::size_t end) {
  constexpr std::size_t reach = 2;
  const auto first = rows.begin() + static_cast<std::ptrdiff_t>(begin - std::min(begin, reach));
  const auto last = rows.begin() + static_cast<std::ptrdiff_t>(std::min(end + reach, rows.size()));
  return std::any_of(first, last, [](const Row& row) { return row.kind == Row::Kind::verse; });
}

// ---- what interrupts

using RowPlaces = std::vector<std::size_t>;  // of rows, ascending

bool holds(const RowPlaces& places, std::size_t row) {
  return std::binary_search(places.begin(), places.end(), row);
}

/// How often each line stands alone that may be a running head.
std::map<std::string, int> heads_of(const Rows& rows) {
  std::map<std::string, int> out;
  for (const auto& row : rows) {
    if (is_head_like(row) && !is_page_number(row)) ++out[letters_of(row.text)];
  }
  return out;
}

/// Finds rows that stand, one or two together, between the halves of a sentence.
class Interruptions {
 public:
  explicit Interruptions(const Rows& rows) : rows_(rows), heads_(heads_of(rows)) {}

  RowPlaces find() const {
    RowPlaces out;
    for (std::size_t before = 0; before + 2 < rows_.size(); ++before) {
      const auto after = second_half(before);
      for (std::size_t i = before + 1; i < after; ++i) out.push_back(i);
    }
    return out;
  }

 private:
  /// Of the sentence that is open in this row, if something interrupts it; else 0.
  std::size_t second_half(std::size_t before) const {
    constexpr std::size_t most = 2;
    if (!is_open(rows_[before])) return 0;
    std::size_t after = before + 1;
    while (after < rows_.size() && after <= before + most && is_furniture(rows_[after])) ++after;
    const bool interrupts = after > before + 1 && after < rows_.size() && goes_on(rows_[after]) &&
                            !is_page_number(rows_[after]) && !has_verse_near(rows_, before, after + 1);
    return interrupts ? after : 0;
  }

  /// What begins with a small letter goes on with the sentence; where letters have no case, what stands there
  /// but once.
  bool is_furniture(const Row& row) const {
    if (is_page_number(row)) return true;
    if (!is_head_like(row)) return false;
    if (!goes_on(row)) return true;
    const auto known = heads_.find(letters_of(row.text));
    return is_caseless(static_cast<UChar32>(character_at(row.text, 0))) && known != heads_.end() &&
           known->second > 1;
  }

  const Rows& rows_;
  std::map<std::string, int> heads_;
};

/// Other rows with the words of a running head are one too, but for headings, which may be what it repeats.
bool may_be_head(const Rows& rows, const RowPlaces& interrupting, std::size_t row) {
  return is_head_like(rows[row]) && !is_page_number(rows[row]) && !has_verse_near(rows, row, row + 1) &&
         ((!rows[row].heading && rows[row].alone) || holds(interrupting, row));
}

/// Where only marks of emphasis and headings stand besides the row, the lines that it takes and the empty
/// ones after them are taken out.
std::optional<Fix> without_row(const Source& source, const Row& row) {
  constexpr std::string_view marks = " \t\r\n*_#>";
  const std::string_view text = source.text();
  const auto begin = source.line_start(source.locate(row.span.begin).line);
  const auto end = source.line_start(source.locate(row.span.end).line + 1);
  const auto is_empty = [&](std::string_view rest) { return rest.find_first_not_of(marks) == rest.npos; };
  if (!is_empty(text.substr(begin, row.span.begin - begin)) ||
      !is_empty(text.substr(row.span.end, end - row.span.end)))
    return std::nullopt;
  const bool keeps_gap = begin == 0 || !row.alone;
  const auto next = std::min(keeps_gap ? end : text.find_first_not_of(" \t\r\n", end), text.size());
  return Fix{{row.span.source, begin, static_cast<std::uint32_t>(next)}, ""};
}

void lint_heads(const Source& source, const Rows& rows, const RowPlaces& interrupting,
                Diagnostics& diagnostics) {
  std::map<std::string, int> times;
  for (const auto i : interrupting) {
    if (!is_page_number(rows[i])) ++times[letters_of(rows[i].text)];
  }
  auto found = Repeated::warning("running-head", "running heads",
                                 "take it out of the manuscript: the book has running heads of its own");
  for (std::size_t i = 0; i < rows.size() && !times.empty(); ++i) {
    if (!may_be_head(rows, interrupting, i)) continue;
    const auto time = times.find(letters_of(rows[i].text));
    if (time == times.end() || time->second < 2) continue;
    found.add(
        rows[i].span,
        [&] {
          return fmt::format("“{}” interrupts sentences, as the running head of a converted book does",
                             rows[i].text);
        },
        holds(interrupting, i) ? without_row(source, rows[i]) : std::nullopt);
  }
  found.report(diagnostics);
}

/// All numbers that stand alone, if they ascend: then there are no numbered sections among them.
RowPlaces ascending_numbers(const Rows& rows) {
  RowPlaces out;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (!rows[i].alone || !is_page_number(rows[i])) continue;
    if (!out.empty() && number_of(rows[i]) <= number_of(rows[out.back()])) return {};
    out.push_back(i);
  }
  return out;
}

/// Whether the numbers count upwards as pages do, of which not each ends within a sentence: `12`, `13`, `15`,
/// but not `12`, `1945`.
bool count_pages(const Rows& rows, const std::set<std::size_t>& numbers) {
  constexpr int most_between = 10;
  int last = 0;
  return std::all_of(numbers.begin(), numbers.end(), [&](std::size_t i) {
    const int number = number_of(rows[i]), before = std::exchange(last, number);
    return number > before && (before == 0 || number - before <= most_between);
  });
}

void lint_numbers(const Source& source, const Rows& rows, const RowPlaces& interrupting,
                  Diagnostics& diagnostics) {
  std::set<std::size_t> numbers;
  for (const auto i : interrupting) {
    if (is_page_number(rows[i])) numbers.insert(i);
  }
  if (numbers.size() < 2) return;
  const bool certain = count_pages(rows, numbers);
  for (const auto i : ascending_numbers(rows)) numbers.insert(i);
  auto found = Repeated::warning("stray-page-number", "page numbers",
                                 "take it out of the manuscript: the book has pages of its own");
  for (const auto i : numbers) {
    found.add(
        rows[i].span,
        [&] { return fmt::format("“{}” is the number of a page, left between two lines", rows[i].text); },
        certain && holds(interrupting, i) ? without_row(source, rows[i]) : std::nullopt);
  }
  found.report(diagnostics);
}

}  // namespace

void lint_pages(const Source& source, const Blocks& body, Diagnostics& diagnostics) {
  const Rows rows = rows_of(body);
  const auto interrupting = Interruptions(rows).find();
  lint_heads(source, rows, interrupting, diagnostics);
  lint_numbers(source, rows, interrupting, diagnostics);
}

}  // namespace casebound::editorial
