#include "casebound/markup/compose.h"

#include "casebound/document/walk.h"

#include "markup/semantics.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace casebound::markup {

namespace {

void add(Element& parent, Element child) {
  parent.children.push_back({std::move(child)});
}
void add(Element& parent, std::string text, SourceSpan span) {
  parent.children.push_back({TextNode{std::move(text), span}});
}

Element element(std::string name, SourceSpan span, std::vector<std::string> classes = {}) {
  Element out;
  out.name = std::move(name);
  out.classes = std::move(classes);
  out.span = span;
  return out;
}

void add_inlines(Element& parent, const Inlines& inlines);

Element wrap(std::string name, SourceSpan span, const Inlines& inlines,
             std::vector<std::string> classes = {}) {
  Element out = element(std::move(name), span, std::move(classes));
  add_inlines(out, inlines);
  return out;
}

Element link(const Link& link, SourceSpan span) {
  Element out = wrap("a", span, link.children);
  out.attributes.emplace_back("href", link.target);
  if (!link.title.empty()) out.attributes.emplace_back("title", link.title);
  return out;
}

Element span_element(const Span& span, SourceSpan place) {
  Element out = wrap("span", place, span.children, span.classes);
  out.id = span.id;
  out.language = span.language;
  return out;
}

/// A call leads to its note, and has an id of its own for the way back.
Element note_call(const NoteReference& call, SourceSpan span) {
  Element out = element("a", span, {"noteref"});
  out.id = call.note + "-call";
  out.type = "noteref";
  out.role = "doc-noteref";
  out.attributes.emplace_back("href", "#" + call.note);
  add(out, call.label, span);
  return out;
}

Element index_mark(const IndexMark& mark, SourceSpan span) {
  Element out = wrap("span", span, mark.children);
  out.id = mark.id;
  return out;
}

Element picture(const std::string& source, const std::string& alt, SourceSpan span) {
  Element out = element("img", span);
  out.attributes.emplace_back("src", source);
  out.attributes.emplace_back("alt", alt);
  return out;
}

void add_inline(Element& parent, const Inline& item) {
  const auto span = item.span;
  std::visit(
      Overloaded{[&](const Text& text) { add(parent, text.text, span); },
                 [&](const SoftBreak&) { add(parent, " ", span); },
                 [&](const LineBreak&) { add(parent, element("br", span)); },
                 [&](const Emphasis& it) { add(parent, wrap("em", span, it.children)); },
                 [&](const Strong& it) { add(parent, wrap("strong", span, it.children)); },
                 [&](const Strikethrough& it) { add(parent, wrap("s", span, it.children)); },
                 [&](const Code& code) { add(parent, wrap("code", span, text_inlines(code.text, span))); },
                 [&](const Link& it) { add(parent, link(it, span)); },
                 [&](const Image& it) { add(parent, picture(it.source, plain_text(it.alt), span)); },
                 [&](const Superscript& it) { add(parent, wrap("sup", span, it.children)); },
                 [&](const Subscript& it) { add(parent, wrap("sub", span, it.children)); },
                 [&](const Span& it) { add(parent, span_element(it, span)); },
                 [&](const NoteReference& it) { add(parent, note_call(it, span)); },
                 [&](const IndexMark& it) { add(parent, index_mark(it, span)); }},
      item.value);
}

void add_inlines(Element& parent, const Inlines& inlines) {
  for (const auto& item : inlines) add_inline(parent, item);
}

void add_blocks(Element& parent, const Blocks& blocks);

std::vector<std::string> paragraph_classes(ParagraphRole role) {
  switch (role) {
    case ParagraphRole::body: return {};
    case ParagraphRole::title: return {"title"};
    case ParagraphRole::subtitle: return {"subtitle"};
    case ParagraphRole::byline: return {"byline"};
    case ParagraphRole::series_note: return {"series-note"};
    case ParagraphRole::imprint_line: return {"imprint-line"};
    case ParagraphRole::credit: return {"credit"};
    case ParagraphRole::number: return {"number"};
    case ParagraphRole::dateline: return {"dateline"};
    case ParagraphRole::attribution: return {"attribution"};
    case ParagraphRole::signature: return {"signature"};
    case ParagraphRole::source: return {"source"};
  }
  return {};
}

Element paragraph(const Paragraph& paragraph, SourceSpan span) {
  Element out = wrap("p", span, paragraph.inlines, paragraph_classes(paragraph.role));
  if (paragraph.role == ParagraphRole::subtitle) {
    out.type = "subtitle";
    out.role = "doc-subtitle";
  }
  return out;
}

/// Level 1 is the division's title; the classes are the trade's A-, B- and C-head.
Element heading(const Heading& heading, SourceSpan span) {
  constexpr std::array<const char*, 6> classes = {"title", "a", "b", "runin", "runin", "runin"};
  const int level = std::clamp(heading.level, 1, 6);
  return wrap(fmt::format("h{}", level), span, heading.inlines,
              {classes[static_cast<std::size_t>(level - 1)]});
}

Element list_item(const ListItem& item, bool tight) {
  Element out = element("li", item.span);
  // In a tight list a lone paragraph is the item's own text, as in HTML's reading of Markdown.
  for (const auto& block : item.blocks) {
    const auto* paragraph = std::get_if<Paragraph>(&block.value);
    if (tight && paragraph != nullptr && &block == &item.blocks.front()) {
      add_inlines(out, paragraph->inlines);
    } else {
      add_blocks(out, {block});
    }
  }
  return out;
}

Element list(const List& list, SourceSpan span) {
  Element out = element(list.ordered ? "ol" : "ul", span);
  if (list.ordered && list.start != 1) out.attributes.emplace_back("start", fmt::format("{}", list.start));
  for (const auto& item : list.items) add(out, list_item(item, list.tight));
  return out;
}

Element code_block(const CodeBlock& block, SourceSpan span) {
  Element out = element("pre", span);
  std::string text = block.text;
  while (text.ends_with('\n')) text.pop_back();
  add(out, wrap("code", span, text_inlines(text, span)));
  return out;
}

Element table_row(const TableRow& row, const Table& table, bool head) {
  Element out = element("tr", row.span);
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    Element cell = wrap(head ? "th" : "td", row.span, row.cells[i]);
    if (head) cell.attributes.emplace_back("scope", "col");
    const auto align = i < table.columns.size() ? table.columns[i] : ColumnAlign::none;
    if (align == ColumnAlign::right) cell.classes.emplace_back("num");
    if (align == ColumnAlign::center) cell.classes.emplace_back("center");
    add(out, std::move(cell));
  }
  return out;
}

