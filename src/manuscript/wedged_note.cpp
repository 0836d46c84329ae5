#include "manuscript/wedged_note.h"

#include "casebound/base/text.h"

#include "manuscript/halves.h"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

namespace casebound::manuscript {

namespace {

bool is_figure(const Block& block) {
  return std::holds_alternative<Figure>(block.value);
}

/// Index of the second half of the sentence that breaks off at `first`, if notes and figures stand between;
/// 0 if they do not.
std::size_t second_half(const Blocks& blocks, std::size_t first) {
  constexpr std::size_t most_between = 3;
  if (!is_cut_off(blocks[first])) return 0;
  const auto begin = blocks.begin() + static_cast<std::ptrdiff_t>(first) + 1;
  const auto end = std::find_if(begin, blocks.end(),
                                [](const Block& block) { return !is_figure(block) && !is_complete(block); });
  const bool has_note = std::any_of(
      begin, end, [](const Block& block) { return is_complete(block) && !is_figure(*(&block - 1)); });
  const bool is_wedge = has_note && static_cast<std::size_t>(end - begin) <= most_between;
  return is_wedge && end != blocks.end() && are_halves(blocks[first], *end)
             ? static_cast<std::size_t>(end - blocks.begin())
             : 0;
}

std::string opening_words(const Block& block) {
  const std::string text = collapse_spaces(plain_text(std::get<Paragraph>(block.value).inlines));
  return text.substr(0, text.find(' ', std::min<std::size_t>(40, text.size())));
}

void report(const Block& note, Diagnostics& diagnostics) {
  diagnostics.warning(
      "wedged-note", note.span,
      fmt::format("“{}…” stands inside a sentence; it is taken as a note, and the sentence is joined",
                  opening_words(note)),
      "write it as a note, `[^1]: …`, and its call where it belongs");
}

std::string free_id(const std::vector<Note>& notes) {
  const auto is_taken = [&](const std::string& id) {
    return std::any_of(notes.begin(), notes.end(), [&](const Note& note) { return note.id == id; });
  };
  auto number = notes.size() + 1;
  while (is_taken(fmt::format("wedged-{}", number))) ++number;
  return fmt::format("wedged-{}", number);
}

/// What stood between the halves: notes to the notes, the others after the paragraph. A paragraph under a
/// figure is its own.
void place(Block block, bool under_figure, Blocks& after, std::vector<Note>& notes,
           Diagnostics& diagnostics) {
  if (is_figure(block) || under_figure) return after.push_back(std::move(block));
  report(block, diagnostics);
  const SourceSpan span = block.span;
  notes.push_back({free_id(notes), {}, {std::move(block)}, span});
}

}  // namespace

void unwedge_notes(Blocks& blocks, std::vector<Note>& notes, Diagnostics& diagnostics) {
  Blocks out, after;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const auto second = second_half(blocks, i);
    if (second == 0) {
      out.push_back(std::move(blocks[i]));
      out.insert(out.end(), std::make_move_iterator(after.begin()), std::make_move_iterator(after.end()));
      after.clear();
      continue;
    }
    for (auto k = i + 1; k < second; ++k)
      place(std::move(blocks[k]), is_figure(blocks[k - 1]), after, notes, diagnostics);
    // The whole may break off once more.
    join(blocks[i], blocks[second]);
    blocks[second] = std::move(blocks[i]);
    i = second - 1;
  }
  blocks = std::move(out);
}

}  // namespace casebound::manuscript
