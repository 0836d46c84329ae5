#include "pdf/placed_pictures.h"

#include "casebound/base/error.h"

#include <algorithm>

namespace casebound::pdf {
namespace {

const image::Picture& loaded(const std::string& source, const image::Pictures& pictures) {
  const auto found = pictures.find(source);
  if (found == pictures.end()) {
    throw Error(Exit::bug, {.code = "pdf-picture", .message = "the picture `" + source + "` was not loaded"});
  }
  return found->second;
}

PlacedPictures shown(const layout::Pages& pages, const image::Pictures& pictures) {
  PlacedPictures placed;
  for (const layout::Page& page : pages.pages) {
    for (const layout::PageItem& item : page.items) {
      const auto* image = std::get_if<layout::PlacedImage>(&item.content);
      if (image == nullptr || placed.contains(image->source)) continue;
      placed[image->source].picture = &loaded(image->source, pictures);
    }
  }
  return placed;
}

bool is_faint(const std::optional<image::Ink>& ink) {
  return ink && ink->opacity < 1;
}

bool is_transparent(const image::Outline& outline) {
  return is_faint(outline.fill) || is_faint(outline.stroke);
}
bool is_transparent(const image::DrawnText& text) {
  return text.fill.opacity < 1;
}

bool is_transparent(const image::Picture& picture) {
  if (const auto* raster = std::get_if<image::Raster>(&picture.content)) return !raster->alpha.empty();
  const auto& marks = std::get<image::Drawing>(picture.content).marks;
  return std::any_of(marks.begin(), marks.end(), [](const auto& mark) {
    return std::visit([](const auto& one) { return is_transparent(one); }, mark);
  });
}

}  // namespace

PlacedPictures placed_pictures(const layout::Pages& pages, const image::Pictures& pictures,
                               const font::FontLibrary& fonts) {
  PlacedPictures placed = shown(pages, pictures);
  std::size_t number = 0;
  for (auto& [source, picture] : placed) {
    picture.transparent = is_transparent(*picture.picture);
    picture.resource = "P" + std::to_string(number++);
    const auto* drawing = std::get_if<image::Drawing>(&picture.picture->content);
    if (drawing != nullptr) picture.text = set_text(*drawing, source, fonts);
  }
  return placed;
}

}  // namespace casebound::pdf
