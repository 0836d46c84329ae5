#include "casebound/document/walk.h"

#include "casebound/base/text.h"

#include <type_traits>

namespace casebound {

std::array<Blocks*, 5> parts_of(Document& document) {
  return {&document.under_byline, &document.epigraph, &document.body, &document.bio, &document.series_note};
}

std::array<const Blocks*, 5> parts_of(const Document& document) {
  return {&document.under_byline, &document.epigraph, &document.body, &document.bio, &document.series_note};
}

namespace {

/// A part of the tree may be changed where the whole may.
template <class Whole, class Part>
using PartOf = std::conditional_t<std::is_const_v<Whole>, const Part, Part>;

template <class SomeBlocks, class Visit>
void visit_blocks(SomeBlocks& blocks, const Visit& visit) {
  const auto inside =
      Overloaded{[&](PartOf<SomeBlocks, BlockQuote>& quote) { visit_blocks(quote.blocks, visit); },
                 [&](PartOf<SomeBlocks, List>& list) {
                   for (auto& item : list.items) visit_blocks(item.blocks, visit);
                 },
                 [&](PartOf<SomeBlocks, DefinitionList>& list) {
                   for (auto& entry : list.entries) {
                     for (auto& definition : entry.definitions) visit_blocks(definition, visit);
                   }
                 },
                 [&](PartOf<SomeBlocks, Group>& group) { visit_blocks(group.blocks, visit); },
                 [&](PartOf<SomeBlocks, NoteList>& list) {
                   for (auto& note : list.notes) visit_blocks(note.blocks, visit);
                 },
                 [](const auto&) {}};  // no blocks inside
  for (auto& block : blocks) {
    visit(block);
    std::visit(inside, block.value);
  }
}

template <class SomeTable, class Visit>
void visit_table(SomeTable& table, const Visit& visit) {
  if (!table.caption.empty()) visit(table.caption);
  for (auto& cell : table.head.cells) visit(cell.inlines);
  for (auto& row : table.rows) {
    for (auto& cell : row.cells) visit(cell.inlines);
  }
}

template <class Entries, class Visit>
void visit_entries(Entries& entries, const Visit& visit) {
  for (auto& entry : entries) {
    visit(entry.title);
    visit_entries(entry.entries, visit);
  }
}

template <class SomeBlocks, class Visit>
void visit_inlines(SomeBlocks& blocks, const Visit& visit) {
  const auto own =
      Overloaded{[&](PartOf<SomeBlocks, Paragraph>& paragraph) { visit(paragraph.inlines); },
                 [&](PartOf<SomeBlocks, Heading>& heading) { visit(heading.inlines); },
                 [&](PartOf<SomeBlocks, Table>& table) { visit_table(table, visit); },
                 [&](PartOf<SomeBlocks, Figure>& figure) {
                   visit(figure.alt);
                   visit(figure.caption);
                 },
                 [&](PartOf<SomeBlocks, Verse>& verse) {
                   for (auto& stanza : verse.stanzas) {
                     for (auto& line : stanza) visit(line.inlines);
                   }
                 },
                 [&](PartOf<SomeBlocks, DefinitionList>& list) {
                   for (auto& entry : list.entries) {
                     for (auto& term : entry.terms) visit(term);
                   }
                 },
                 [&](PartOf<SomeBlocks, Contents>& contents) { visit_entries(contents.entries, visit); },
                 [](const auto&) {}};  // no inlines of its own
  visit_blocks(blocks, [&](auto& block) { std::visit(own, block.value); });
}

}  // namespace

void for_each_block(Blocks& blocks, const std::function<void(Block&)>& visit) {
  visit_blocks(blocks, visit);
}

void for_each_block(const Blocks& blocks, const std::function<void(const Block&)>& visit) {
  visit_blocks(blocks, visit);
}

void for_each_inlines(Blocks& blocks, const std::function<void(Inlines&)>& visit) {
  visit_inlines(blocks, visit);
}

void for_each_inlines(const Blocks& blocks, const std::function<void(const Inlines&)>& visit) {
  visit_inlines(blocks, visit);
}

void for_each_text(Inlines& inlines, const std::function<void(Inline&)>& visit) {
  for (auto& item : inlines) {
    if (std::holds_alternative<Text>(item.value) || std::holds_alternative<Code>(item.value)) {
      visit(item);
    } else if (auto* image = std::get_if<Image>(&item.value)) {
      for_each_text(image->alt, visit);
    } else if (auto* inner = children(item)) {
      for_each_text(*inner, visit);
    }
  }
}

namespace {

/// Gathers the words of blocks in the order in which both books print them.
class TextGatherer {
 public:
  std::string take() { return std::move(out_); }

