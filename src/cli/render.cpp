#include "cli/render.h"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

namespace casebound::cli {

std::string render(Format format, const Diagnostics& diagnostics, const Sources& sources, bool coloured) {
  switch (format) {
    case Format::human: return render_human(diagnostics, sources, coloured);
    case Format::jsonl: return render_jsonl(diagnostics, sources);
    case Format::sarif: return render_sarif(diagnostics, sources);
    case Format::github: return render_github(diagnostics, sources);
  }
  return {};
}

std::string tally(const Diagnostics& diagnostics) {
  std::vector<std::string> parts;
  for (Severity severity : {Severity::error, Severity::warning, Severity::note}) {
    const auto& items = diagnostics.items();
    const auto count = std::count_if(items.begin(), items.end(),
                                     [&](const Diagnostic& item) { return item.severity == severity; });
    if (count > 0) parts.push_back(fmt::format("{} {}{}", count, name(severity), count == 1 ? "" : "s"));
  }
  return fmt::format("{}", fmt::join(parts, ", "));
}

}  // namespace casebound::cli
