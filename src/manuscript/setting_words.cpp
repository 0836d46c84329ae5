#include "manuscript/setting_words.h"

#include "casebound/document/walk.h"

#include "manuscript/parts.h"
#include "manuscript/prose.h"

#include <algorithm>

namespace casebound::manuscript {

namespace {

bool is_emphasis(const Inline& item) {
  return std::holds_alternative<Emphasis>(item.value) || std::holds_alternative<Strong>(item.value);
}

/// Whether there is nothing but text and emphasis.
bool is_plainly_marked(const Inlines& inlines) {
  return std::all_of(inlines.begin(), inlines.end(), [](const Inline& item) {
    const auto* inner = is_emphasis(item) ? children(item) : nullptr;
    return std::holds_alternative<Text>(item.value) || (inner != nullptr && is_plainly_marked(*inner));
  });
}

void set_place(Inlines& inlines, SourceSpan span) {
  for (auto& item : inlines) {
    item.span = span;
    if (auto* inner = children(item)) set_place(*inner, span);
  }
}

}  // namespace

Inlines setting_words(const std::string& text, SourceSpan span) {
  const Inlines as_typed = text_inlines(text, span);
  if (text.find_first_of("*_") == std::string::npos) return as_typed;
  const Source source({}, text);
  const Lines lines{{0, source.text()}};
  Diagnostics ignored;
  Reading reading{source, span.source, References({}), {}, ignored};
  const auto read = read_phrase_lines(lines, reading);
  if (read.size() != 1 || !is_plainly_marked(read[0]) ||
      std::none_of(read[0].begin(), read[0].end(), is_emphasis))
    return as_typed;
  Inlines out = plain(read[0]);
  set_place(out, span);
  return out;
}

}  // namespace casebound::manuscript
