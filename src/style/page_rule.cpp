#include "casebound/base/text.h"

#include "style/rules.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace casebound::style {
namespace {

struct PaperSize {
  std::string_view name;
  double width, height;  ///< in points
};
constexpr double mm = 72 / 25.4;
constexpr std::array paper_sizes = {PaperSize{"a3", 297 * mm, 420 * mm}, PaperSize{"a4", 210 * mm, 297 * mm},
                                    PaperSize{"a5", 148 * mm, 210 * mm}, PaperSize{"b4", 250 * mm, 353 * mm},
                                    PaperSize{"b5", 176 * mm, 250 * mm}, PaperSize{"letter", 612, 792},
                                    PaperSize{"legal", 612, 1008},       PaperSize{"ledger", 792, 1224}};

constexpr std::array folio_styles = {"decimal", "lower-roman", "upper-roman", "lower-alpha", "upper-alpha"};

std::optional<Size> read_paper(const Component& value) {
  for (const auto& paper : paper_sizes)
    if (value.is_ident(paper.name))
      return Size{Length::from_points(paper.width), Length::from_points(paper.height)};
  return std::nullopt;
}

/// Lengths of a page's size must be absolute.
std::optional<Length> read_extent(const Component& value) {
  const auto length = read_positive_length(value);
  if (!length || length->unit != Unit::pt || length->number <= 0) return std::nullopt;
  return Length::from_points(length->number);
}

std::optional<Size> read_lengths(Values values) {
  if (values.empty() || values.size() > 2) return std::nullopt;
  const auto width = read_extent(values.front()), height = read_extent(values.back());
  if (!width || !height) return std::nullopt;
  return Size{*width, *height};
}

Size turned(Size size, bool landscape) {
  const bool wide = size.width > size.height;
  return wide == landscape ? size : Size{size.height, size.width};
}

/// Reads one page selector: a name, then pseudo-classes.
class PageSelectorReader {
 public:
  PageSelectorReader(const Components& in, Report& report) : in_(in), report_(report) {}

  std::optional<PageSelector> run() {
    std::size_t at = 0;
    if (at < in_.size() && in_[at].is(TokenKind::ident)) out_.name = in_[at++].token.text;
    while (at < in_.size()) {
      const bool pair = in_[at].is(TokenKind::colon) && at + 1 < in_.size();
      if (!pair || !pseudo(in_[at + 1])) return fault(in_[pair ? at + 1 : at]);
      at += 2;
    }
    hint_at_first();
    return out_;
  }

 private:
  bool pseudo(const Component& name) {
    if (name.is_function("nth")) return nth(name);
    if (name.is_ident("first")) return out_.first = true;
    if (name.is_ident("blank")) return out_.blank = true;
    if (name.is_ident("first-of-group")) return out_.nth.emplace(Nth{0, 1}), true;
    if (name.is_ident("recto") || name.is_ident("right")) return out_.side.emplace(Side::recto), true;
    if (name.is_ident("verso") || name.is_ident("left")) return out_.side.emplace(Side::verso), true;
    return false;
  }

  /// `:nth(An+B)` or `:nth(An+B of name)`.
  bool nth(const Component& function) {
    const auto& inside = function.children;
    const auto of =
        std::find_if(inside.begin(), inside.end(), [](const Component& c) { return c.is_ident("of"); });
    out_.nth = parse_nth(written_nth({inside.begin(), of}));
    if (of == inside.end()) return out_.nth.has_value();
    const auto name = without_white_space({of + 1, inside.end()});
    if (name.size() != 1 || !name[0].is(TokenKind::ident)) return false;
    if (!out_.name.empty() && out_.name != name[0].token.text) return false;
    out_.name = name[0].token.text;
    return out_.nth.has_value();
  }

  void hint_at_first() const {
    if (!out_.first || out_.name.empty()) return;
    report_.add(Severity::note, "unsupported-selector", in_.front().token.begin, in_.back().token.end,
                "`:first` is the first page of the book",
                fmt::format("the first page of each run is `:nth(1 of {})`", out_.name));
  }

  std::optional<PageSelector> fault(const Component& at) const {
    static const std::vector<std::string> known = {"first", "left",  "right", "recto",
                                                   "verso", "blank", "nth"};
    const auto near = nearest(at.token.text, known);
    report_.warning("unsupported-selector", at.token.begin, at.token.end,
                    fmt::format("`{}` cannot stand in the selector of a page", at.token.text),
                    near ? fmt::format("do you mean :{}?", *near) : std::string());
    return std::nullopt;
  }

  const Components& in_;
  Report& report_;
  PageSelector out_;
};

}  // namespace

bool PageSelector::matches(const PageContext& context) const {
  if (!name.empty() && name != context.name) return false;
  if (first && !context.first_of_book) return false;
  if (blank && !context.blank) return false;
  if (side && *side != context.side) return false;
  return !nth || nth->matches(context.number_in_group);
}

Specificity specificity(const PageSelector& selector) {
  return {.ids = selector.name.empty() ? 0 : 1,
          .classes = int{selector.first} + int{selector.blank} + int{selector.nth.has_value()},
          .types = selector.side ? 1 : 0};
}

std::vector<PageSelector> parse_page_selectors(const Components& prelude, Report& report) {
  if (prelude.empty()) return {PageSelector{}};
  std::vector<PageSelector> out;
  for (const auto& part : split_at_commas(prelude)) {
    const auto selector = PageSelectorReader(part, report).run();
    if (!selector) return {};
    out.push_back(*selector);
  }
  return out;
}

std::optional<std::function<void(PageStyle&)>> parse_page_size(Values values) {
  std::optional<bool> landscape;
  Components rest;
  for (const auto& value : values) {
    if (value.is_ident("landscape") || value.is_ident("portrait"))
      landscape = value.is_ident("landscape");
    else
      rest.push_back(value);
  }
  const auto paper = rest.size() == 1 ? read_paper(rest[0]) : std::nullopt;
  auto size = paper ? paper : read_lengths(rest);
  if (!size && landscape && rest.empty()) size = PageStyle{}.size;
  if (!size) return std::nullopt;
  if (landscape) size = turned(*size, *landscape);
  return [size = *size](PageStyle& page) { page.size = size; };
}

std::optional<std::function<void(PageStyle&)>> parse_folio(Values values) {
  if (values.size() != 1) return std::nullopt;
  for (const auto* style : folio_styles)
    if (values[0].is_ident(style)) return [style](PageStyle& page) { page.folio = style; };
  return std::nullopt;
}

std::optional<std::function<void(PageStyle&)>> parse_signature(Values values) {
  constexpr int most_pages = 64;
  if (values.size() != 1) return std::nullopt;
  const auto pages = values[0].is_ident("none") ? 1 : read_integer(values[0]);
  if (!pages || *pages < 1 || *pages > most_pages) return std::nullopt;
  return [pages = *pages](PageStyle& page) { page.signature = pages; };
}

}  // namespace casebound::style
