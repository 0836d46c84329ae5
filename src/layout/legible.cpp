#include "layout/legible.h"

#include <memory>
#include <set>
#include <string>

#include <fmt/format.h>

namespace casebound::layout {

namespace {

using style::ComputedStyle;
using style::Display;
using style::SharedStyle;
using style::StyledElement;

/// Type that is smaller is set in the second size.
const Length least_type = Length::from_points(3), smallest_readable = Length::from_points(6);

/// In ems: how far letters and words may be drawn together, and the least measure.
constexpr double tightest_letters = -.25, tightest_words = -.2, least_measure = 3;

/// Of a line's height, in ems.
constexpr double least_leading = .5;

std::string css_points(Length length) {
  return fmt::format("{:g}pt", static_cast<double>(static_cast<int>(length.points() * 100)) / 100);
}

/// Where text stands, from the edges of the text area.
struct Insets {
  Length left, right;
};

class Keeper {
 public:
  Keeper(const TextArea& area, Diagnostics& diagnostics) : area_(area), diagnostics_(diagnostics) {}

  void run(StyledElement& element, const Insets& outer) {
    element_ = element.element;
    for (auto* part :
         {&element.style, &element.before, &element.after, &element.first_letter, &element.marker})
      if (*part != nullptr) keep_type(*part);
    const Insets own = is_block(element) ? keep_box(element.style, outer) : outer;
    if (element.style->display == Display::inline_ && !is_block(element)) tell_of_inline_box(*element.style);
    for (auto& child : element.children)
      if (auto* inner = std::get_if<StyledElement>(&child)) run(*inner, own);
  }

 private:
  /// Where a style has a length.
  using Member = Length& (*)(ComputedStyle&);

  static bool is_block(const StyledElement& element) {
    const auto display = element.style->display;
    return element.element->name == "img" || display == Display::block || display == Display::list_item ||
           display == Display::table;
  }

  void keep_type(SharedStyle& style) {
    if (style->font_size < least_type) {
      take_back(
          "font-size", style, [](ComputedStyle& s) -> Length& { return s.font_size; }, smallest_readable,
          "would be too small to be seen");
    }
    if (style->letter_spacing < style->font_size.scaled(tightest_letters)) {
      take_back(
          "letter-spacing", style, [](ComputedStyle& s) -> Length& { return s.letter_spacing; }, {},
          "would set letters one over the other");
    }
    if (style->word_spacing < style->font_size.scaled(tightest_words)) {
      take_back(
          "word-spacing", style, [](ComputedStyle& s) -> Length& { return s.word_spacing; }, {},
          "would set words one over the other");
    }
  }

  Insets keep_box(SharedStyle& style, const Insets& outer) {
    constexpr Member left = [](ComputedStyle& s) -> Length& { return s.margin.left; };
    constexpr Member right = [](ComputedStyle& s) -> Length& { return s.margin.right; };
    if (style->line_height < style->font_size.scaled(least_leading)) {
      take_back(
          "line-height", style, [](ComputedStyle& s) -> Length& { return s.line_height; }, style->font_size,
          "would set lines one over the other");
    }
    tell_of_upright_margins(*style);
    keep_on_page("margin-left", style, left, style->margin.left, outer.left);
    keep_on_page("margin-right", style, right, style->margin.right, outer.right);
    Insets own{outer.left + side(style->margin.left, style->padding.left, style->border.left),
               outer.right + side(style->margin.right, style->padding.right, style->border.right)};
    const Length least = style->font_size.scaled(least_measure);
    if (area_.width - own.left - own.right < least) {
      const char* const why = "would leave no measure for a word";
      if (style->margin.left > Length()) take_back("margin", style, left, {}, why);
      if (style->margin.right > Length()) take_back("margin", style, right, {}, why);
      if (style->padding.left > Length())
        take_back(
            "padding", style, [](ComputedStyle& s) -> Length& { return s.padding.left; }, {}, why);
      if (style->padding.right > Length())
        take_back(
            "padding", style, [](ComputedStyle& s) -> Length& { return s.padding.right; }, {}, why);
      own = outer;
    }
    const Length begin = own.left + style->text_indent;
    if (begin < -area_.margin || area_.width - own.right - begin < least) {
      take_back(
          "text-indent", style, [](ComputedStyle& s) -> Length& { return s.text_indent; }, {},
          "would begin lines off the page");
    }
    return own;
  }

  static Length side(Length margin, Length padding, const style::Border& border) {
    return margin + padding + border.width;
  }

  void keep_on_page(const char* property, SharedStyle& style, Member member, Length margin, Length outer) {
    if (margin < Length() && outer + margin < -area_.margin)
      take_back(property, style, member, {}, "would set text off the page");
  }

  /// Of this element alone: others may share its style.
  void take_back(const std::string& property, SharedStyle& style, Member member, Length instead,
                 const char* why) {
    auto changed = std::make_shared<ComputedStyle>(*style);
    Length& value = member(*changed);
    if (told_.insert(property).second)
      diagnostics_.warning("illegible-style", element_->span,
                           fmt::format("`{}: {}` on `{}` {}, and is set as {}", property, css_points(value),
                                       element_->name, why, css_points(instead)),
                           "change the rule in the stylesheet");
    value = instead;
    style = std::move(changed);
  }

  void tell_of_upright_margins(const ComputedStyle& style) {
    if (style.margin.top < Length() || style.margin.bottom < Length())
      no_effect("a negative margin above or below");
  }

  void tell_of_inline_box(const ComputedStyle& style) {
    const auto& [top, right, bottom, left] = style.border;
    if ((top.width + right.width + bottom.width + left.width) > Length()) no_effect("`border`");
    if (style.margin.left != Length() || style.margin.right != Length()) no_effect("`margin`");
    if (style.padding.left != Length() || style.padding.right != Length()) no_effect("`padding`");
    if (style.width) no_effect("`width`");
  }

  void no_effect(const std::string& what) {
    if (!told_.insert(what + element_->name).second) return;
    diagnostics_.warning("unsupported-property", element_->span,
                         fmt::format("{} on `{}` does not change the printed book yet", what, element_->name),
                         "the e-book gets it; put it into @media screen if it is for that");
  }

  TextArea area_;
  Diagnostics& diagnostics_;
  const markup::Element* element_ = nullptr;
  std::set<std::string> told_;
};

}  // namespace

void keep_legible(StyledElement& root, const TextArea& area, Diagnostics& diagnostics) {
  Keeper(area, diagnostics).run(root, {});
}

}  // namespace casebound::layout
