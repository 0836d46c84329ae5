#include "editorial/lint_lines.h"

#include "casebound/base/text.h"
#include "casebound/document/walk.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include <unicode/utf8.h>

namespace casebound::editorial {

namespace {

using Kind = TextLine::Kind;

/// Where the address begins that `://` or `www.` at this place belongs to.
std::size_t address_begin(std::string_view text, std::size_t at) {
  const auto space = text.find_last_of(" ([<", at);
  return space == std::string_view::npos ? 0 : space + 1;
}

/// Writes one line, and those inside of it that are in another language.
class LineWriter {
 public:
  LineWriter(const Source& source, Kind kind, std::string language, TextLines& lines) : lines_(lines) {
    line_.source = &source;
    line_.kind = kind;
    line_.language = std::move(language);
  }

  void write(const Inlines& inlines) {
    for (const auto& item : inlines) write(item);
  }
  void end_verse_line() { put("\n", {}); }

  /// The line goes before those inside of it.
  void finish() {
    if (!line_.text.empty()) lines_.push_back(std::move(line_));
    std::move(inner_.begin(), inner_.end(), std::back_inserter(lines_));
  }

 private:
  void write(const Inline& item) {
    std::visit(Overloaded{[&](const Text& it) { write_text(it.text, item.span); },
                          [&](const SoftBreak&) { put("\n", item.span); },
                          [&](const LineBreak&) { put(hard_break, item.span); },
                          [&](const Code&) { put(opaque, item.span); },
                          [&](const Image&) { put(opaque, item.span); },
                          [&](const Formula&) { put(opaque, item.span); },
                          [&](const NoteReference&) { put(note_call, item.span); },
                          [&](const Link& it) { write_link(it, item.span); },
                          [&](const Span& it) { write_span(it, item.span); },
                          [&](const IndexMark& it) { write_place(it.children, item.span); },
                          [&](const Superscript& it) { write_raised(it.children, item.span); },
                          [&](const auto& it) { write(it.children); }},
               item.value);
  }

  /// Addresses in running text are no words.
  void write_text(std::string_view text, SourceSpan span) {
    const bool exact = span.known() && line_.source->slice(span) == text;
    for (std::size_t begin = 0; begin < text.size();) {
      const auto mark = std::min(text.find("://", begin), text.find("www.", begin));
      const auto address =
          mark == std::string_view::npos ? text.size() : std::max(begin, address_begin(text, mark));
      put_part(text, begin, address, span, exact);
      begin = std::min(text.find_first_of(" )]>", std::max(mark, address)), text.size());
      if (begin > address) put(opaque, exact ? part(span, address, begin) : span);
    }
  }

  void put_part(std::string_view text, std::size_t begin, std::size_t end, SourceSpan span, bool exact) {
    if (begin < end) put(text.substr(begin, end - begin), exact ? part(span, begin, end) : span, exact);
  }

  void write_link(const Link& link, SourceSpan span) {
    // A cross-reference is given its words later.
    if (is_address(link) || link.children.empty()) return put(opaque, span);
    write(link.children);
  }

  void write_span(const Span& span, SourceSpan place) {
    const bool is_other =
        !span.language.empty() && primary_language(span.language) != primary_language(line_.language);
    if (!is_other) return write_place(span.children, place);
    put(opaque, place);
    LineWriter writer(*line_.source, line_.kind, span.language, inner_);
    writer.write(span.children);
    writer.finish();
  }

  void write_place(const Inlines& words, SourceSpan span) {
    if (words.empty()) put(anchor, span);
    write(words);
  }

  /// Raised figures are the same however they are written.
  void write_raised(const Inlines& words, SourceSpan span) {
    constexpr std::array<std::string_view, 10> raised = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
    const std::string text = plain_text(words);
    if (text.empty() || text.find_first_not_of("0123456789") != std::string::npos) return write(words);
    std::string digits;
    for (const char c : text) digits += raised[static_cast<std::size_t>(c - '0')];
    put(digits, span);
  }

  static SourceSpan part(SourceSpan span, std::size_t begin, std::size_t end) {
    return {span.source, span.begin + static_cast<std::uint32_t>(begin),
            span.begin + static_cast<std::uint32_t>(end)};
  }

  void put(std::string_view text, SourceSpan span, bool exact = false) {
    line_.pieces.push_back({line_.text.size(), span, exact});
    line_.text += text;
  }

  TextLine line_;
  TextLines& lines_;
  TextLines inner_;
};

/// Writes the lines of blocks.
class LineGatherer {
 public:
  LineGatherer(const Source& source, std::string language, TextLines& lines)
      : source_(source), language_(std::move(language)), lines_(lines) {}

  void line(Kind kind, const Inlines& inlines) {
    LineWriter writer(source_, kind, language_, lines_);
    writer.write(inlines);
    writer.finish();
  }

  void blocks(Blocks& blocks) {
    for_each_block(blocks, [this](Block& block) {
      std::visit(Overloaded{[&](const Paragraph& it) { line(Kind::prose, it.inlines); },
                            [&](const Heading& it) { line(Kind::heading, it.inlines); },
                            [&](const Table& it) { table(it); },
                            [&](const Figure& it) { line(Kind::prose, it.caption); },
                            [&](const Verse& it) { verse(it); }, [&](const DefinitionList& it) { terms(it); },
                            [](const auto&) {}},  // no words of its own
                 block.value);
    });
  }

