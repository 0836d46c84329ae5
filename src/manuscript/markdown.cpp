#include "manuscript/markdown.h"

#include "casebound/document/walk.h"

#include "manuscript/allowances.h"
#include "manuscript/attribution.h"
#include "manuscript/captions.h"
#include "manuscript/drawn_table.h"
#include "manuscript/note_names.h"
#include "manuscript/prose.h"
#include "manuscript/segment.h"
#include "manuscript/verse.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <utility>

#include <fmt/format.h>

namespace casebound::manuscript {

namespace {

std::optional<GroupRole> role_of_class(std::string_view name) {
  if (name == "epigraph") return GroupRole::epigraph;
  if (name == "pullquote") return GroupRole::pullquote;
  if (name == "aside") return GroupRole::aside;
  return std::nullopt;
}

/// The first class that names a role is that role; the others are the author's own.
Group group_of(const Attributes& attributes, Blocks blocks) {
  Group out{GroupRole::box, std::move(blocks), {}};
  for (const auto& name : attributes.classes) {
    const auto role = role_of_class(name);
    if (role && out.role == GroupRole::box) {
      out.role = *role;
    } else {
      out.classes.push_back(name);
    }
  }
  return out;
}

bool quotes(GroupRole role) {
  return role == GroupRole::epigraph || role == GroupRole::pullquote;
}

/// A block has no language of its own, so its words get it.
void set_language(Blocks& blocks, const std::string& language) {
  for_each_inlines(blocks, [&](Inlines& inlines) {
    if (inlines.empty()) return;
    const SourceSpan span = cover(inlines.front().span, inlines.back().span);
    Inlines words = std::exchange(inlines, {});
    inlines.push_back({span, Span{{}, {}, language, std::move(words)}});
  });
}

/// Reads the pieces that a text is cut into.
class PieceReader {
 public:
  explicit PieceReader(Reading& reading) : reading_(reading) {}

  Blocks blocks(const Lines& lines, int depth) {
    Blocks out;
    for (auto& piece : pieces(lines, depth)) {
      std::visit([&](auto& it) { read(it, depth, out); }, piece);
    }
    set_captions(out);
    return out;
  }

 private:
  std::vector<Piece> pieces(const Lines& lines, int depth) {
    if (depth < deepest_nesting) return segment(lines, reading_.source_index, reading_.diagnostics);
    Diagnostics ignored;
    const auto inner = segment(lines, reading_.source_index, ignored);
    const bool is_prose =
        inner.size() <= 1 && (inner.empty() || std::holds_alternative<Prose>(inner.front()));
    if (!is_prose) {
      reading_.diagnostics.warning(
          "nesting-too-deep", span_of(reading_.source_index, lines),
          fmt::format("nested deeper than {} levels; set as plain paragraphs", deepest_nesting));
    }
    return {Prose{without_division_fences(lines)}};
  }

  void read(Prose& prose, int depth, Blocks& out) {
    Blocks blocks = read_prose(prose.lines, depth, reading_);
    std::move(blocks.begin(), blocks.end(), std::back_inserter(out));
  }

  void read(NoteDefinition& note, int, Blocks&) {
    reading_.notes.define(std::move(note.name), note.span, std::move(note.lines));
  }

  void read(LineBlock& verse, int, Blocks& out) {
    out.push_back({verse.span, {}, read_verse(verse.lines, reading_, verse.continued)});
  }

  void read(Quotation& quotation, int depth, Blocks& out) {
    BlockQuote quote{blocks(quotation.lines, depth + 1)};
    set_attribution(quote.blocks);
    out.push_back({quotation.span, {}, std::move(quote)});
  }

  void read(DrawnTable& drawn, int, Blocks& out) {
    out.push_back({drawn.span, {}, read_drawn_table(drawn, reading_)});
  }

  void read(Definitions& list, int depth, Blocks& out) {
    DefinitionList result;
    for (auto& entry : list.entries) {
      DefinitionList::Entry read{read_phrase_lines(entry.terms, reading_), {}, {}};
      for (const auto& lines : entry.definitions) read.definitions.push_back(blocks(lines, depth + 1));
      read.span = cover(span_of(reading_.source_index, entry.terms),
                        span_of(reading_.source_index, entry.definitions.back()));
      result.entries.push_back(std::move(read));
    }
    out.push_back({list.span, {}, std::move(result)});
  }

  void read(FencedDivision& division, int depth, Blocks& out) {
    const auto& attributes = division.attributes;
    const auto first = out.size();
    if (attributes.has_class("verse")) {
      verse(division, depth, out);
    } else {
      Group group = group_of(attributes, blocks(division.lines, depth + 1));
      if (quotes(group.role)) set_attribution(group.blocks);
      out.push_back({division.span, attributes.id, std::move(group)});
    }
    if (!attributes.has_value("lang")) return;
    Blocks own(std::make_move_iterator(out.begin() + static_cast<std::ptrdiff_t>(first)),
               std::make_move_iterator(out.end()));
    set_language(own, attributes.value("lang"));
    std::move(own.begin(), own.end(), out.begin() + static_cast<std::ptrdiff_t>(first));
  }

  /// A division of verse is its lines; whose words they are may stand last.
  void verse(FencedDivision& division, int depth, Blocks& out) {
    for (auto& piece : segment(division.lines, reading_.source_index, reading_.diagnostics)) {
      if (auto* prose = std::get_if<Prose>(&piece)) {
        stanzas(*prose, division.attributes.id, out);
      } else {
        std::visit([&](auto& it) { read(it, depth + 1, out); }, piece);
      }
    }
  }

  void stanzas(Prose& prose, const std::string& id, Blocks& out) {
    const auto name = attribution_lines(prose.lines);
    Verse verse = read_verse(prose.lines, reading_);
    if (!verse.stanzas.empty())
      out.push_back({span_of(reading_.source_index, prose.lines), id, std::move(verse)});
    for (auto& words : read_phrase_lines(name, reading_))
      out.push_back({span_of(reading_.source_index, name),
                     {},
                     Paragraph{ParagraphRole::attribution, std::move(words)}});
  }

  /// Takes the last line off the verse if it begins with a dash and stands by itself.
  static Lines attribution_lines(Lines& lines) {
    while (!lines.empty() && is_blank(lines.back())) lines.pop_back();
    if (lines.size() < 3 || !is_blank(lines[lines.size() - 2])) return {};
    const auto text = lines.back().text.substr(
        std::min(lines.back().text.find_first_not_of(' '), lines.back().text.size()));
    if (!text.starts_with("— ") && !text.starts_with("-- ")) return {};
    Lines out{lines.back()};
    lines.pop_back();
    return out;
  }

  Reading& reading_;
};

}  // namespace

Markdown parse_markdown(const Sources& sources, SourceSpan part, Diagnostics& diagnostics) {
  const Source& source = sources[part.source];
  const Lines lines = lines_of(source, part);
  Reading reading{source, part.source, References(lines), {}, diagnostics};
  PieceReader reader(reading);
  Markdown out;
  out.body = reader.blocks(lines, 0);
  report_note_names(lines, part.source, diagnostics);
  reading.notes.read_all([&](const Lines& text) { return reader.blocks(text, 1); });
  reading.report_repeated();
  out.notes = reading.notes.resolve(out.body, diagnostics);
  out.allowances = std::move(reading.allowances);
  find_blocks(out.allowances, out.body, out.notes);
  return out;
}

}  // namespace casebound::manuscript
