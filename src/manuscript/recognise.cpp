#include "manuscript/recognise.h"

#include "casebound/base/text.h"

#include "manuscript/bio.h"
#include "manuscript/byline.h"
#include "manuscript/common_words.h"
#include "manuscript/edge_lines.h"
#include "manuscript/epigraph.h"
#include "manuscript/listed_notes.h"
#include "manuscript/notes_heading.h"
#include "manuscript/parts.h"
#include "manuscript/series_note.h"
#include "manuscript/title.h"

#include <algorithm>

namespace casebound::manuscript {

namespace {

/// Whether a line says the title again as a title: in bold, in italics, in capitals, or letter by letter.
bool is_title_line(const Inlines& words, const Inlines& title) {
  const std::string text = text_of(words);
  const bool is_marked = is_wholly<Strong>(words) || is_wholly<Emphasis>(words);
  return same_words(text, text_of(title)) && (is_marked || is_in_capitals(text) || text == text_of(title));
}

/// The title once more, under it.
bool drop_repeated_title(Document& document, std::size_t above, Diagnostics& diagnostics) {
  if (document.body.size() <= above || document.title.empty()) return false;
  const auto& first = document.body[above];
  const auto* heading = std::get_if<Heading>(&first.value);
  const auto* line = paragraph_inlines(first);
  const bool is_repeated =
      (heading != nullptr && same_words(text_of(heading->inlines), text_of(document.title))) ||
      (line != nullptr && is_title_line(*line, document.title));
  if (is_repeated) report_twice(take(document.body, above).span, "the title", diagnostics);
  return is_repeated;
}

/// The settings' subtitle, under the title.
void drop_subtitle(Document& document, std::size_t above, std::string_view subtitle) {
  const auto* words = document.body.size() > above ? heading_inlines(document.body[above]) : nullptr;
  if (words != nullptr && same_words(text_of(*words), subtitle)) take(document.body, above);
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

void recognise(Document& document, const project::EssaySettings& settings, const Source& source,
               Diagnostics& diagnostics) {
  project::EssaySettings known = settings;
  known.authors = authors_of_settings(settings.authors, diagnostics);
  const auto titled = recognise_title(document, known, source, diagnostics);
  std::size_t above = titled.value_or(0);
  document.authors = known.authors;
  if (is_few_lines(known.role)) return;
  const auto wanted = known.recognise.value_or(project::Recognition());
  if (wanted.notes) recognise_listed_notes(document, diagnostics);
  const bool repeated = (titled || !known.title.empty()) && drop_repeated_title(document, above, diagnostics);
  if ((titled || repeated) && wanted.subtitle && known.subtitle.empty()) recognise_subtitle(document, above);
  if (!known.subtitle.empty()) drop_subtitle(document, above, known.subtitle);
  recognise_opening_lines(document, above, known);
  if (wanted.byline) recognise_byline(document, above, known, diagnostics);
  if (wanted.epigraph) recognise_epigraph(document);
  mark_first_line(document, wanted);
  if (wanted.series_note) recognise_series_note(document, diagnostics);
  if (wanted.bio) recognise_bio(document, diagnostics);
  if (wanted.notes) drop_notes_headings(document, diagnostics);
  recognise_closing_lines(document, wanted);
  drop_last_rule(document);
}

}  // namespace casebound::manuscript
