#include "manuscript/captions.h"

#include "casebound/base/text.h"

#include "manuscript/attributes.h"
#include "manuscript/texts.h"

#include <algorithm>
#include <array>

namespace casebound::manuscript {

namespace {

/// Bytes of what tells the words to be a caption; 0 if nothing does.
std::size_t caption_mark(const Inlines& inlines) {
  constexpr std::array<std::string_view, 3> marks = {"Table: ", "table: ", ": "};
  const auto* text = inlines.empty() ? nullptr : std::get_if<Text>(&inlines.front().value);
  if (text == nullptr) return 0;
  const auto* const mark = std::find_if(marks.begin(), marks.end(),
                                        [&](std::string_view it) { return text->text.starts_with(it); });
  return mark == marks.end() ? 0 : mark->size();
}

void take_attributes(Inlines& caption, Block& block) {
  auto* last = caption.empty() ? nullptr : std::get_if<Text>(&caption.back().value);
  const auto found = last == nullptr ? std::nullopt : read_trailing_attributes(last->text);
  if (!found) return;
  block.id = found->attributes.id;
  last->text = trim(last->text.substr(0, found->begin));
  merge_texts(caption);
}

void set_caption(Block& block, Inlines caption) {
  auto& text = std::get<Text>(caption.front().value).text;
  text.erase(0, caption_mark(caption));
  take_attributes(caption, block);
  std::get<Table>(block.value).caption = std::move(caption);
}

/// cmark reads a caption directly below a table as one more row.
void take_caption_row(Block& block) {
  auto& table = std::get<Table>(block.value);
  if (table.rows.empty()) return;
  auto& cells = table.rows.back().cells;
  if (cells.empty() || caption_mark(cells.front().inlines) == 0) return;
  if (!std::all_of(cells.begin() + 1, cells.end(),
                   [](const TableCell& cell) { return cell.inlines.empty(); }))
    return;
  Inlines caption = std::move(cells.front().inlines);
  table.rows.pop_back();
  set_caption(block, std::move(caption));
}

bool has_no_caption(const Block& block) {
  const auto* table = std::get_if<Table>(&block.value);
  return table != nullptr && table->caption.empty();
}

/// The words of the paragraph, if it is a caption.
Inlines* caption_words(Block& block) {
  auto* paragraph = std::get_if<Paragraph>(&block.value);
  return paragraph != nullptr && caption_mark(paragraph->inlines) > 0 ? &paragraph->inlines : nullptr;
}

}  // namespace

void set_captions(Blocks& blocks) {
  if (std::none_of(blocks.begin(), blocks.end(), has_no_caption)) return;
  for (auto& block : blocks) {
    if (has_no_caption(block)) take_caption_row(block);
  }
  Blocks out;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    Inlines* words = caption_words(blocks[i]);
    if (words != nullptr && !out.empty() && has_no_caption(out.back())) {
      set_caption(out.back(), std::move(*words));
    } else if (words != nullptr && i + 1 < blocks.size() && has_no_caption(blocks[i + 1])) {
      set_caption(blocks[i + 1], std::move(*words));
    } else {
      out.push_back(std::move(blocks[i]));
    }
  }
  blocks = std::move(out);
}

}  // namespace casebound::manuscript