Element table(const Table& table, SourceSpan span) {
  Element out = element("table", span);
  Element head = element("thead", table.head.span);
  add(head, table_row(table.head, table, true));
  add(out, std::move(head));
  if (table.rows.empty()) return out;
  Element body = element("tbody", span);
  for (const auto& row : table.rows) add(body, table_row(row, table, false));
  add(out, std::move(body));
  return out;
}

/// What is said of a table or figure: its number, then its words.
Element caption(const std::string& label, const Inlines& words, SourceSpan span) {
  Element out = element("figcaption", span);
  if (!label.empty()) add(out, wrap("span", span, text_inlines(label, span), {"label"}));
  if (!label.empty() && !words.empty()) add(out, " ", span);
  add_inlines(out, words);
  return out;
}

/// The table itself, or the figure that it is with its caption.
Element captioned_table(const Table& it, SourceSpan span) {
  if (it.label.empty() && it.caption.empty()) return table(it, span);
  Element out = element("figure", span, {"table"});
  add(out, caption(it.label, it.caption, span));
  add(out, table(it, span));
  return out;
}

Element figure(const Figure& figure, SourceSpan span) {
  Element image = picture(figure.source, figure.decorative ? "" : plain_text(figure.alt), span);
  if (figure.decorative) image.role = "presentation";
  if (figure.width > 0) image.attributes.emplace_back("data-width", fmt::format("{}", figure.width));
  Element out = element("figure", span);
  add(out, std::move(image));
  if (!figure.label.empty() || !figure.caption.empty()) add(out, caption(figure.label, figure.caption, span));
  return out;
}