  void division(const Division& division) {
    blocks(division.blocks);
    for (const auto& note : division.notes) this->note(note);
  }

 private:
  void line(std::string_view text) { (out_ += collapse_spaces(text)) += '\n'; }
  void line(const Inlines& inlines) { line(printed_text(inlines)); }

  void captioned(const std::string& label, const Inlines& caption) {
    if (!label.empty() || !caption.empty()) line(label + ' ' + printed_text(caption));
  }

  void blocks(const Blocks& blocks) {
    for (const auto& block : blocks) this->block(block);
  }

  void note(const Note& note) {
    line(note.label);
    blocks(note.blocks);
  }

  void row(const TableRow& row) {
    for (const auto& cell : row.cells) line(cell.inlines);
  }

  void entries(const std::vector<Contents::Entry>& entries) {
    for (const auto& entry : entries) {
      line(printed_text(entry.title) + ' ' + entry.author);
      this->entries(entry.entries);
    }
  }

  void block(const Block& block) {
    std::visit(Overloaded{[&](const Paragraph& it) { line(it.inlines); },  //
                          [&](const Heading& it) { line(it.inlines); },
                          [&](const BlockQuote& it) { blocks(it.blocks); },
                          [&](const List& it) {
                            for (const auto& item : it.items) blocks(item.blocks);
                          },
                          [&](const DefinitionList& it) { definitions(it); },
                          [&](const CodeBlock& it) { line(it.text); },  //
                          [](const SceneBreak&) {},
                          [&](const Table& it) {
                            captioned(it.label, it.caption);
                            row(it.head);
                            for (const auto& body_row : it.rows) row(body_row);
                          },
                          [&](const Figure& it) { captioned(it.label, it.caption); },
                          [&](const Verse& it) {
                            for (const auto& stanza : it.stanzas) {
                              for (const auto& verse_line : stanza) line(verse_line.inlines);
                            }
                          },
                          [&](const Group& it) { blocks(it.blocks); },
                          [&](const NoteList& it) {
                            for (const auto& item : it.notes) note(item);
                          },
                          [&](const IndexList& it) { index(it.entries); },
                          [&](const Contents& it) { entries(it.entries); }},
               block.value);
  }

  void definitions(const DefinitionList& list) {
    for (const auto& entry : list.entries) {
      for (const auto& term : entry.terms) line(term);
      for (const auto& definition : entry.definitions) blocks(definition);
    }
  }

  /// The headings; what leads to their places is a page number in one book and a link in the other.
  void index(const std::vector<IndexList::Entry>& entries) {
    for (const auto& entry : entries) {
      std::string words = entry.term;
      for (const Inlines& reference : {entry.see, entry.see_also}) {
        if (reference.empty()) continue;
        const bool alone = entry.locators.empty() || words != entry.term;
        const std::string others = plain_text(reference);
        words += std::string(alone ? before_reference(others, words) : " ") + others;
      }
      line(words);
      index(entry.entries);
    }
  }

  std::string out_;
};

}  // namespace

std::string all_text(const Book& book) {
  TextGatherer gatherer;
  for (const auto& division : book.divisions) gatherer.division(division);
  return gatherer.take();
}

}  // namespace casebound
