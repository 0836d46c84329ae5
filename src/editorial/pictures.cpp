#include "editorial/pictures.h"

#include "casebound/base/text.h"

#include "editorial/percent.h"
#include "editorial/walk.h"

#include <optional>

#include <fmt/format.h>

namespace casebound::editorial {

namespace {

namespace fs = std::filesystem;

bool is_address(const std::string& source) {
  return source.find(':') != std::string::npos || source.starts_with("//");
}

class PictureResolver {
 public:
  PictureResolver(fs::path folder, fs::path book_folder, Diagnostics& diagnostics)
      : folder_(std::move(folder)), book_folder_(std::move(book_folder)), diagnostics_(diagnostics) {}

  void resolve(Blocks& blocks) {
    for_each_block(blocks, [this](Block& block) { resolve_figure(block); });
    for_each_inlines(blocks, [this](Inlines& inlines) { resolve(inlines); });
  }

  void resolve(Inlines& inlines) {
    replace_inlines(inlines, [this](Inline& item) -> std::optional<Inlines> {
      auto* image = std::get_if<Image>(&item.value);
      if (image == nullptr) return std::nullopt;
      flatten(image->alt, item.span);
      if (find(image->source, item.span)) return std::nullopt;
      return words(image->alt.empty() ? text_inlines(image->source, item.span) : image->alt, item.span);
    });
  }

 private:
  /// The words that stand for a picture.
  static Inlines words(Inlines inlines, SourceSpan span) {
    return {{span, Span{{}, {"picture"}, {}, std::move(inlines)}}};
  }

  /// Alt is words alone: what leads somewhere, or is led to, stands in the caption.
  static void flatten(Inlines& alt, SourceSpan span) {
    std::string words = plain_text(alt);
    alt = words.empty() ? Inlines() : text_inlines(std::move(words), span);
  }

  void resolve_figure(Block& block) {
    auto* figure = std::get_if<Figure>(&block.value);
    if (figure == nullptr) return;
    flatten(figure->alt, block.span);
    if (find(figure->source, block.span)) return;
    Inlines said = !figure->caption.empty() ? std::move(figure->caption) : std::move(figure->alt);
    if (said.empty()) said = text_inlines(figure->source, block.span);
    block.value = Paragraph{ParagraphRole::body, words(std::move(said), block.span)};
  }

  /// Makes the source a path within the book; false if it is none.
  bool find(std::string& source, SourceSpan span) {
    if (is_address(source)) {
      diagnostics_.warning("remote-resource", span,
                           fmt::format("a book cannot hold the picture {}; its words stand for it", source),
                           "save it in the book's folder and name the file");
      return false;
    }
    if (source.empty()) {
      diagnostics_.error("missing-file", span, "the picture names no file", "name its file in the brackets");
      return false;
    }
    const auto path = (folder_ / percent_decoded(source)).lexically_normal();
    const auto inner = path.lexically_relative(book_folder_);
    if (inner.empty() || *inner.begin() == "..") {
      diagnostics_.error("outside-book", span,
                         fmt::format("the picture {} lies outside of the book's folder", source),
                         "a book holds all that it is made of: move the file into it");
      return false;
    }
    source = inner.generic_string();
    return true;
  }

  fs::path folder_, book_folder_;
  Diagnostics& diagnostics_;
};

}  // namespace

void resolve_pictures(Document& document, const fs::path& manuscript, const fs::path& book_folder,
                      Diagnostics& diagnostics) {
  PictureResolver resolver(manuscript.parent_path(), book_folder, diagnostics);
  resolver.resolve(document.label);
  resolver.resolve(document.title);
  resolver.resolve(document.subtitle);
  for (auto* blocks : parts_of(document)) resolver.resolve(*blocks);
  for (auto& note : document.notes) resolver.resolve(note.blocks);
}

}  // namespace casebound::editorial
