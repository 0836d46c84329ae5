#include "casebound/markup/compose.h"

#include "casebound/document/walk.h"

#include "markup/semantics.h"

#include <algorithm>

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
  out.language = span.language;
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
                 // Pictures come with the collection; until then their words stand for them.
                 [&](const Image& image) { add(parent, wrap("span", span, image.alt, {"picture"})); },
                 [&](const Span& it) { add(parent, span_element(it, span)); }},
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

Element group(const Group& group, SourceSpan span) {
  Element out =
      group.role == GroupRole::opening ? element("header", span, {"opening"}) : element("div", span, {"bio"});
  add_blocks(out, group.blocks);
  return out;
}

Element contents(const Contents& contents, SourceSpan span) {
  Element items = element("ol", span);
  for (const auto& entry : contents.entries) {
    Element anchor = element("a", span);
    anchor.attributes.emplace_back("href", "#" + entry.target);
    add(anchor, wrap("span", span, entry.title, {"toc-title"}));
    if (!entry.author.empty()) {
      add(anchor, " ", span);
      add(anchor, wrap("span", span, text_inlines(entry.author), {"toc-author"}));
    }
    Element item = element("li", span);
    add(item, std::move(anchor));
    add(items, std::move(item));
  }
  Element out = element("nav", span, {"toc"});
  out.type = "toc";
  out.role = "doc-toc";
  add(out, std::move(items));
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
                               [&](const Table& it) { return table(it, span); },
                               [&](const Group& it) { return group(it, span); },
                               [&](const Contents& it) { return contents(it, span); }},
                    block.value);
}

void add_blocks(Element& parent, const Blocks& blocks) {
  for (const auto& block : blocks) {
    Element child = block_element(block);
    child.block = block.id;
    const auto* heading = std::get_if<Heading>(&block.value);
    if (heading != nullptr && heading->level > 1) child.id = block.id;  // the title's place is the section's
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
