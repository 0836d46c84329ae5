#include "manuscript/feed.h"

#include "casebound/base/text.h"

#include "manuscript/node_text.h"
#include "manuscript/protect.h"

#include <algorithm>
#include <utility>

namespace casebound::manuscript {

namespace {

/// Hides the bracket of a note's definition inside of quotes and lists, in the line that begins at `at`.
void hide_note(std::string& text, std::size_t at) {
  const auto rest = [&] { return std::string_view(text).substr(at); };
  for (std::size_t markers = 1; markers > 0; at += markers) {
    at = std::min(text.find_first_not_of(" \t>", at), text.size());
    markers = list_markers(rest());
  }
  const auto name = note_name(rest());
  if (!name.empty() && text.compare(at + name.size() + 3, 1, ":") == 0) text[at] = note_bracket;
}

}  // namespace

Feed::Feed(const Lines& lines, const References& references, bool guarded) {
  text = references.used_by(lines);
  lead = static_cast<int>(std::count(text.begin(), text.end(), '\n'));
  for (const auto& line : lines) {
    const auto begin = text.size();
    if (guarded) {
      (text += guard) += trim(line.text);
    } else {
      text += line.text;
    }
    if (line.text.find("[^") != std::string_view::npos) hide_note(text, begin);
    text += '\n';
  }
  text = protect(std::move(text));
}

}  // namespace casebound::manuscript