 private:
  void table(const Table& table) {
    line(Kind::prose, table.caption);
    for (const auto& cell : table.head.cells) line(Kind::cell, cell.inlines);
    for (const auto& row : table.rows) {
      for (const auto& cell : row.cells) line(Kind::cell, cell.inlines);
    }
  }

  void verse(const Verse& verse) {
    LineWriter writer(source_, Kind::verse, language_, lines_);
    for (const auto& stanza : verse.stanzas) {
      for (const auto& verse_line : stanza) {
        writer.write(verse_line.inlines);
        writer.end_verse_line();
      }
    }
    writer.finish();
  }

  void terms(const DefinitionList& list) {
    for (const auto& entry : list.entries) {
      for (const auto& term : entry.terms) line(Kind::cell, term);
    }
  }

  const Source& source_;
  std::string language_;
  TextLines& lines_;
};

/// Without line ends, and what lines begin with in quotations.
std::string without_space(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text.substr(i).starts_with(hard_break))
      i += hard_break.size() - 1;
    else if (std::string_view(" \t\r\n>\\").find(text[i]) == std::string_view::npos)
      out += text[i];
  }
  return out;
}

/// Whether both are the same but for the form of the line end in them.
bool is_same_line_end(std::string_view written, std::string_view here) {
  const bool has_end =
      here.find('\n') != std::string_view::npos || here.find(hard_break) != std::string_view::npos;
  return has_end && written.find_first_of("\r\n") != std::string_view::npos &&
         without_space(written) == without_space(here);
}

}  // namespace

const TextLine::Piece& TextLine::piece_at(std::size_t at) const {
  const auto after = std::upper_bound(pieces.begin(), pieces.end(), at,
                                      [](std::size_t key, const Piece& piece) { return key < piece.begin; });
  return after == pieces.begin() ? pieces.front() : *(after - 1);
}

SourceSpan TextLine::span(std::size_t begin, std::size_t size) const {
  const Piece& first = piece_at(begin);
  const std::size_t last_byte = begin + std::max<std::size_t>(size, 1) - 1;
  const Piece& last = piece_at(last_byte);
  SourceSpan out = cover(first.span, last.span);
  if (first.exact) out.begin = first.span.begin + static_cast<std::uint32_t>(begin - first.begin);
  if (last.exact) out.end = last.span.begin + static_cast<std::uint32_t>(last_byte + 1 - last.begin);
  return out;
}

bool TextLine::is_exact(std::size_t at) const {
  return piece_at(at).exact;
}

/// In the manuscript; nothing if it stands within something that is written otherwise.
std::optional<std::uint32_t> TextLine::offset_of(std::size_t at) const {
  if (at >= text.size()) return std::nullopt;
  const Piece& piece = piece_at(at);
  if (!piece.span.known() || (!piece.exact && at > piece.begin)) return std::nullopt;
  return piece.span.begin + static_cast<std::uint32_t>(at - piece.begin);
}

std::optional<Fix> TextLine::fix(std::size_t begin, std::size_t end, std::string replacement) const {
  const auto first = offset_of(begin);
  const bool ends_in_words = end > begin && is_exact(end - 1);
  const auto last = offset_of(ends_in_words ? end - 1 : end);
  if (!first || !last || *last < *first || (begin == end && !is_exact(begin))) return std::nullopt;
  const SourceSpan place{piece_at(begin).span.source, *first, *last + (ends_in_words ? 1U : 0U)};
  const std::string_view written = source->slice(place);
  const std::string_view here = std::string_view(text).substr(begin, end - begin);
  if (written != here && !is_same_line_end(written, here)) return std::nullopt;
  return Fix{place, std::move(replacement)};
}

TextLines lines_of(const Source& source, Document& document, const std::string& language) {
  TextLines out;
  LineGatherer gatherer(source, language, out);
  gatherer.line(Kind::heading, document.title);
  gatherer.line(Kind::heading, document.subtitle);
  for (auto* blocks : parts_of(document)) gatherer.blocks(*blocks);
  for (auto& note : document.notes) gatherer.blocks(note.blocks);
  return out;
}

char32_t character_before(std::string_view text, std::size_t at) {
  if (at == 0) return 0;
  auto begin = static_cast<std::int32_t>(at);
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  U8_BACK_1(bytes, 0, begin);
  std::size_t offset = static_cast<std::size_t>(begin);
  return next_code_point(text, offset);
}

char32_t character_at(std::string_view text, std::size_t at) {
  return at < text.size() ? next_code_point(text, at) : 0;
}

std::string_view letters_before(std::string_view text, std::size_t at) {
  std::size_t begin = at;
  while (is_letter(character_before(text, begin))) {
    --begin;
    while (begin > 0 && U8_IS_TRAIL(static_cast<std::uint8_t>(text[begin]))) --begin;
  }
  return text.substr(begin, at - begin);
}

std::string_view letters_at(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size()) {
    std::size_t next = end;
    if (!is_letter(next_code_point(text, next))) break;
    end = next;
  }
  return text.substr(at, end - at);
}

Stretch word_around(std::string_view text, std::size_t at) {
  const auto space = at == 0 ? std::string_view::npos : text.find_last_of(" \n", at - 1);
  const std::size_t begin = space == std::string_view::npos ? 0 : space + 1;
  return {begin, std::min(text.find_first_of(" \n", at), text.size()) - begin};
}

std::string_view primary_language(std::string_view language) {
  return language.substr(0, language.find('-'));
}

}  // namespace casebound::editorial
