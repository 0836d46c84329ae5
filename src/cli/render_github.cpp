#include "cli/place.h"
#include "cli/render.h"

#include <fmt/format.h>

namespace casebound::cli {
namespace {

std::string escaped(std::string_view text, std::string_view special) {
  std::string result;
  for (char c : text)
    result += special.find(c) == std::string_view::npos
                  ? std::string(1, c)
                  : fmt::format("%{:02X}", static_cast<unsigned char>(c));
  return result;
}

std::string message_text(std::string_view text) {
  return escaped(text, "%\r\n");
}
std::string property(std::string_view text) {
  return escaped(text, "%\r\n:,");
}

std::string_view command(Severity severity) {
  return severity == Severity::note ? "notice" : name(severity);
}

/// The end column is only understood on the line of the beginning.
std::string position(const Range& range) {
  std::string text =
      fmt::format(",line={},endLine={},col={}", range.begin.line, range.end.line, range.begin.column);
  if (range.begin.line == range.end.line) text += fmt::format(",endColumn={}", range.end.column);
  return text;
}

std::string annotation(const Diagnostic& diagnostic, const Sources& sources) {
  const Place place = place_of(diagnostic, sources);
  std::string text = fmt::format("::{} title={}", command(diagnostic.severity), property(diagnostic.code));
  if (!place.file.empty()) text += ",file=" + property(place.file);
  if (place.range) text += position(*place.range);
  text += "::" + message_text(diagnostic.message);
  if (!diagnostic.hint.empty()) text += message_text("\nhint: " + diagnostic.hint);
  return text + "\n";
}

}  // namespace

std::string render_github(const Diagnostics& diagnostics, const Sources& sources) {
  std::string lines;
  for (const Diagnostic& diagnostic : diagnostics.items()) lines += annotation(diagnostic, sources);
  return lines;
}

}  // namespace casebound::cli
