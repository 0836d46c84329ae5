#include "manuscript/recognise.h"

#include "casebound/base/text.h"

#include "manuscript/bio.h"
#include "manuscript/byline.h"
#include "manuscript/edge_lines.h"
#include "manuscript/listed_notes.h"
#include "manuscript/notes_heading.h"
#include "manuscript/parts.h"
#include "manuscript/series_note.h"
#include "manuscript/title.h"

#include <algorithm>

#include <unicode/uchar.h>

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

bool is_in_capitals(std::string_view text) {
  bool has_capitals = false;
  for (std::size_t at = 0; at < text.size();) {
    const auto letter = static_cast<UChar32>(next_code_point(text, at));
    if (u_islower(letter)) return false;
    has_capitals = has_capitals || u_isupper(letter);
  }
  return has_capitals;
}

/// Whether a line says the title again as a title: in bold, in italics, in capitals, or letter by letter.
bool is_title_line(const Inlines& words, const Inlines& title) {
  const std::string text = text_of(words);
  const bool is_marked = is_wholly<Strong>(words) || is_wholly<Emphasis>(words);
  return same_words(text, text_of(title)) && (is_marked || is_in_capitals(text) || text == text_of(title));
}

/// The title once more, under it.
bool drop_repeated_title(Document& document, Diagnostics& diagnostics) {
  if (document.body.empty() || document.title.empty()) return false;
  const auto& first = document.body.front();
  const auto* heading = std::get_if<Heading>(&first.value);
  const auto* line = paragraph_inlines(first);
  const bool is_repeated =
      (heading != nullptr && same_words(text_of(heading->inlines), text_of(document.title))) ||
      (line != nullptr && is_title_line(*line, document.title));
  if (is_repeated) report_twice(take(document.body, 0).span, "the title", diagnostics);
  return is_repeated;
}

/// Whether notes stand under the block in the manuscript.
bool is_above_notes(const Block& block, const std::vector<Note>& notes) {
  return std::any_of(notes.begin(), notes.end(),
                     [&](const Note& note) { return note.span.begin > block.span.begin; });
}

/// A rule that set the notes apart from the essay has nothing left to part.
void drop_last_rule(Document& document) {
  Blocks& body = document.body;
  const bool has_end = !document.bio.empty() || !document.series_note.empty();
  while (!body.empty() && std::holds_alternative<SceneBreak>(body.back().value) &&
         (has_end || is_above_notes(body.back(), document.notes)))
    body.pop_back();
}

}  // namespace

void recognise(Document& document, const project::EssaySettings& known, const Source& source,
               Diagnostics& diagnostics) {
  const bool titled = recognise_title(document, known, source, diagnostics);
  document.authors = known.authors;
  if (is_few_lines(known.role)) return;
  const auto wanted = known.recognise.value_or(project::Recognition());
  if (wanted.notes) recognise_listed_notes(document, diagnostics);
  const bool repeated = (titled || !known.title.empty()) && drop_repeated_title(document, diagnostics);
  if ((titled || repeated) && wanted.subtitle && known.subtitle.empty()) recognise_subtitle(document);
  recognise_opening_lines(document, wanted);
  if (wanted.byline) recognise_byline(document, known, diagnostics);
  if (wanted.epigraph) recognise_epigraph(document);
  mark_first_line(document, wanted);
  if (wanted.series_note) recognise_series_note(document, diagnostics);
  if (wanted.bio) recognise_bio(document, diagnostics);
  if (wanted.notes) drop_notes_headings(document, diagnostics);
  recognise_closing_lines(document, wanted);
  drop_last_rule(document);
}

}  // namespace casebound::manuscript
