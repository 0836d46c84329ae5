#include "manuscript/notes_heading.h"

#include "casebound/base/text.h"

#include "manuscript/parts.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace casebound::manuscript {

namespace {

const Inlines* words_if_heading(const Block& block) {
  const auto* heading = heading_inlines(block);
  return heading != nullptr ? heading : paragraph_inlines(block);
}

/// Where the notes of a manuscript begin in it.
class NotePlaces {
 public:
  explicit NotePlaces(const std::vector<Note>& notes) {
    for (const auto& note : notes) begins_.push_back(note.span.begin);
    std::sort(begins_.begin(), begins_.end());
  }

  bool has_between(const Block& before, const Block& after) const {
    const auto first = std::lower_bound(begins_.begin(), begins_.end(), before.span.end);
    return first != begins_.end() && *first < after.span.begin;
  }

 private:
  std::vector<std::uint32_t> begins_;
};

/// Whether nothing stands under the block, or notes stood there directly.
bool stands_over_notes(const Blocks& body, std::size_t at, const NotePlaces& notes) {
  const bool is_over_nothing = at + 1 == body.size() || std::holds_alternative<Heading>(body[at + 1].value);
  return is_over_nothing || notes.has_between(body[at], body[at + 1]);
}

}  // namespace

bool is_notes_heading(const Block& block) {
  constexpr std::array<std::string_view, 9> headings = {"notes",      "endnotes", "footnotes",
                                                        "primecania", "snoski",   "anmerkungen",
                                                        "fussnoten",  "endnoten", "notes-de-fin"};
  const auto* inlines = words_if_heading(block);
  if (inlines == nullptr) return false;
  constexpr std::size_t longest = 40, longest_written = 80;  // in bytes, with its marks
  if (block.span.end - block.span.begin > longest_written) return false;
  const std::string words = opening_of(*inlines, longest);
  return words.size() < longest && (heading_inlines(block) != nullptr || words.ends_with(':')) &&
         std::find(headings.begin(), headings.end(), slugify(words)) != headings.end();
}

void drop_notes_headings(Document& document, Diagnostics& diagnostics) {
  if (document.notes.empty()) return;
  Blocks& body = document.body;
  const NotePlaces notes(document.notes);
  Blocks out;
  bool ends_with_heading = false;
  for (std::size_t i = 0; i < body.size(); ++i) {
    ends_with_heading = is_notes_heading(body[i]) && stands_over_notes(body, i, notes);
    if (!ends_with_heading) {
      out.push_back(std::move(body[i]));
      continue;
    }
    diagnostics.note(
        "section-taken", body[i].span,
        fmt::format("the notes under “{}” go where the book has them, and this heading is not printed",
                    text_of(*words_if_heading(body[i]))),
        "`recognise: false` in the front matter leaves the text as it stands");
  }
  // A rule that set them apart has nothing left to part.
  while (ends_with_heading && !out.empty() && std::holds_alternative<SceneBreak>(out.back().value))
    out.pop_back();
  body = std::move(out);
}

}  // namespace casebound::manuscript
