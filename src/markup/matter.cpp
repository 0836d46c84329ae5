#include "markup/matter.h"

#include "markup/blocks.h"
#include "markup/build.h"
#include "markup/semantics.h"

#include <algorithm>
#include <array>

namespace casebound::markup {

namespace {

/// The way back from a note to its call.
Element note_marker(const Note& note) {
  Element out = element_of("a", note.span, note.label, {"marker"});
  out.role = "doc-backlink";
  out.attributes.emplace_back("href", "#" + note.id + "-call");
  return out;
}

void fill_note(Element& out, const Note& note, Context& context) {
  out.id = out.block = note.id;
  add(out, note_marker(note));
  add_blocks(out, note.blocks, context);
}

Element note_items(const NoteList& list, SourceSpan span, Context& context) {
  Element out = element("ol", span, {"plain"});
  for (const auto& note : list.notes) {
    Element item = element("li", note.span);
    fill_note(item, note, context);
    add(out, std::move(item));
  }
  return out;
}

Element locator(const IndexList::Locator& place, SourceSpan span) {
  Element out = element("a", span, {"locator"});
  out.attributes.emplace_back("href", "#" + place.target);
  if (!place.until.empty()) out.attributes.emplace_back("data-until", "#" + place.until);
  return out;
}

Element index_entry(const IndexList::Entry& entry, SourceSpan span, Context& context) {
  Element out = element("li", span);
  out.id = entry.id;
  add(out, element_of("span", span, entry.term, {"term"}));
  for (const auto& place : entry.locators) {
    add(out, ", ", span);
    add(out, locator(place, span));
  }
  std::string before = entry.locators.empty() ? entry.term : std::string();
  for (const auto& [reference, kind] :
       {std::pair(&entry.see, "see"), std::pair(&entry.see_also, "see-also")}) {
    if (reference->empty()) continue;
    const std::string words = plain_text(*reference);
    add(out, std::string(before_reference(words, before)), span);
    add(out, wrap("span", span, *reference, context, {"xref", kind}));
    before = words;
  }
  return out;
}

/// `count` numbers the entries, those inside others too.
Element index_entries(const std::vector<IndexList::Entry>& entries, const Block& block, std::size_t& count,
                      Context& context) {
  Element out = element("ul", block.span);
  for (const auto& entry : entries) {
    Element item = index_entry(entry, block.span, context);
    item.block = piece_of(block.id, ++count);
    if (!entry.entries.empty()) add(item, index_entries(entry.entries, block, count, context));
    add(out, std::move(item));
  }
  return out;
}

Element contents_link(const Contents::Entry& entry, SourceSpan span, Context& context) {
  Element out = element("a", span);
  out.attributes.emplace_back("href", "#" + entry.target);
  context.in_link = true;
  add(out, wrap("span", span, entry.title, context, {"toc-title"}));
  context.in_link = false;
  if (entry.author.empty()) return out;
  add(out, " ", span);
  add(out, element_of("span", span, entry.author, {"toc-author"}));
  return out;
}

Element contents_entries(const std::vector<Contents::Entry>& entries, SourceSpan span, Context& context) {
  Element out = element("ol", span);
  for (const auto& entry : entries) {
    Element item = element("li", span);
    add(item, contents_link(entry, span, context));
    if (!entry.entries.empty()) add(item, contents_entries(entry.entries, span, context));
    add(out, std::move(item));
  }
  return out;
}

/// Display pages have no running heads.
bool has_running_heads(DivisionRole role) {
  using enum DivisionRole;
  constexpr std::array display = {halftitlepage, titlepage, copyright_page, dedication,
                                  epigraph,      toc,       part,           colophon};
  return std::find(display.begin(), display.end(), role) == display.end();
}

/// What running heads say; where an essay names no author the book's title stands for the name.
void add_running_heads(Element& section, const Division& division, const std::string& book) {
  section.attributes.emplace_back("data-running", division.title);
  const bool unnamed = division.running_author.empty() && division.role == DivisionRole::chapter;
  const std::string& author = unnamed ? book : division.running_author;
  if (!author.empty()) section.attributes.emplace_back("data-author", author);
}

}  // namespace

Element footnote(const Note& note, Context& context) {
  Element out = element("aside", note.span, {"footnote"});
  out.type = "footnote";
  out.role = "doc-footnote";
  fill_note(out, note, context);
  return out;
}

Element note_list(const NoteList& list, SourceSpan span, Context& context) {
  Element items = note_items(list, span, context);
  if (context.in_notes_division) return items;
  Element out = element("section", span, {"endnotes"});
  out.type = "endnotes";
  out.role = "doc-endnotes";
  add(out, std::move(items));
  return out;
}

Element index_list(const IndexList& index, const Block& block, Context& context) {
  std::size_t count = 0;
  return index_entries(index.entries, block, count, context);
}

Element contents(const Contents& contents, SourceSpan span, Context& context) {
  Element out = element("nav", span, {"toc"});
  out.type = "toc";
  out.role = "doc-toc";
  add(out, contents_entries(contents.entries, span, context));
  return out;
}

Element section(const Division& division, Context& context) {
  const auto semantics = semantics_of(division.role);
  Element out = element("section", division.span, {std::string(token(division.role))});
  out.id = division.id;
  out.block = division.id;
  out.type = semantics.type;
  out.role = semantics.role;
  if (division.role == DivisionRole::chapter) out.classes.emplace_back("essay");
  if (has_running_heads(division.role)) add_running_heads(out, division, context.book);
  context.in_notes_division = division.role == DivisionRole::endnotes;
  add_blocks(out, division.blocks, context);
  for (const auto& note : division.notes) add(out, footnote(note, context));
  return out;
}

}  // namespace casebound::markup
