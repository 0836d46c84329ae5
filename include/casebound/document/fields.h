#pragma once

#include "casebound/base/fields.h"
#include "casebound/document/metadata.h"

// What the tree of one manuscript is packed as: all that it holds. One that is forgotten does not compile.
namespace casebound {

/// Of structs that say nothing but what they are.
template <class T>
requires std::same_as<std::remove_const_t<T>, SoftBreak> || std::same_as<std::remove_const_t<T>, LineBreak> ||
    std::same_as<std::remove_const_t<T>, SceneBreak>
auto fields(T&) {
  return std::tie();
}
template <class T>
requires std::same_as<std::remove_const_t<T>, Emphasis> || std::same_as<std::remove_const_t<T>, Strong> ||
    std::same_as<std::remove_const_t<T>, Strikethrough> ||
    std::same_as<std::remove_const_t<T>, Superscript> || std::same_as<std::remove_const_t<T>, Subscript>
auto fields(T& it) {
  return std::tie(it.children);
}
auto fields(Like<Text> auto& it) {
  return std::tie(it.text);
}
auto fields(Like<Code> auto& it) {
  return std::tie(it.text);
}
auto fields(Like<Link> auto& it) {
  return std::tie(it.target, it.title, it.children);
}
auto fields(Like<Image> auto& it) {
  return std::tie(it.source, it.title, it.alt);
}
auto fields(Like<Span> auto& it) {
  return std::tie(it.id, it.classes, it.language, it.children);
}
auto fields(Like<NoteReference> auto& it) {
  return std::tie(it.note, it.label);
}
auto fields(Like<IndexMark> auto& it) {
  return std::tie(it.path, it.see, it.see_also, it.id, it.range, it.children);
}
auto fields(Like<MathElement> auto& it) {
  return std::tie(it.name, it.attributes, it.text, it.children);
}
auto fields(Like<Formula> auto& it) {
  return std::tie(it.math);
}
auto fields(Like<Inline> auto& it) {
  return std::tie(it.span, it.value);
}

auto fields(Like<Paragraph> auto& it) {
  return std::tie(it.role, it.inlines);
}
auto fields(Like<Heading> auto& it) {
  return std::tie(it.level, it.inlines);
}
auto fields(Like<BlockQuote> auto& it) {
  return std::tie(it.blocks);
}
auto fields(Like<ListItem> auto& it) {
  return std::tie(it.span, it.blocks, it.number);
}
auto fields(Like<List> auto& it) {
  return std::tie(it.ordered, it.start, it.tight, it.items);
}
auto fields(Like<CodeBlock> auto& it) {
  return std::tie(it.info, it.text);
}
auto fields(Like<TableCell> auto& it) {
  return std::tie(it.inlines, it.columns, it.rows);
}
auto fields(Like<TableRow> auto& it) {
  return std::tie(it.span, it.cells);
}
auto fields(Like<Table> auto& it) {
  return std::tie(it.columns, it.head, it.rows, it.label, it.caption);
}
auto fields(Like<Figure> auto& it) {
  return std::tie(it.source, it.alt, it.decorative, it.label, it.caption, it.width);
}
auto fields(Like<Verse::Line> auto& it) {
  return std::tie(it.indent, it.inlines, it.span);
}
auto fields(Like<Verse> auto& it) {
  return std::tie(it.stanzas);
}
auto fields(Like<DefinitionList::Entry> auto& it) {
  return std::tie(it.terms, it.definitions, it.span);
}
auto fields(Like<DefinitionList> auto& it) {
  return std::tie(it.entries);
}
auto fields(Like<Group> auto& it) {
  return std::tie(it.role, it.blocks, it.classes);
}
auto fields(Like<Note> auto& it) {
  return std::tie(it.id, it.label, it.blocks, it.span);
}
auto fields(Like<NoteList> auto& it) {
  return std::tie(it.notes);
}
auto fields(Like<IndexList::Locator> auto& it) {
  return std::tie(it.target, it.until);
}
auto fields(Like<IndexList::Entry> auto& it) {
  return std::tie(it.term, it.locators, it.see, it.see_also, it.entries, it.id);
}
auto fields(Like<IndexList> auto& it) {
  return std::tie(it.entries);
}
auto fields(Like<Contents::Entry> auto& it) {
  return std::tie(it.target, it.title, it.author, it.entries);
}
auto fields(Like<Contents> auto& it) {
  return std::tie(it.entries);
}
auto fields(Like<Block> auto& it) {
  return std::tie(it.span, it.id, it.value);
}

auto fields(Like<Person> auto& it) {
  return std::tie(it.name, it.sort, it.affiliation, it.bio, it.span, it.calls);
}
auto fields(Like<Typography> auto& it) {
  return std::tie(it.quotes, it.dashes, it.spaces);
}
auto fields(Like<NoteStyle> auto& it) {
  return std::tie(it.place, it.numbering);
}
auto fields(Like<Allowance> auto& it) {
  return std::tie(it.code, it.span, it.block);
}
auto fields(Like<Document> auto& it) {
  return std::tie(it.label, it.title, it.subtitle, it.authors, it.language, it.date, it.id, it.title_id,
                  it.typography, it.body, it.notes, it.under_byline, it.epigraph, it.bio, it.series_note,
                  it.allowances, it.span);
}

}  // namespace casebound
