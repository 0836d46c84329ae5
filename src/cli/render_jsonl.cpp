#include "cli/json.h"
#include "cli/place.h"
#include "cli/render.h"

namespace casebound::cli {
namespace {

Json text_or_null(const std::string& text) {
  return text.empty() ? Json(nullptr) : Json(text);
}

void set_range(Json& object, const std::optional<Range>& range) {
  object["line"] = range ? Json(range->begin.line) : Json(nullptr);
  object["column"] = range ? Json(range->begin.column) : Json(nullptr);
  object["endLine"] = range ? Json(range->end.line) : Json(nullptr);
  object["endColumn"] = range ? Json(range->end.column) : Json(nullptr);
}

Json fix(const Fix& fix, const Sources& sources) {
  Json object;
  set_range(object, range_of(fix.span, sources));
  object["replacement"] = fix.replacement;
  return object;
}

/// The first change; what a habit of the author's asks for besides is in its `more`.
Json fix(const Diagnostic& diagnostic, const Sources& sources) {
  const auto& all = diagnostic.fixes;
  if (all.empty()) return nullptr;
  Json object = fix(all.front(), sources);
  for (std::size_t i = 1; i < all.size(); ++i) object["more"].push_back(fix(all[i], sources));
  return object;
}

Json finding(const Diagnostic& diagnostic, const Sources& sources) {
  const Place place = place_of(diagnostic, sources);
  Json object;
  object["code"] = diagnostic.code;
  object["severity"] = std::string(name(diagnostic.severity));
  object["message"] = diagnostic.message;
  object["file"] = text_or_null(place.file);
  set_range(object, place.range);
  object["hint"] = text_or_null(diagnostic.hint);
  object["fix"] = fix(diagnostic, sources);
  return object;
}

}  // namespace

std::string render_jsonl(const Diagnostics& diagnostics, const Sources& sources) {
  std::string lines;
  for (const Diagnostic& diagnostic : diagnostics.items())
    lines += written(finding(diagnostic, sources)) + "\n";
  return lines;
}

}  // namespace casebound::cli
