#include "proof/sheet.h"

#include <iterator>
#include <utility>

namespace casebound::proof {

namespace {

void move_by(layout::PageItem& item, Point by) {
  const auto move = [&](auto& placed) {
    if constexpr (requires { placed.origin; }) {
      placed.origin.x += by.x;
      placed.origin.y += by.y;
    } else {
      placed.area.x += by.x;
      placed.area.y += by.y;
    }
  };
  std::visit(move, item.content);
}

}  // namespace

Sheet::Sheet(layout::Page page, std::size_t index, const Surround& surround)
    : page_(std::move(page)), surround_(surround), is_recto_(index % 2 == 0) {}

Rect Sheet::whole() const {
  const Size size{page_.size.width + surround_.inner + surround_.outer,
                  page_.size.height + surround_.head + surround_.foot};
  return {-corner().x, -corner().y, size.width, size.height};
}

Length Sheet::outside_text(Length distance) const {
  const Rect& text = page_.text_area;
  return is_recto_ ? text.x + text.width + distance : text.x - distance;
}

Length Sheet::outside_page(Length distance) const {
  return is_recto_ ? page_.size.width + distance : -distance;
}

void Sheet::rule(const Rect& area, layout::Colour colour) {
  over_.push_back({layout::artifact, layout::Rule{area, colour}});
}

void Sheet::add(std::vector<layout::PageItem> items) {
  std::move(items.begin(), items.end(), std::back_inserter(over_));
}

void Sheet::behind(layout::PageItem item) {
  behind_.push_back(std::move(item));
}

layout::Page Sheet::take() {
  std::vector<layout::PageItem> items = std::move(behind_);
  std::move(page_.items.begin(), page_.items.end(), std::back_inserter(items));
  std::move(over_.begin(), over_.end(), std::back_inserter(items));
  for (auto& item : items) move_by(item, corner());
  const Rect sheet = whole();
  page_.items = std::move(items);
  page_.size = {sheet.width, sheet.height};
  page_.text_area.x += corner().x;
  page_.text_area.y += corner().y;
  page_.first_line += corner().y;
  return std::move(page_);
}

}  // namespace casebound::proof
