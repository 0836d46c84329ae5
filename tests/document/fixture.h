#pragma once

#include "casebound/document/block.h"

#include <string>

namespace casebound::tests {

inline Inlines words(std::string text) {
  return text_inlines(std::move(text));
}

template <class Value>
Inline inline_of(Value value) {
  return {{}, std::move(value)};
}

template <class Value>
Block block_of(Value value) {
  return {{}, {}, std::move(value)};
}

inline Block paragraph(std::string text) {
  return block_of(Paragraph{ParagraphRole::body, words(std::move(text))});
}

inline Table small_table() {
  return {.columns = {ColumnAlign::none, ColumnAlign::right},
          .head = {{}, {{words("Year")}, {words("Warheads")}}},
          .rows = {{{}, {{words("1986")}, {words("70,300")}}}}};
}

/// Each kind of block once, in the order of the variant.
inline Blocks every_kind_of_block() {
  List list{true, 3, true, {{{}, {paragraph("First")}}, {{}, {paragraph("Second")}}}};
  return {paragraph("Paragraph"),
          block_of(Heading{2, words("Heading")}),
          block_of(BlockQuote{{paragraph("Quote")}}),
          block_of(std::move(list)),
          block_of(CodeBlock{"c++", "int a;\n"}),
          block_of(SceneBreak{}),
          block_of(small_table()),
          block_of(Group{GroupRole::bio, {paragraph("Bio")}}),
          block_of(Contents{{{"essay", words("Essay"), "Author"}}})};
}

/// Each kind of inline once, in the order of the variant.
inline Inlines every_kind_of_inline() {
  return {inline_of(Text{"text "}),
          inline_of(SoftBreak{}),
          inline_of(LineBreak{}),
          inline_of(Emphasis{words("emphasis ")}),
          inline_of(Strong{words("strong ")}),
          inline_of(Strikethrough{words("struck ")}),
          inline_of(Code{"code "}),
          inline_of(Link{"https://example.org", "title", words("link ")}),
          inline_of(Image{"a.png", "", words("alt ")}),
          inline_of(Span{.classes = {"sc", "x"}, .language = "ru", .children = words("span")})};
}

}  // namespace casebound::tests
