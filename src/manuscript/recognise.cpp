#include "manuscript/recognise.h"

#include "manuscript/bio.h"
#include "manuscript/byline.h"
#include "manuscript/edge_lines.h"
#include "manuscript/listed_notes.h"
#include "manuscript/notes_heading.h"
#include "manuscript/parts.h"
#include "manuscript/title.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace casebound::manuscript {

namespace {

/// Whether the last words of a quotation say whose it is.
bool is_attributed(const BlockQuote& quote) {
  const auto* last = quote.blocks.empty() ? nullptr : std::get_if<Paragraph>(&quote.blocks.back().value);
  return last != nullptr && last->role == ParagraphRole::attribution;
}

/// An epigraph that the text begins with is the essay's; so is a quotation there that says whose it is.
void recognise_epigraph(Document& document) {
  Blocks& body = document.body;
  if (body.empty()) return;
  if (auto* group = std::get_if<Group>(&body.front().value)) {
    if (group->role != GroupRole::epigraph) return;
    document.epigraph = std::move(group->blocks);
  } else if (auto* quote = std::get_if<BlockQuote>(&body.front().value)) {
    if (!is_attributed(*quote)) return;
    document.epigraph = std::move(quote->blocks);
  } else {
    return;
  }
  take(body, 0);
}

bool is_series_note(const Block& block) {
  const auto* inlines = paragraph_inlines(block);
  if (inlines == nullptr) return false;
  const std::string text = opening_of(*inlines, 80);
  constexpr std::string_view opening = "This ";
  if (!text.starts_with(opening)) return false;
  constexpr std::array kinds = {"post", "essay", "article", "piece", "paper", "commentary"};
  return std::any_of(kinds.begin(), kinds.end(), [&](std::string_view kind) {
    const auto rest = std::string_view(text).substr(opening.size());
    return rest.starts_with(kind) && (rest.substr(kind.size()).starts_with(" is part of") ||
                                      rest.substr(kind.size()).starts_with(" is a part of"));
  });
}

bool says(const Block& block, const Inlines& words) {
  const auto* heading = std::get_if<Heading>(&block.value);
  const auto* inlines = heading != nullptr ? &heading->inlines : paragraph_inlines(block);
  return inlines != nullptr && text_of(*inlines) == text_of(words);
}

void report_twice(SourceSpan span, std::string_view what, Diagnostics& diagnostics) {
  diagnostics.note("said-twice", span, fmt::format("{} stands in the essay twice; it is printed once", what),
                   "remove one of the two");
}

/// The title once more, under it.
void drop_repeated_title(Document& document, Diagnostics& diagnostics) {
  const auto* heading = document.body.empty() ? nullptr : std::get_if<Heading>(&document.body.front().value);
  if (heading == nullptr || !same_words(text_of(heading->inlines), text_of(document.title))) return;
  report_twice(take(document.body, 0).span, "the title", diagnostics);
}

/// At the end, or first of all.
void recognise_series_note(Document& document, Diagnostics& diagnostics) {
  constexpr std::size_t tail = 5;
  Blocks& body = document.body;
  const auto take_note = [&](std::size_t i) {
    Block note = as_paragraph(take(body, i), ParagraphRole::series_note);
    const auto is_same = [&](const Block& known) { return says(known, *paragraph_inlines(note)); };
    if (std::any_of(document.series_note.begin(), document.series_note.end(), is_same))
      return report_twice(note.span, "the note on the series", diagnostics);
    document.series_note.push_back(std::move(note));
  };
  for (std::size_t i = body.size() - std::min(tail, body.size()); i < body.size();) {
    if (is_series_note(body[i])) {
      take_note(i);
    } else {
      ++i;
    }
  }
  if (!body.empty() && is_series_note(body.front())) take_note(0);
}

/// A rule that set the notes apart from the essay has nothing left to part.
void drop_last_rule(Document& document) {
  if (document.bio.empty() && document.series_note.empty()) return;
  Blocks& body = document.body;
  while (!body.empty() && std::holds_alternative<SceneBreak>(body.back().value)) body.pop_back();
}

}  // namespace

void recognise(Document& document, const project::EssaySettings& known, const Source& source,
               Diagnostics& diagnostics) {
  const bool titled = recognise_title(document, known, source, diagnostics);
  document.authors = known.authors;
  if (is_few_lines(known.role)) return;
  const auto wanted = known.recognise.value_or(project::Recognition());
  if (wanted.notes) recognise_listed_notes(document, diagnostics);
  if (titled) drop_repeated_title(document, diagnostics);
  if (titled && wanted.subtitle && known.subtitle.empty()) recognise_subtitle(document);
  recognise_opening_lines(document, wanted);
  if (wanted.byline) recognise_byline(document, known, diagnostics);
  if (wanted.epigraph) recognise_epigraph(document);
  if (wanted.series_note) recognise_series_note(document, diagnostics);
  if (wanted.bio) recognise_bio(document, diagnostics);
  if (wanted.notes) drop_notes_heading(document, diagnostics);
  recognise_closing_lines(document, wanted);
  drop_last_rule(document);
}

}  // namespace casebound::manuscript