Element verse(const Verse& verse, SourceSpan span) {
  Element out = element("div", span, {"verse"});
  for (const auto& lines : verse.stanzas) {
    Element stanza = element("div", span, {"stanza"});
    for (const auto& line : lines) {
      std::vector<std::string> classes = {"line"};
      if (line.indent > 0) classes.push_back(fmt::format("in{}", std::min(line.indent, 4)));
      add(stanza, wrap("p", line.span, line.inlines, std::move(classes)));
    }
    add(out, std::move(stanza));
  }
  return out;
}

Element definition_list(const DefinitionList& list, SourceSpan span) {
  Element out = element("dl", span);
  for (const auto& entry : list.entries) {
    for (const auto& term : entry.terms) add(out, wrap("dt", entry.span, term));
    for (const auto& blocks : entry.definitions) {
      Element definition = element("dd", entry.span);
      add_blocks(definition, blocks);
      add(out, std::move(definition));
    }
  }
  return out;
}

Element group(const Group& group, SourceSpan span) {
  constexpr std::array<std::pair<const char*, const char*>, 6> shapes = {{{"header", "opening"},
                                                                          {"div", "bio"},
                                                                          {"blockquote", "epigraph"},
                                                                          {"aside", "pullquote"},
                                                                          {"aside", ""},
                                                                          {"div", ""}}};
  const auto& [name, own_class] = shapes[static_cast<std::size_t>(group.role)];
  Element out = element(name, span, group.classes);
  if (*own_class != '\0') out.classes.insert(out.classes.begin(), own_class);
  if (group.role == GroupRole::epigraph) {
    out.type = "epigraph";
    out.role = "doc-epigraph";
  }
  add_blocks(out, group.blocks);
  return out;
}

/// The way back from a note to its call.
Element note_marker(const Note& note) {
  Element out = element("a", note.span, {"marker"});
  out.role = "doc-backlink";
  out.attributes.emplace_back("href", "#" + note.id + "-call");
  add(out, note.label, note.span);
  return out;
}

void fill_note(Element& out, const Note& note) {
  out.id = out.block = note.id;
  add(out, note_marker(note));
  add_blocks(out, note.blocks);
}

Element footnote(const Note& note) {
  Element out = element("aside", note.span, {"footnote"});
  out.type = "footnote";
  out.role = "doc-footnote";
  fill_note(out, note);
  return out;
}

Element note_list(const NoteList& list, SourceSpan span) {
  Element items = element("ol", span);
  for (const auto& note : list.notes) {
    Element item = element("li", note.span);
    fill_note(item, note);
    add(items, std::move(item));
  }
  Element out = element("section", span, {"endnotes"});
  out.type = "endnotes";
  out.role = "doc-endnotes";
  add(out, std::move(items));
  return out;
}

Element locator(const std::string& target, SourceSpan span) {
  Element out = element("a", span, {"locator"});
  out.attributes.emplace_back("href", "#" + target);
  return out;
}

Element index_entries(const std::vector<IndexList::Entry>& entries, SourceSpan span) {
  Element out = element("ul", span);
  for (const auto& entry : entries) {
    Element item = element("li", span);
    add(item, wrap("span", span, text_inlines(entry.term, span), {"term"}));
    for (const auto& target : entry.targets) {
      add(item, " ", span);
      add(item, locator(target, span));
    }
    for (const auto* other : {&entry.see, &entry.see_also}) {
      if (other->empty()) continue;
      add(item, " ", span);
      add(item, wrap("span", span, text_inlines(*other, span), {"xref"}));
    }
    if (!entry.entries.empty()) add(item, index_entries(entry.entries, span));
    add(out, std::move(item));
  }
  return out;
}

