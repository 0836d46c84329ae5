#include "manuscript/segment.h"

#include "casebound/base/text.h"

#include "manuscript/divisions.h"
#include "manuscript/literal_lines.h"
#include "manuscript/protect.h"

#include <algorithm>

namespace casebound::manuscript {

namespace {

/// The name of the note that the line defines; empty if it defines none.
std::string_view defined_note(std::string_view line) {
  if (indent_of(line) > 3) return {};
  const auto text = trim(line);
  const auto name = note_name(text);
  return text.substr(std::min(name.size() + 3, text.size())).starts_with(':') ? name : std::string_view();
}

/// Bytes of `: ` with the space around it that begins a definition; 0 if the line begins none.
std::size_t definition_marker(std::string_view line) {
  const auto at = line.find_first_not_of(' ');
  if (at == std::string_view::npos || at > 2 || line[at] != ':') return 0;
  const auto text = line.find_first_not_of(" \t", at + 1);
  return text == std::string_view::npos || text == at + 1 ? 0 : text;
}

/// Cuts in one pass; `at_` is the next line.
class Segmenter {
 public:
  Segmenter(const Lines& lines, std::int32_t source, Diagnostics& diagnostics)
      : lines_(lines), fences_(division_fences(lines)), source_(source), diagnostics_(diagnostics) {}

  std::vector<Piece> cut() {
    while (at_ < lines_.size()) {
      if (literal_.holds(lines_[at_].text) || !construct()) take_prose();
    }
    flush();
    return std::move(out_);
  }

 private:
  std::string_view text(std::size_t i) const { return lines_[i].text; }
  bool blank(std::size_t i) const { return i >= lines_.size() || is_blank(lines_[i]); }

  SourceSpan span(std::size_t begin, std::size_t end) const {
    while (end > begin + 1 && blank(end - 1)) --end;
    return {source_, lines_[begin].offset, lines_[end - 1].end()};
  }

  bool construct() {
    if (at_paragraph_start() && drawn_table()) return true;
    if (indent_of(text(at_)) > 3) return false;
    if (fences_[at_].kind != DivisionFence::Kind::none) return division();
    if (!defined_note(text(at_)).empty()) return note();
    return at_paragraph_start() && (quotation() || line_block() || definitions());
  }

  void take_prose() { prose_.push_back(lines_[at_++]); }

  bool at_paragraph_start() const {
    return prose_.empty() || is_blank(prose_.back()) || trim(prose_.back().text).starts_with('#');
  }

  void flush() {
    if (std::any_of(prose_.begin(), prose_.end(), [](const Line& line) { return !is_blank(line); }))
      out_.emplace_back(Prose{std::move(prose_)});
    prose_.clear();
  }

  /// Leaves an empty line in the prose where something else was.
  void leave_gap() { prose_.push_back({lines_[at_].offset, {}}); }

  bool division() {
    const auto fence = fences_[at_];
    if (fence.other == at_) {
      diagnostics_.warning("unclosed-div", span(at_, at_ + 1),
                           "a fence `:::` has no other end; it is left out, and the text stays",
                           "begin the division with `::: name` and end it with `:::`");
      leave_gap();
      ++at_;
      return true;
    }
    flush();
    const auto begin = lines_.begin() + static_cast<std::ptrdiff_t>(at_);
    const auto end = lines_.begin() + static_cast<std::ptrdiff_t>(fence.other);
    out_.emplace_back(
        FencedDivision{division_attributes(text(at_)), Lines(begin + 1, end), span(at_, fence.other + 1)});
    at_ = fence.other + 1;
    return true;
  }

  bool note() {
    const auto begin = at_;
    NoteDefinition out{std::string(defined_note(text(at_))), {}, {}};
    const auto prefix = text(at_).find("]:") + 2;
    leave_gap();
    out.lines.push_back(without_indent(without_prefix(lines_[at_++], prefix), 3));
    take_continuation(out.lines, 4);
    out.span = span(begin, at_);
    out_.emplace_back(std::move(out));
    return true;
  }

  /// The lines that go on with what was begun: indented ones, and those of the same paragraph.
  void take_continuation(Lines& out, int indent) {
    while (at_ < lines_.size()) {
      auto next = at_;
      while (next < lines_.size() && blank(next)) ++next;
      if (next == lines_.size()) return;
      const bool indented = indent_of(text(next)) >= indent;
      if (!indented && (next > at_ || !is_lazy(at_))) return;
      for (; at_ <= next; ++at_) out.push_back(without_indent(lines_[at_], indent));
    }
  }

  /// Whether a line without an indent belongs to the paragraph above it.
  bool is_lazy(std::size_t i) const {
    const bool next_term = i + 1 < lines_.size() && definition_marker(text(i + 1)) > 0;
    return !begins_block(text(i)) && defined_note(text(i)).empty() && definition_marker(text(i)) == 0 &&
           !next_term && !text(i).starts_with('|');
  }

  bool drawn_table() {
    auto table = text_table(lines_, at_);
    if (!table) return false;
    flush();
    const auto end = at_ + table->lines.size();
    out_.emplace_back(DrawnTable{*std::move(table), span(at_, end)});
    at_ = end;
    return true;
  }

  // ---- quotations

  static bool is_quoted(std::string_view line) { return indent_of(line) < 4 && trim(line).starts_with('>'); }

  static Line without_quote_mark(const Line& line) {
    const auto mark = line.text.find('>') + 1;
    return without_prefix(line, mark + (line.text.substr(mark).starts_with(' ') ? 1 : 0));
  }

