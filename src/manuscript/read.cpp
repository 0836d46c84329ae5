#include "casebound/manuscript/read.h"

#include "casebound/base/text.h"
#include "casebound/document/walk.h"

#include "manuscript/headings.h"
#include "manuscript/kept_line_ends.h"
#include "manuscript/markdown.h"
#include "manuscript/recognise.h"
#include "manuscript/repair.h"
#include "manuscript/setting_words.h"
#include "manuscript/titles.h"
#include "manuscript/unfinished.h"
#include "manuscript/vet.h"
#include "manuscript/wedged_note.h"

#include <utility>

#include <fmt/format.h>

namespace casebound::manuscript {

namespace {

void report_missing_words(const Document& document, Diagnostics& diagnostics) {
  if (document.body.empty() && !document.title.empty()) {
    diagnostics.warning("empty-manuscript", document.span, "the essay has a title and no text");
  }
}

/// A title stands over pages and in the navigation; without measure it is no title.
void report_long_title(const Document& document, Diagnostics& diagnostics) {
  constexpr std::size_t longest = 1000;
  const auto length = count_code_points(plain_text(document.title));
  if (length <= longest) return;
  diagnostics.error("title-too-long", document.title.front().span,
                    fmt::format("the title has {} characters; the most is {}", length, longest),
                    "make the first words the title, and a paragraph of the rest");
}

/// Lines are broken for a paragraph as a whole; without end it would take time and memory without end.
void report_long_paragraphs(Blocks& blocks, Diagnostics& diagnostics) {
  constexpr std::size_t longest = 100'000;
  for_each_inlines(blocks, [&](const Inlines& inlines) {
    if (inlines.empty()) return;
    const SourceSpan written = cover(inlines.front().span, inlines.back().span);
    if (written.end - written.begin <= longest) return;
    const auto length = count_code_points(plain_text(inlines));
    if (length <= longest) return;
    diagnostics.error("paragraph-too-long", inlines.front().span,
                      fmt::format("the paragraph has {} characters; the most is {}", length, longest),
                      "part it by empty lines");
  });
}

/// What is recognised is compared with the words of a title; their emphasis is given back afterwards.
void recognise_with_title(Document& document, const project::EssaySettings& settings, const Source& source,
                          Diagnostics& diagnostics) {
  Inlines title = setting_words(settings.title, document.span);
  project::EssaySettings known = settings;
  known.title = plain_text(title);
  recognise(document, known, source, diagnostics);
  const bool is_kept =
      document.title.size() == 1 && !known.title.empty() && plain_text(document.title) == known.title;
  if (is_kept) document.title = std::move(title);
}

}  // namespace

Document read(const Sources& sources, std::int32_t source, const project::EssaySettings& settings,
              Diagnostics& diagnostics) {
  Document document;
  document.span = {source, 0, static_cast<std::uint32_t>(sources[source].text().size())};
  if (!vet(sources, source, diagnostics)) return document;

  Markdown markdown = parse_markdown(sources, project::divide(sources, source).body, diagnostics);
  document.body = std::move(markdown.body);
  document.notes = std::move(markdown.notes);
  document.allowances = std::move(markdown.allowances);
  report_long_paragraphs(document.body, diagnostics);
  for (auto& note : document.notes) report_long_paragraphs(note.blocks, diagnostics);
  report_many_titles(document.body, diagnostics);
  drop_dead_links(sources[source], document.body, document.notes, diagnostics);
  soften_line_ends(sources[source], document.body, diagnostics);
  join_split_paragraphs(sources[source], document.body, diagnostics);
  unwedge_notes(document.body, document.notes, diagnostics);

  drop_empty_headings(sources[source], document.body, diagnostics);
  recognise_with_title(document, settings, sources[source], diagnostics);
  mend_headings(sources[source], document, diagnostics);
  report_unfinished(document.body, diagnostics);
  report_missing_words(document, diagnostics);
  report_long_title(document, diagnostics);

  if (!settings.subtitle.empty()) document.subtitle = setting_words(settings.subtitle, document.span);
  document.language = settings.language;
  if (!settings.date.empty()) document.date = settings.date;
  document.id = settings.id;
  document.typography = settings.typography;
  return document;
}

}  // namespace casebound::manuscript