Element contents_entries(const std::vector<Contents::Entry>& entries, SourceSpan span) {
  Element items = element("ol", span);
  for (const auto& entry : entries) {
    Element anchor = element("a", span);
    anchor.attributes.emplace_back("href", "#" + entry.target);
    add(anchor, wrap("span", span, entry.title, {"toc-title"}));
    if (!entry.author.empty()) {
      add(anchor, " ", span);
      add(anchor, wrap("span", span, text_inlines(entry.author), {"toc-author"}));
    }
    Element item = element("li", span);
    add(item, std::move(anchor));
    if (!entry.entries.empty()) add(item, contents_entries(entry.entries, span));
    add(items, std::move(item));
  }
  return items;
}

Element contents(const Contents& contents, SourceSpan span) {
  Element out = element("nav", span, {"toc"});
  out.type = "toc";
  out.role = "doc-toc";
  add(out, contents_entries(contents.entries, span));
  return out;
}

Element block_element(const Block& block) {
  const auto span = block.span;
  return std::visit(Overloaded{[&](const Paragraph& it) { return paragraph(it, span); },
                               [&](const Heading& it) { return heading(it, span); },
                               [&](const BlockQuote& it) {
                                 Element out = element("blockquote", span);
                                 add_blocks(out, it.blocks);
                                 return out;
                               },
                               [&](const List& it) { return list(it, span); },
                               [&](const CodeBlock& it) { return code_block(it, span); },
                               [&](const SceneBreak&) { return element("hr", span, {"scene-break"}); },
                               [&](const DefinitionList& it) { return definition_list(it, span); },
                               [&](const Table& it) { return captioned_table(it, span); },
                               [&](const Figure& it) { return figure(it, span); },
                               [&](const Verse& it) { return verse(it, span); },
                               [&](const Group& it) { return group(it, span); },
                               [&](const NoteList& it) { return note_list(it, span); },
                               [&](const IndexList& it) { return index_entries(it.entries, span); },
                               [&](const Contents& it) { return contents(it, span); }},
                    block.value);
}

void add_blocks(Element& parent, const Blocks& blocks) {
  for (const auto& block : blocks) {
    Element child = block_element(block);
    child.block = block.id;
    const auto* heading = std::get_if<Heading>(&block.value);
    const bool is_place =
        std::holds_alternative<Figure>(block.value) || std::holds_alternative<Table>(block.value);
    // The title's place is its section's.
    if (is_place || (heading != nullptr && heading->level > 1)) child.id = block.id;
    add(parent, std::move(child));
  }
}

Element section(const Division& division) {
  const auto semantics = semantics_of(division.role);
  Element out = element("section", division.span, {std::string(token(division.role))});
  out.id = division.id;
  out.block = division.id;
  out.type = semantics.type;
  out.role = semantics.role;
  if (division.role == DivisionRole::chapter) {
    out.classes.emplace_back("essay");
    out.attributes.emplace_back("data-running", division.title);
    out.attributes.emplace_back("data-author", division.running_author);
  }
  add_blocks(out, division.blocks);
  for (const auto& note : division.notes) add(out, footnote(note));
  return out;
}

SpineDocument spine_document(const Division& division) {
  SpineDocument out;
  out.file_stem = division.file_stem;
  out.title = division.title;
  out.author = division.running_author;
  out.language = division.language;
  out.role = token(division.role);
  out.matter = token(division.matter);
  out.body = element("body", division.span, {out.matter});
  out.body.type = out.matter;
  add(out.body, section(division));
  return out;
}

}  // namespace

std::vector<SpineDocument> compose(const Book& book) {
  std::vector<SpineDocument> out;
  for (const auto& division : book.divisions) out.push_back(spine_document(division));
  return out;
}

}  // namespace casebound::markup
