#include "cli/place.h"

namespace casebound::cli {

Range range_of(SourceSpan span, const Sources& sources) {
  const Source& source = sources[span.source];
  return {source.locate(span.begin), source.locate(span.end)};
}

Place place_of(const Diagnostic& diagnostic, const Sources& sources) {
  if (!diagnostic.span.known()) return {.file = diagnostic.file};
  return {.file = sources[diagnostic.span.source].name(), .range = range_of(diagnostic.span, sources)};
}

}  // namespace casebound::cli
