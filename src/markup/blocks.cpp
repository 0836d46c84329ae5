#include "markup/blocks.h"

#include "casebound/document/walk.h"

#include "markup/build.h"
#include "markup/matter.h"
#include "markup/tables.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace casebound::markup {

namespace {

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

bool is_formula(const Inlines& inlines) {
  const auto* formula = inlines.size() == 1 ? std::get_if<Formula>(&inlines.front().value) : nullptr;
  return formula != nullptr && formula->is_block();
}

/// The phrase that is all of a paragraph: what a passage in another language consists of.
const Span* only_phrase(const Paragraph& paragraph) {
  const auto& inlines = paragraph.inlines;
  const auto* span = inlines.size() == 1 ? std::get_if<Span>(&inlines.front().value) : nullptr;
  const bool is_phrase =
      span != nullptr && !span->language.empty() && span->id.empty() && span->classes.empty();
  return is_phrase && paragraph.role == ParagraphRole::body ? span : nullptr;
}

Element paragraph(const Paragraph& paragraph, SourceSpan span, Context& context) {
  const Span* phrase = only_phrase(paragraph);
  Element out = wrap("p", span, phrase != nullptr ? phrase->children : paragraph.inlines, context,
                     paragraph_classes(paragraph.role));
  if (phrase != nullptr) out.language = phrase->language;
  if (is_formula(paragraph.inlines)) out.classes.emplace_back("formula");
  if (paragraph.role == ParagraphRole::subtitle) {
    out.type = "subtitle";
    out.role = "doc-subtitle";
  }
  return out;
}

/// Level 1 is the division's title; the classes are the trade's A-, B- and C-head.
Element heading(const Heading& heading, SourceSpan span, Context& context) {
  constexpr std::array<const char*, 6> classes = {"title", "a", "b", "runin", "runin", "runin"};
  const int level = std::clamp(heading.level, 1, 6);
  return wrap(fmt::format("h{}", level), span, heading.inlines, context,
              {classes[static_cast<std::size_t>(level - 1)]});
}

Element quote(const BlockQuote& quote, SourceSpan span, Context& context) {
  Element out = element("blockquote", span);
  add_blocks(out, quote.blocks, context);
  return out;
}

/// In a tight list a paragraph that begins an item is the item's own text, as in HTML's reading of Markdown.
Element list_item(const ListItem& item, bool tight, Context& context) {
  Element out = element("li", item.span);
  if (item.number) out.attributes.emplace_back("value", fmt::format("{}", *item.number));
  Blocks rest = item.blocks;
  const auto* first = rest.empty() ? nullptr : std::get_if<Paragraph>(&rest.front().value);
  if (tight && first != nullptr) {
    add_inlines(out, first->inlines, context);
    out.block = rest.front().id;
    rest.erase(rest.begin());
  }
  add_blocks(out, rest, context);
  return out;
}

Element list(const List& list, SourceSpan span, Context& context) {
  Element out = element(list.ordered ? "ol" : "ul", span);
  if (list.ordered && list.start != 1) out.attributes.emplace_back("start", fmt::format("{}", list.start));
  for (const auto& item : list.items) add(out, list_item(item, list.tight, context));
  return out;
}

Element definition_list(const DefinitionList& list, const Block& block, Context& context) {
  std::size_t pieces = 0;
  Element out = element("dl", block.span);
  for (const auto& entry : list.entries) {
    for (const auto& term : entry.terms) {
      Element words = wrap("dt", entry.span, term, context);
      words.block = piece_of(block.id, ++pieces);
      add(out, std::move(words));
    }
    for (const auto& blocks : entry.definitions) {
      Element definition = element("dd", entry.span);
      add_blocks(definition, blocks, context);
      add(out, std::move(definition));
    }
  }
  return out;
}

Element code_block(const CodeBlock& block, SourceSpan span) {
  Element out = element("pre", span);
  std::string text = block.text;
  while (text.ends_with('\n')) text.pop_back();
  add(out, element_of("code", span, std::move(text)));
  return out;
}

Element figure(const Figure& figure, SourceSpan span, Context& context) {
  Element image = picture(figure.source, figure.decorative ? "" : plain_text(figure.alt), span);
  if (figure.decorative) image.role = "presentation";
  if (figure.width > 0) image.attributes.emplace_back("data-width", fmt::format("{}", figure.width));
  Element out = element("figure", span);
  add(out, std::move(image));
  if (!figure.label.empty() || !figure.caption.empty())
    add(out, caption(figure.label, figure.caption, span, context));
  return out;
}

Element verse_line(const Verse::Line& line, Context& context) {
  std::vector<std::string> classes = {"line"};
  if (line.indent > 0) classes.push_back(fmt::format("in{}", std::min(line.indent, 4)));
  return wrap("p", line.span, line.inlines, context, std::move(classes));
}

Element verse(const Verse& verse, const Block& block, Context& context) {
  std::size_t pieces = 0;
  Element out = element("div", block.span, {"verse"});
  for (const auto& lines : verse.stanzas) {
    Element stanza = element("div", block.span, {"stanza"});
    for (const auto& line : lines) {
      Element words = verse_line(line, context);
      words.block = piece_of(block.id, ++pieces);
      add(stanza, std::move(words));
    }
    add(out, std::move(stanza));
  }
  return out;
}

/// The element that a group is. An `aside` of the author's is a note to readers, not a landmark of the page.
Element group_shape(GroupRole role, SourceSpan span) {
  struct Shape {
    const char *name, *own_class, *type, *role;
  };
  constexpr std::array<Shape, 6> shapes = {{{"header", "opening", "", ""},
                                            {"div", "bio", "", ""},
                                            {"blockquote", "epigraph", "epigraph", "doc-epigraph"},
                                            {"aside", "pullquote", "pullquote", "doc-pullquote"},
                                            {"aside", "", "", "note"},
                                            {"div", "", "", ""}}};
  const auto& shape = shapes[static_cast<std::size_t>(role)];
  Element out = element(shape.name, span);
  if (*shape.own_class != '\0') out.classes.emplace_back(shape.own_class);
  out.type = shape.type;
  out.role = shape.role;
  return out;
}

Element group(const Group& group, SourceSpan span, Context& context) {
  Element out = group_shape(group.role, span);
  for (const auto& name : group.classes) {
    if (!out.has_class(name)) out.classes.push_back(name);
  }
  add_blocks(out, group.blocks, context);
  return out;
}

Element block_element(const Block& block, const Block* source, Context& context) {
  const auto span = block.span;
  return std::visit(Overloaded{[&](const Paragraph& it) { return paragraph(it, span, context); },
                               [&](const Heading& it) { return heading(it, span, context); },
                               [&](const BlockQuote& it) { return quote(it, span, context); },
                               [&](const List& it) { return list(it, span, context); },
                               [&](const DefinitionList& it) { return definition_list(it, block, context); },
                               [&](const CodeBlock& it) { return code_block(it, span); },
                               [&](const SceneBreak&) { return element("hr", span, {"scene-break"}); },
                               [&](const Table& it) { return table_element(it, block, source, context); },
                               [&](const Figure& it) { return figure(it, span, context); },
                               [&](const Verse& it) { return verse(it, block, context); },
                               [&](const Group& it) { return group(it, span, context); },
                               [&](const NoteList& it) { return note_list(it, span, context); },
                               [&](const IndexList& it) { return index_list(it, block, context); },
                               [&](const Contents& it) { return contents(it, span, context); }},
                    block.value);
}

/// Whether links may always be expected to lead here. A title's place is its division's.
bool is_place(const Block& block) {
  const auto* heading = std::get_if<Heading>(&block.value);
  return std::holds_alternative<Figure>(block.value) || std::holds_alternative<Table>(block.value) ||
         (heading != nullptr && heading->level > 1);
}

/// The paragraph after a table that names its source.
const Block* source_after(const Blocks& blocks, std::size_t i) {
  if (!std::holds_alternative<Table>(blocks[i].value) || i + 1 == blocks.size()) return nullptr;
  const auto* paragraph = std::get_if<Paragraph>(&blocks[i + 1].value);
  return paragraph != nullptr && paragraph->role == ParagraphRole::source ? &blocks[i + 1] : nullptr;
}

}  // namespace

std::string piece_of(const std::string& block, std::size_t number) {
  return block.empty() ? std::string() : fmt::format("{}:{}", block, number);
}

void add_blocks(Element& parent, const Blocks& blocks, Context& context) {
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const Block* source = source_after(blocks, i);
    Element child = block_element(blocks[i], source, context);
    child.block = blocks[i].id;
    if (is_place(blocks[i])) child.id = blocks[i].id;
    add(parent, std::move(child));
    if (source != nullptr) ++i;
  }
}

}  // namespace casebound::markup
