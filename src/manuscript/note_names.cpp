#include "manuscript/note_names.h"

#include "casebound/base/text.h"

#include "manuscript/literal_lines.h"

#include <algorithm>
#include <string>
#include <string_view>

#include <fmt/format.h>

namespace casebound::manuscript {

std::string_view spaced_note_name(std::string_view text) {
  constexpr std::string_view begin = "[^";
  constexpr std::size_t longest = 200;
  if (!text.starts_with(begin)) return {};
  text = text.substr(begin.size(), longest);
  const auto end = text.find_first_of("\n[]{}");
  if (end == text.npos || !text.substr(end).starts_with("]:")) return {};
  const auto name = text.substr(0, end);
  return !trim(name).empty() && name.find_first_of(" \t") != name.npos ? name : std::string_view();
}

void report_note_names(const Lines& lines, std::int32_t source, Diagnostics& diagnostics) {
  LiteralLines literal;
  for (const auto& line : lines) {
    if (literal.holds(line.text) || indent_of(line.text) > 3) continue;
    const auto name = spaced_note_name(trim(line.text));
    if (name.empty()) continue;
    const auto begin = line.offset + static_cast<std::uint32_t>(name.data() - line.text.data());
    std::string better(trim(name));
    std::replace_if(
        better.begin(), better.end(), [](char c) { return c == ' ' || c == '\t'; }, '-');
    diagnostics.warning(
        "note-name", {source, begin, begin + static_cast<std::uint32_t>(name.size())},
        fmt::format("“{}” is no name for a note, which has no spaces; it is set as text", name),
        fmt::format("write `[^{}]`, here and where it is called", better));
  }
}

}  // namespace casebound::manuscript
