#include "pipeline/policy.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>

namespace casebound::pipeline {

namespace {

bool contains(const std::vector<std::string>& codes, const std::string& code) {
  return std::find(codes.begin(), codes.end(), code) != codes.end();
}

/// The codes that the essay in this source allows for itself.
const std::vector<std::string>* allowed_by_essay(const project::Project& project, const Sources& sources,
                                                 SourceSpan span) {
  if (!span.known()) return nullptr;
  const auto& name = sources[span.source].name();
  const auto essay = std::find_if(project.essays.begin(), project.essays.end(),
                                  [&](const project::EssayEntry& entry) { return entry.shown == name; });
  return essay == project.essays.end() ? nullptr : &essay->settings.allow;
}

SourceSpan settings_start(const Sources& sources) {
  return sources.size() > 0 ? SourceSpan{0, 0, 0} : SourceSpan{};
}

}  // namespace

void apply_lint_policy(const project::Project& project, const Sources& sources, Diagnostics& diagnostics) {
  std::set<std::string> used;
  Diagnostics out;
  for (auto& item : diagnostics.items()) {
    if (contains(project.deny, item.code)) item.severity = Severity::error;
    const auto* essay = allowed_by_essay(project, sources, item.span);
    const bool by_book = contains(project.allow, item.code);
    if (by_book) used.insert(item.code);
    const bool allowed = by_book || (essay != nullptr && contains(*essay, item.code));
    if (!allowed || item.severity == Severity::error) out.add(std::move(item));
  }
  for (const auto& code : project.allow) {
    if (used.contains(code)) continue;
    out.warning("unused-suppression", settings_start(sources),
                fmt::format("nothing in the book is “{}”, which it allows", code),
                "take it out of `lint: {allow: […]}`");
  }
  diagnostics = std::move(out);
  diagnostics.sort();
}

}  // namespace casebound::pipeline
