#include "layout/picture_size.h"

#include <algorithm>
#include <charconv>

namespace casebound::layout {

namespace {

/// Of the text area's height.
constexpr double highest_picture = .75;

int asked_per_cent(const markup::Element& element) {
  int per_cent = 0;
  if (const auto* wanted = element.attribute("data-width"))
    std::from_chars(wanted->data(), wanted->data() + wanted->size(), per_cent);
  return std::clamp(per_cent, 0, 100);
}

}  // namespace

Size fitted(const image::Picture& picture, const markup::Element& element, Size room) {
  const int asked = asked_per_cent(element);
  const Length width = asked > 0 ? room.width.scaled(asked / 100.0) : std::min(picture.width, room.width);
  const Length height = width.scaled(picture.height.over(std::max(picture.width, Length::from_units(1))));
  const Length highest = room.height.scaled(highest_picture);
  if (height <= highest) return {width, height};
  return {width.scaled(highest.over(height)), highest};
}

}  // namespace casebound::layout
