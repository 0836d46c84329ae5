#include "manuscript/notes_heading.h"

#include "casebound/base/text.h"

#include "manuscript/parts.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace casebound::manuscript {

bool is_notes_heading(const Block& block) {
  constexpr std::array<std::string_view, 9> headings = {"notes",      "endnotes", "footnotes",
                                                        "primecania", "snoski",   "anmerkungen",
                                                        "fussnoten",  "endnoten", "notes-de-fin"};
  const auto* inlines = heading_inlines(block);
  return inlines != nullptr &&
         std::find(headings.begin(), headings.end(), slugify(plain_text(*inlines))) != headings.end();
}

void drop_notes_heading(Document& document, Diagnostics& diagnostics) {
  Blocks& body = document.body;
  if (document.notes.empty()) return;
  for (std::size_t i = 0; i < body.size(); ++i) {
    const bool stands_over_nothing =
        i + 1 == body.size() || std::holds_alternative<Heading>(body[i + 1].value);
    if (!is_notes_heading(body[i]) || !stands_over_nothing) continue;
    diagnostics.note(
        "section-taken", body[i].span,
        fmt::format("the notes under “{}” go where the book has them, and this heading is not printed",
                    text_of(*heading_inlines(body[i]))),
        "`recognise: false` in the front matter leaves the text as it stands");
    take(body, i);
    // A rule that set them apart has nothing left to part.
    const bool is_last = i == body.size();
    while (is_last && !body.empty() && std::holds_alternative<SceneBreak>(body.back().value)) body.pop_back();
    return;
  }
}

}  // namespace casebound::manuscript
