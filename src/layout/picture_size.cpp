#include "layout/picture_size.h"

#include "casebound/document/walk.h"

#include "layout/giant_figures.h"

#include <algorithm>
#include <charconv>
#include <span>

#include <fmt/format.h>

namespace casebound::layout {

namespace {

int asked_per_cent(const markup::Element& element) {
  int per_cent = 0;
  if (const auto* wanted = element.attribute("data-width"))
    std::from_chars(wanted->data(), wanted->data() + wanted->size(), per_cent);
  return std::clamp(per_cent, 0, 100);
}

/// Of something so large, at least one unit.
double ratio(Length part, Length whole) {
  return part.over(std::max(whole, Length::from_units(1)));
}

using Group = std::span<FlowItem>;

/// A picture and what may not be parted from it.
Group group_from(std::vector<FlowItem>& items, std::size_t first) {
  std::size_t end = first + 1;
  while (end < items.size() && items[end].avoid_break_before) ++end;
  return Group(items).subspan(first, end - first);
}

/// How high things stand one below the other: their pictures, and all else.
struct Heights {
  Length pictures, others;
};

class Shrinker {
 public:
  Shrinker(Length width, const Column& column, const Tools& tools)
      : width_(width), column_(column), tools_(tools) {}

  /// Tells whether all of it, made smaller if need be, is still higher than the column.
  bool run(Group group) {
    const Heights heights = measured(group);
    if (heights.pictures + heights.others <= column_.height) return false;
    if (heights.pictures == Length()) return true;
    // where the words alone fill the page the picture keeps a part of it, and the page is a fault
    const Length room = std::max(column_.height - heights.others, column_.height.scaled(least_part));
    const double factor = ratio(room, heights.pictures);
    for (auto& item : group)
      if (auto* picture = std::get_if<PictureBlock>(&item.content)) shrink(*picture, factor);
    return heights.others > column_.height - room;
  }

  /// Words need to be measured only where there is little room for them.
  bool may_be_too_high(Group group) const {
    Length pictures;
    for (const auto& item : group)
      if (const auto* picture = std::get_if<PictureBlock>(&item.content)) pictures += picture->height;
    return pictures > column_.height / 2;
  }

 private:
  static constexpr double least_part = .25;

  Heights measured(Group group) const {
    Heights out;
    bool snapped = false;
    for (std::size_t i = 0; i < group.size(); ++i) {
      const FlowItem& item = group[i];
      out.others += item.padding_before + (i > 0 ? item.margin_before : Length());
      std::visit(Overloaded{[&](const PictureBlock& picture) { out.pictures += picture.height; },
                            [&](const RuleBlock& rule) { out.others += rule.thickness; },
                            [&](const TextBlock& text) { out.others += height_of(item, text, snapped); },
                            [](const auto&) {}},
                 item.content);
    }
    if (snapped) out.others += column_.step;
    return out;
  }

  Length height_of(const FlowItem& item, const TextBlock& text, bool& snapped) const {
    Diagnostics said_when_it_is_set;
    const Length width = std::max(width_ - item.left - item.right, Length::from_points(1));
    const Paragraph paragraph(text, item.left, width, Tools{tools_.shaper, said_when_it_is_set});
    Length out;
    for (const auto& row : paragraph.room(0)) {
      out += row.padding_before + row.height;
      snapped = snapped || row.snapped;
    }
    return out;
  }

  void shrink(PictureBlock& picture, double factor) const {
    if (factor >= 1) return;
    picture.width = picture.width.scaled(factor);
    picture.height = picture.height.scaled(factor);
    tools_.diagnostics.note(
        "picture-shrunk", picture.span,
        fmt::format("the picture “{}” is higher than the page, and is set at {} % of its size",
                    picture.source, static_cast<int>(factor * 100)),
        "give it a `width` at which it fits, or cut it");
  }

  Length width_;
  const Column& column_;
  const Tools& tools_;
};

}  // namespace

Size wanted_size(const image::Picture& picture, const style::StyledElement& element, Length measure) {
  const auto& style = *element.style;
  const double shape = ratio(picture.height, picture.width);
  Length width = std::min(picture.width, measure);
  if (const int asked = asked_per_cent(*element.element)) width = measure.scaled(asked / 100.0);
  if (style.height) width = style.height->scaled(1 / std::max(shape, 1e-3));
  if (style.width) width = *style.width;
  const Length height = style.height && style.width ? *style.height : width.scaled(shape);
  if (width <= measure) return {width, height};
  return {measure, height.scaled(ratio(measure, width))};
}

void shrink_pictures(Flow& flow, Length width, const Column& column, const Tools& tools) {
  Shrinker shrinker(width, column, tools);
  for (std::size_t i = 0; i < flow.items.size(); ++i) {
    if (!std::holds_alternative<PictureBlock>(flow.items[i].content)) continue;
    const Group group = group_from(flow.items, i);
    if (shrinker.may_be_too_high(group)) shrinker.run(group);
  }
  for (std::size_t i = flow.floats.size(); i-- > 0;)
    if (shrinker.run(flow.floats[i].items)) set_in_column(flow, i);
}

}  // namespace casebound::layout
