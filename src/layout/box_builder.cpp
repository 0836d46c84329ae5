#include "layout/box_builder.h"

#include <fmt/format.h>

namespace casebound::layout {

namespace {

/// Where the rules of a box stand, by the insets of what is inside.
TextContext border_box(const style::ComputedStyle& style, TextContext inside) {
  inside.left -= style.padding.left + style.border.left.width;
  inside.right -= style.padding.right + style.border.right.width;
  return inside;
}

}  // namespace

void BoxBuilder::begin(const style::StyledElement& box, const TextContext& inside, TableBuilder* table) {
  const style::ComputedStyle& style = *box.style;
  force_break(style.break_before, *box.element);
  column_.add_margin(style.margin.top);
  if (style.break_before == style::Break::avoid) column_.keep_next();
  if (table != nullptr) {
    table->open(style);
  } else if (style.border.top.width > Length()) {
    column_.add(RuleBlock{style.border.top.width, style.border.top.colour}, border_box(style, inside), false);
    column_.keep_next();
  }
  column_.add_padding(style.padding.top);
  if (style.break_inside == style::Break::avoid) column_.begin_unbreakable();
}

void BoxBuilder::end(const style::StyledElement& box, const TextContext& inside, TableBuilder* table) {
  const style::ComputedStyle& style = *box.style;
  if (style.break_inside == style::Break::avoid) column_.end_unbreakable();
  column_.add_padding(style.padding.bottom);
  if (table != nullptr)
    table->close(style);
  else if (style.border.bottom.width > Length())
    column_.add(RuleBlock{style.border.bottom.width, style.border.bottom.colour}, border_box(style, inside),
                true);
  column_.add_margin(style.margin.bottom);
  if (style.break_after == style::Break::avoid) column_.keep_next();
  force_break(style.break_after, *box.element);
}

void BoxBuilder::add_side_rules(const style::StyledElement& box, const TextContext& inside, std::size_t first,
                                std::vector<SideRule>& out) {
  const auto& [top, right, bottom, left] = box.style->border;
  if ((left.width + right.width) == Length() || column_.size() == first) return;
  if (!column_.is_of_text()) return no_effect("`border-left` or `border-right`", *box.element);
  const auto& padding = box.style->padding;
  SideRule rule{first,
                column_.size() - 1,
                inside.left - padding.left - left.width,
                left.width,
                top.width > Length() ? Length() : padding.top,
                bottom.width > Length() ? Length() : padding.bottom,
                left.colour};
  if (left.width > Length()) out.push_back(rule);
  rule.x = width_ - inside.right + padding.right;
  rule.width = right.width;
  rule.colour = right.colour;
  if (right.width > Length()) out.push_back(rule);
}

void BoxBuilder::force_break(style::Break wanted, const markup::Element& element) {
  if (wanted == style::Break::auto_ || wanted == style::Break::avoid) return;
  const bool opens_columns = columned_ != nullptr && columned_->element == &element;
  if (!column_.is_of_text() && !opens_columns) return no_effect("a page break", element);
  column_.force_break(wanted);
}

void BoxBuilder::no_effect(std::string_view what, const markup::Element& element) {
  diagnostics_.warning(
      "unsupported-property", element.span,
      fmt::format("{} has no effect on `{}` in a note, a figure or columns", what, element.name),
      "the e-book gets it; put it into @media screen if it is for that");
}

}  // namespace casebound::layout
