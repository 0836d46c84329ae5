#include "casebound/manuscript/read.h"

#include "manuscript/markdown.h"
#include "manuscript/recognise.h"
#include "manuscript/repair.h"
#include "manuscript/vet.h"

#include <utility>

namespace casebound::manuscript {

namespace {

std::string first_said(const std::string& a, const std::string& b) {
  return a.empty() ? b : a;
}

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

  const Parts parts = divide(sources, source);
  project::EssaySettings front;
  if (parts.front_matter.known())
    front = project::read_front_matter(sources, parts.front_matter, diagnostics);

  Markdown markdown = parse_markdown(sources, parts.body, diagnostics);
  document.body = std::move(markdown.body);
  document.notes = std::move(markdown.notes);
  drop_dead_links(sources, document.body, diagnostics);
  for (auto& note : document.notes) drop_dead_links(sources, note.blocks, diagnostics);
  join_split_paragraphs(sources, document.body, diagnostics);

  const Known known{first_said(settings.title, front.title),
                    settings.authors.empty() ? front.authors : settings.authors};
  recognise(document, known, sources[source], diagnostics);
  mend_headings(document, diagnostics);
  report_missing_words(document, diagnostics);

  const std::string subtitle = first_said(settings.subtitle, front.subtitle);
  if (!subtitle.empty()) document.subtitle = text_inlines(subtitle, document.span);
  document.language = first_said(settings.language, front.language);
  document.date = first_said(settings.date, front.date);
  document.id = first_said(settings.id, front.id);
  document.typography = settings.typography ? settings.typography : front.typography;
  return document;
}

}  // namespace casebound::manuscript
