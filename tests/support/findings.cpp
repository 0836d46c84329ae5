#include "support/findings.h"

#include <algorithm>
#include <stdexcept>

namespace casebound::tests {
namespace {

std::string place(const Sources& sources, SourceSpan span) {
  if (!span.known()) return "-";
  const auto [line, column] = sources[span.source].locate(span.begin);
  return std::to_string(line) + ':' + std::to_string(column);
}

}  // namespace

std::string findings(const Sources& sources, const Diagnostics& diagnostics) {
  std::string out;
  for (const auto& item : diagnostics.items()) {
    out += place(sources, item.span) + ' ' + std::string(name(item.severity)) + ' ' + item.code + '\n';
  }
  return out;
}

std::size_t count_of(const Diagnostics& diagnostics, const std::string& code) {
  const auto& items = diagnostics.items();
  return static_cast<std::size_t>(
      std::count_if(items.begin(), items.end(), [&](const Diagnostic& item) { return item.code == code; }));
}

const Diagnostic& finding(const Diagnostics& diagnostics, const std::string& code) {
  const auto& items = diagnostics.items();
  const auto found =
      std::find_if(items.begin(), items.end(), [&](const Diagnostic& item) { return item.code == code; });
  if (found == items.end()) throw std::runtime_error("no finding " + code);
  return *found;
}

}  // namespace casebound::tests
