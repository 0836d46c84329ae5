#include "casebound/document/walk.h"

#include "casebound/base/text.h"

namespace casebound {

void for_each_block(Blocks& blocks, const std::function<void(Block&)>& visit) {
  for (auto& block : blocks) {
    visit(block);
    std::visit(Overloaded{[&](BlockQuote& quote) { for_each_block(quote.blocks, visit); },
                          [&](List& list) {
                            for (auto& item : list.items) for_each_block(item.blocks, visit);
                          },
                          [&](Group& group) { for_each_block(group.blocks, visit); },  //
                          [](Paragraph&) {}, [](Heading&) {}, [](CodeBlock&) {}, [](SceneBreak&) {},
                          [](Table&) {}, [](Contents&) {}},
               block.value);
  }
}

void for_each_inlines(Blocks& blocks, const std::function<void(Inlines&)>& visit) {
  for_each_block(blocks, [&](Block& block) {
    std::visit(
        Overloaded{[&](Paragraph& paragraph) { visit(paragraph.inlines); },
                   [&](Heading& heading) { visit(heading.inlines); },
                   [&](Table& table) {
                     for (auto& cell : table.head.cells) visit(cell);
                     for (auto& row : table.rows) {
                       for (auto& cell : row.cells) visit(cell);
                     }
                   },
                   [&](Contents& contents) {
                     for (auto& entry : contents.entries) visit(entry.title);
                   },
                   [](BlockQuote&) {}, [](List&) {}, [](CodeBlock&) {}, [](SceneBreak&) {}, [](Group&) {}},
        block.value);
  });
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

std::string all_text(const Book& book) {
  std::string out;
  const auto add_line = [&](std::string_view text) {
    out += collapse_spaces(text);
    out += '\n';
  };
  for (const auto& division : book.divisions) {
    Blocks blocks = division.blocks;
    for_each_block(blocks, [&](Block& block) {
      std::visit(Overloaded{[&](const Paragraph& paragraph) { add_line(plain_text(paragraph.inlines)); },
                            [&](const Heading& heading) { add_line(plain_text(heading.inlines)); },
                            [&](const CodeBlock& code) { add_line(code.text); },
                            [&](const Table& table) {
                              for (const auto& cell : table.head.cells) add_line(plain_text(cell));
                              for (const auto& row : table.rows) {
                                for (const auto& cell : row.cells) add_line(plain_text(cell));
                              }
                            },
                            [&](const Contents& contents) {
                              for (const auto& entry : contents.entries) {
                                add_line(plain_text(entry.title) + ' ' + entry.author);
                              }
                            },
                            [](const BlockQuote&) {}, [](const List&) {}, [](const SceneBreak&) {},
                            [](const Group&) {}},
                 block.value);
    });
  }
  return out;
}

}  // namespace casebound