  /// Only where a fence of a division stands in it: cmark knows all else.
  bool quotation() {
    Lines out;
    auto end = at_;
    for (; end < lines_.size() && is_quoted(text(end)); ++end) out.push_back(without_quote_mark(lines_[end]));
    const bool has_fence = std::any_of(out.begin(), out.end(), [](const Line& line) {
      return trim(line.text).starts_with(":::") || is_quoted_fence(line.text);
    });
    if (!has_fence || !blank(end)) return false;
    flush();
    out_.emplace_back(Quotation{std::move(out), span(at_, end)});
    at_ = end;
    return true;
  }

  /// In a quotation within the quotation.
  static bool is_quoted_fence(std::string_view line) {
    const auto at = line.find_first_not_of("> ");
    return at != std::string_view::npos && line.substr(at).starts_with(":::");
  }

  // ---- line blocks

  static bool is_verse_line(std::string_view line) { return line == "|" || line.starts_with("| "); }

  /// An indented line under words.
  bool goes_on_with_verse(std::size_t i) const {
    return i > at_ && text(i).starts_with(' ') && !blank(i) && trim(text(i)) != "|" &&
           trim(text(i - 1)) != "|";
  }

  bool line_block() {
    if (!is_verse_line(text(at_))) return false;
    auto end = at_;
    while (end < lines_.size() && (is_verse_line(text(end)) || goes_on_with_verse(end))) ++end;
    for (auto i = at_; i < end; ++i) {
      if (is_delimiter_row(text(i))) return false;
    }
    if (end < lines_.size() && (text(end).starts_with('|') || is_delimiter_row(text(end)))) return false;
    flush();
    LineBlock out{{}, {}, span(at_, end)};
    for (; at_ < end; ++at_) {
      const bool goes_on = !is_verse_line(text(at_));
      out.lines.push_back(goes_on ? without_indent(lines_[at_], indent_of(text(at_)))
                                  : without_prefix(lines_[at_], text(at_) == "|" ? 1 : 2));
      if (goes_on) out.continued.insert(out.lines.back().offset);
    }
    out_.emplace_back(std::move(out));
    return true;
  }

  // ---- definition lists

  /// Index of the first definition, if the lines from `i` are terms; 0 if not.
  std::size_t first_definition(std::size_t i) const {
    constexpr std::size_t most_terms = 3;
    constexpr std::size_t longest_term = 160;
    auto end = i;
    while (end < lines_.size() && end - i < most_terms && is_term(end)) ++end;
    if (end == i || end >= lines_.size()) return 0;
    if (blank(end) && end == i + 1 && text(i).size() <= longest_term) ++end;
    const bool defined = end < lines_.size() && definition_marker(text(end)) > 0;
    return defined && !is_caption(end) ? end : 0;
  }

  bool is_term(std::size_t i) const {
    const auto line = text(i);
    return !blank(i) && indent_of(line) == 0 && !begins_block(line) && definition_marker(line) == 0 &&
           line.find('|') == std::string_view::npos && line.front() != '<' && !is_link_definition(line);
  }

  /// `[name]: address`
  static bool is_link_definition(std::string_view line) {
    return line.starts_with('[') && line.find("]:") != std::string_view::npos;
  }

  /// Whether the line that looks like a definition is the caption of the table after it.
  bool is_caption(std::size_t i) const {
    for (++i; i < lines_.size() && blank(i);) ++i;
    if (i + 1 >= lines_.size()) return false;
    return is_delimiter_row(text(i + 1)) || text_table(lines_, i).has_value();
  }

  bool definitions() {
    if (first_definition(at_) == 0) return false;
    flush();
    const auto begin = at_;
    Definitions out;
    while (at_ < lines_.size()) {
      const auto first = first_definition(at_);
      if (first == 0) break;
      out.entries.push_back(entry(first));
      for (auto next = at_; next < lines_.size(); ++next) {
        if (!blank(next)) {
          if (first_definition(next) > 0) at_ = next;
          break;
        }
      }
    }
    out.span = span(begin, at_);
    out_.emplace_back(std::move(out));
    return true;
  }

  Definitions::Entry entry(std::size_t first) {
    Definitions::Entry out;
    for (; at_ < first; ++at_) {
      if (!blank(at_)) out.terms.push_back(lines_[at_]);
    }
    for (auto next = first; next < lines_.size() && definition_marker(text(next)) > 0;) {
      at_ = next;
      Lines& lines = out.definitions.emplace_back();
      lines.push_back(without_prefix(lines_[at_], definition_marker(text(at_))));
      ++at_;
      take_continuation(lines, 4);
      for (next = at_; next < lines_.size() && blank(next);) ++next;
      if (next < lines_.size() && is_caption(next)) break;
    }
    return out;
  }

  const Lines& lines_;
  std::vector<DivisionFence> fences_;
  std::int32_t source_;
  Diagnostics& diagnostics_;
  LiteralLines literal_;
  Lines prose_;
  std::vector<Piece> out_;
  std::size_t at_ = 0;
};

}  // namespace

std::vector<Piece> segment(const Lines& lines, std::int32_t source, Diagnostics& diagnostics) {
  return Segmenter(lines, source, diagnostics).cut();
}

Lines without_division_fences(const Lines& lines) {
  const auto fences = division_fences(lines);
  Lines out;
  for (std::size_t i = 0; i < lines.size(); ++i)
    out.push_back(fences[i].kind == DivisionFence::Kind::none ? lines[i] : Line{lines[i].offset, {}});
  return out;
}

}  // namespace casebound::manuscript
