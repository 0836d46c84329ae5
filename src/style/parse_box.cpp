#include "style/parsers.h"

#include <algorithm>
#include <array>

namespace casebound::style {
namespace {

using Names = std::array<std::string_view, 4>;

constexpr Names margins = {"margin-top", "margin-right", "margin-bottom", "margin-left"};
constexpr Names paddings = {"padding-top", "padding-right", "padding-bottom", "padding-left"};
constexpr Names border_widths = {"border-top-width", "border-right-width", "border-bottom-width",
                                 "border-left-width"};
constexpr Names border_styles = {"border-top-style", "border-right-style", "border-bottom-style",
                                 "border-left-style"};
constexpr Names border_colours = {"border-top-color", "border-right-color", "border-bottom-color",
                                  "border-left-color"};

constexpr std::array<Keyword<double>, 3> width_names = {{{"thin", .75}, {"medium", 2.25}, {"thick", 3.75}}};
constexpr std::array<Keyword<bool>, 10> style_names = {{{"none", false},
                                                        {"hidden", false},
                                                        {"solid", true},
                                                        {"dotted", true},
                                                        {"dashed", true},
                                                        {"double", true},
                                                        {"groove", true},
                                                        {"ridge", true},
                                                        {"inset", true},
                                                        {"outset", true}}};

/// The row's own reading of its value.
std::optional<Setter> longhand(std::string_view name, const Component& value) {
  return properties()[*find_property(name)].parse(Values(&value, 1));
}

/// One to four values: top; right as top; bottom as top; left as right.
std::optional<Expansion> four_sides(const Names& names, Values values) {
  if (values.empty() || values.size() > 4) return std::nullopt;
  Expansion out;
  for (std::size_t side = 0; side < 4; ++side) {
    std::size_t from = side;
    if (from >= values.size()) from = side == 3 && values.size() > 1 ? 1 : 0;
    auto setter = longhand(names[side], values[from]);
    if (!setter) return std::nullopt;
    out.emplace_back(names[side], std::move(*setter));
  }
  return out;
}

/// Width, style and colour of one side in any order, each once at most.
struct BorderValue {
  const Component* width = nullptr;
  const Component* style = nullptr;
  const Component* colour = nullptr;

  bool take(const Component& value) {
    const bool is_colour = read_colour(value).has_value() || value.is_ident("currentcolor");
    return put(width, value, read_border_width(value).has_value()) ||
           put(style, value, read_border_style(value).has_value()) || put(colour, value, is_colour);
  }

 private:
  static bool put(const Component*& place, const Component& value, bool fits) {
    if (!fits || place != nullptr) return false;
    place = &value;
    return true;
  }
};

void add_side(Expansion& out, std::size_t side, const BorderValue& value) {
  const auto add = [&](const Names& names, const Component* part, std::string_view initial) {
    out.emplace_back(names[side],
                     *longhand(names[side], part != nullptr ? *part : ident(std::string(initial))));
  };
  add(border_widths, value.width, "medium");
  add(border_styles, value.style, "none");
  add(border_colours, value.colour, "currentcolor");
}

std::optional<Expansion> expand_sides(std::initializer_list<std::size_t> sides, Values values) {
  BorderValue border;
  for (const auto& value : values)
    if (!border.take(value)) return std::nullopt;
  if (values.empty()) return std::nullopt;
  Expansion out;
  for (const auto side : sides) add_side(out, side, border);
  return out;
}

std::optional<Expansion> expand_break(std::string_view name, Values values) {
  if (values.size() != 1) return std::nullopt;
  const auto parse = [&](const Component& value) -> std::optional<Expansion> {
    auto setter = longhand(name, value);
    return setter ? std::optional(Expansion{{name, std::move(*setter)}}) : std::nullopt;
  };
  return parse(values[0].is_ident("always") ? ident("page") : values[0]);
}

}  // namespace

std::optional<CssLength> read_border_width(const Component& component) {
  if (const auto points = read_keyword<double>(component, width_names)) return CssLength{*points};
  return read_positive_length(component);
}

std::optional<bool> read_border_style(const Component& component) {
  return read_keyword<bool>(component, style_names);
}

std::optional<Expansion> expand_margin(Values values) {
  return four_sides(margins, values);
}
std::optional<Expansion> expand_padding(Values values) {
  return four_sides(paddings, values);
}
std::optional<Expansion> expand_border_width(Values values) {
  return four_sides(border_widths, values);
}
std::optional<Expansion> expand_border_style(Values values) {
  return four_sides(border_styles, values);
}
std::optional<Expansion> expand_border_color(Values values) {
  return four_sides(border_colours, values);
}

std::optional<Expansion> expand_border(Values values) {
  return expand_sides({0, 1, 2, 3}, values);
}
std::optional<Expansion> expand_border_top(Values values) {
  return expand_sides({0}, values);
}
std::optional<Expansion> expand_border_right(Values values) {
  return expand_sides({1}, values);
}
std::optional<Expansion> expand_border_bottom(Values values) {
  return expand_sides({2}, values);
}
std::optional<Expansion> expand_border_left(Values values) {
  return expand_sides({3}, values);
}

std::optional<Expansion> expand_list_style(Values values) {
  Component type = ident("disc"), position = ident("outside");
  if (values.empty() || values.size() > 2) return std::nullopt;
  int types = 0;
  for (const auto& value : values) {
    const bool is_position = value.is_ident("inside") || value.is_ident("outside");
    types += is_position ? 0 : 1;
    (is_position ? position : type) = value;
  }
  auto set_type = longhand("list-style-type", type);
  if (!set_type || (values.size() == 2 && types != 1)) return std::nullopt;
  return Expansion{{"list-style-type", std::move(*set_type)},
                   {"list-style-position", *longhand("list-style-position", position)}};
}

std::optional<Expansion> expand_page_break_before(Values values) {
  return expand_break("break-before", values);
}
std::optional<Expansion> expand_page_break_after(Values values) {
  return expand_break("break-after", values);
}
std::optional<Expansion> expand_page_break_inside(Values values) {
  return expand_break("break-inside", values);
}

}  // namespace casebound::style
