#include "layout/smaller_type.h"

namespace casebound::layout {

namespace {

void scale_lengths(style::ComputedStyle& style, double scale) {
  for (Length* length : {&style.font_size, &style.line_height, &style.letter_spacing, &style.word_spacing,
                         &style.text_indent, &style.baseline_shift, &style.padding.top, &style.padding.right,
                         &style.padding.bottom, &style.padding.left})
    *length = length->scaled(scale);
}

}  // namespace

const style::ComputedStyle* SmallerType::style(const style::ComputedStyle* whole, double scale,
                                               Styles& made) {
  const auto [entry, fresh] = made.try_emplace(whole);
  if (fresh) {
    styles_.push_back(std::make_unique<style::ComputedStyle>(*whole));
    scale_lengths(*styles_.back(), scale);
    entry->second = styles_.back().get();
  }
  return entry->second;
}

const TableFlow& SmallerType::table(const TableFlow& whole, double scale) {
  Styles made;
  tables_.push_back(std::make_unique<TableFlow>(whole));
  TableFlow& table = *tables_.back();
  for (auto& cell : table.cells) {
    cell.style = style(cell.style, scale, made);
    cell.text.style = style(cell.text.style, scale, made);
    for (auto& piece : cell.text.pieces) {
      piece.style = style(piece.style, scale, made);
      piece.rise = piece.rise.scaled(scale);
    }
  }
  return table;
}

}  // namespace casebound::layout
