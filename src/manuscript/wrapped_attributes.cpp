#include "manuscript/wrapped_attributes.h"

#include "manuscript/attributes.h"

#include <algorithm>
#include <optional>
#include <string>

namespace casebound::manuscript {

namespace {

/// Where the braces begin that the text leaves open, after a bracket or what stands before the text.
std::optional<std::size_t> open_brace(const std::string& text) {
  const auto brace = text.rfind('{');
  if (brace == std::string::npos || text.find('}', brace) != std::string::npos) return std::nullopt;
  return brace == 0 || text[brace - 1] == ']' ? std::optional(brace) : std::nullopt;
}

/// The text at `i` with the lines after it that close its braces, and how many inlines that takes.
struct Joined {
  std::string text;
  std::size_t count = 0;
};

Joined joined_at(const Inlines& inlines, std::size_t i) {
  constexpr std::size_t most_lines = 4;
  Joined out{std::get<Text>(inlines[i].value).text, 1};
  const auto brace = open_brace(out.text);
  if (!brace) return {};
  for (std::size_t line = 1; line < most_lines && i + out.count + 1 < inlines.size(); ++line) {
    const auto* next = std::get_if<Text>(&inlines[i + out.count + 1].value);
    if (next == nullptr || !std::holds_alternative<SoftBreak>(inlines[i + out.count].value)) return {};
    (out.text += ' ') += next->text;
    out.count += 2;
    if (read_attributes(std::string_view(out.text).substr(*brace))) return out;
  }
  return {};
}

}  // namespace

void join_wrapped_attributes(Inlines& inlines) {
  const bool any = std::any_of(inlines.begin(), inlines.end(), [](const Inline& item) {
    const auto* text = std::get_if<Text>(&item.value);
    return text != nullptr && text->text.find('{') != std::string::npos && open_brace(text->text);
  });
  if (!any) return;
  Inlines out;
  for (std::size_t i = 0; i < inlines.size(); ++i) {
    const bool is_text = std::holds_alternative<Text>(inlines[i].value);
    Joined joined = is_text ? joined_at(inlines, i) : Joined();
    if (joined.count == 0) {
      out.push_back(std::move(inlines[i]));
      continue;
    }
    const SourceSpan span = cover(inlines[i].span, inlines[i + joined.count - 1].span);
    i += joined.count - 1;
    // What follows the braces may leave others open.
    inlines[i] = {span, Text{std::move(joined.text)}};
    --i;
  }
  inlines = std::move(out);
}

}  // namespace casebound::manuscript
