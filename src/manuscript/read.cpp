#include "casebound/manuscript/read.h"

#include "manuscript/markdown.h"
#include "manuscript/recognise.h"
#include "manuscript/repair.h"
#include "manuscript/titles.h"
#include "manuscript/vet.h"

#include <utility>

namespace casebound::manuscript {

namespace {

void report_missing_words(const Document& document, Diagnostics& diagnostics) {
  if (document.body.empty() && !document.title.empty()) {
    diagnostics.warning("empty-manuscript", document.span, "the essay has a title and no text");
  }
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
  report_many_titles(document.body, diagnostics);
  drop_dead_links(sources, document.body, diagnostics);
  for (auto& note : document.notes) drop_dead_links(sources, note.blocks, diagnostics);
  join_split_paragraphs(sources, document.body, diagnostics);

  recognise(document, settings, sources[source], diagnostics);
  mend_headings(document, diagnostics);
  report_missing_words(document, diagnostics);

  if (!settings.subtitle.empty()) document.subtitle = text_inlines(settings.subtitle, document.span);
  document.language = settings.language;
  document.date = settings.date;
  document.id = settings.id;
  document.typography = settings.typography;
  return document;
}

}  // namespace casebound::manuscript
