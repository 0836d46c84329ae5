#pragma once

#include "casebound/base/fields.h"
#include "casebound/document/fields.h"
#include "casebound/font/library.h"
#include "casebound/layout/pages.h"
#include "casebound/markup/element.h"

#include "layout/division.h"
#include "layout/fount.h"

#include <tuple>

// Which fields of the plain structs a cache keeps: all of them. One that is forgotten does not compile.

namespace casebound {

namespace font {

auto fields(Like<FaceRequest> auto& it) {
  return std::tie(it.families, it.weight, it.italic);
}

}  // namespace font

namespace markup {

auto fields(Like<TextNode> auto& it) {
  return std::tie(it.text, it.span);
}
auto fields(Like<Node> auto& it) {
  return std::tie(it.value);
}
auto fields(Like<Element> auto& it) {
  return std::tie(it.name, it.classes, it.id, it.block, it.type, it.role, it.language, it.attributes,
                  it.children, it.span, it.math);
}
auto fields(Like<SpineDocument> auto& it) {
  return std::tie(it.file_stem, it.title, it.author, it.language, it.role, it.matter, it.body);
}

}  // namespace markup

namespace layout {

auto fields(Like<StructureNode> auto& it) {
  return std::tie(it.type, it.parent, it.language, it.id, it.alt, it.in_line, it.numbering, it.scope, it.rows,
                  it.columns);
}
auto fields(Like<Glyph> auto& it) {
  return std::tie(it.id, it.cluster, it.advance, it.x_offset, it.y_offset);
}
/// None is kept so: see KeptWords.
auto fields(Like<SetWord> auto& it) {
  return std::tie(it.space, it.kern);
}
auto fields(Like<GlyphRun> auto& it) {
  return std::tie(it.face, it.size, it.expansion, it.origin, it.text, it.glyphs, it.colour, it.right_to_left,
                  it.words);
}
auto fields(Like<Rule> auto& it) {
  return std::tie(it.area, it.colour);
}
auto fields(Like<PlacedImage> auto& it) {
  return std::tie(it.area, it.source, it.alt);
}
auto fields(Like<LinkArea> auto& it) {
  return std::tie(it.area, it.target);
}
auto fields(Like<PageItem> auto& it) {
  return std::tie(it.structure, it.content);
}
auto fields(Like<OutlineEntry> auto& it) {
  return std::tie(it.level, it.title, it.destination);
}
auto fields(Like<SideRule> auto& it) {
  return std::tie(it.first, it.last, it.x, it.width, it.above, it.below, it.colour);
}
auto fields(Like<RowFault> auto& it) {
  return std::tie(it.code, it.span, it.y);
}
auto fields(Like<RowRoom> auto& it) {
  return std::tie(it.margin_before, it.padding_before, it.height, it.baseline, it.snapped, it.hyphened,
                  it.keep, it.unwelcome, it.forced_break, it.notes);
}
inline RowRoom& room_of(Row& row) {
  return row;
}
inline const RowRoom& room_of(const Row& row) {
  return row;
}
auto fields(Like<Row> auto& it) {
  return std::tie(room_of(it), it.items, it.strings, it.anchors, it.page_number, it.block, it.offset, it.span,
                  it.called, it.faults, it.repeats);
}
auto fields(Like<Galley> auto& it) {
  return std::tie(it.passages, it.notes, it.figures, it.table_rows);
}
auto fields(Like<PlacedRow> auto& it) {
  return std::tie(it.from, it.part, it.row, it.repeated, it.top, it.baseline, it.shift);
}
auto fields(Like<MadePage> auto& it) {
  return std::tie(it.rows, it.notes, it.note_rule, it.fault, it.blank);
}
auto fields(Like<FountKind> auto& it) {
  return std::tie(it.face, it.size, it.letter_spacing, it.word_spacing, it.features, it.language,
                  it.right_to_left, it.hyphenates, it.limits);
}
auto fields(Like<HyphenPoint> auto& it) {
  return std::tie(it.offset, it.before, it.after);
}
auto fields(Like<FaceQuery> auto& it) {
  return std::tie(it.request, it.character);
}

}  // namespace layout

}  // namespace casebound
