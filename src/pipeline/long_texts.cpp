#include "pipeline/long_texts.h"

#include "casebound/document/walk.h"
#include "casebound/pdf/write.h"

#include <fmt/format.h>

namespace casebound::pipeline {

namespace {

class LongTexts {
 public:
  explicit LongTexts(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

  /// A copy, since walks may change what they see.
  void read(Blocks blocks) {
    for_each_block(blocks, [&](Block& block) {
      if (const auto* heading = std::get_if<Heading>(&block.value))
        check("heading", plain_text(heading->inlines), block.span);
      if (const auto* figure = std::get_if<Figure>(&block.value))
        check("description of the picture", plain_text(figure->alt), block.span);
    });
    for_each_inlines(blocks, [&](Inlines& inlines) { read(inlines); });
  }

 private:
  void read(const Inlines& inlines) {
    for (const auto& item : inlines) {
      if (const auto* image = std::get_if<Image>(&item.value))
        check("description of the picture", plain_text(image->alt), item.span);
      if (const auto* link = std::get_if<Link>(&item.value)) check("address", link->target, item.span);
      if (const auto* inner = children(item)) read(*inner);
    }
  }

  void check(std::string_view what, const std::string& text, SourceSpan span) {
    if (pdf::has_room(text)) return;
    diagnostics_.error("pdf-long-text", span,
                       fmt::format("the {} is too long for a PDF: it has {} bytes", what, text.size()),
                       "shorten it; 16,000 characters have room");
  }

  Diagnostics& diagnostics_;
};

}  // namespace

void lint_long_texts(const Book& book, Diagnostics& diagnostics) {
  LongTexts texts(diagnostics);
  for (const auto& division : book.divisions) {
    texts.read(division.blocks);
    for (const auto& note : division.notes) texts.read(note.blocks);
  }
}

}  // namespace casebound::pipeline
