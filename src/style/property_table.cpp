#include "style/rows.h"

#include <algorithm>
#include <array>
#include <limits>
#include <unordered_map>

namespace casebound::style {
namespace {

using enum Output;

std::vector<std::string_view> border_longhands(std::string_view side) {
  if (side == "top") return {"border-top-width", "border-top-style", "border-top-color"};
  if (side == "right") return {"border-right-width", "border-right-style", "border-right-color"};
  if (side == "bottom") return {"border-bottom-width", "border-bottom-style", "border-bottom-color"};
  return {"border-left-width", "border-left-style", "border-left-color"};
}

std::vector<std::string_view> all_border_longhands() {
  std::vector<std::string_view> out;
  for (const auto side : {"top", "right", "bottom", "left"})
    for (const auto name : border_longhands(side)) out.push_back(name);
  return out;
}

std::vector<Property> font_rows() {
  return {
      row("font-size", inherited, exported,
          "<length> | <percentage> | xx-small … xxx-large | smaller | larger", "medium", parse_font_size,
          copy_member<&S::font_size>),
      row("line-height", inherited, exported, "normal | <number> | <length> | <percentage>", "normal",
          parse_line_height, copy_line_height),
      row("font-family", inherited, exported, "[<name> | <string>]#", "serif", parse_font_family,
          copy_member<&S::font_family>),
      row("font-weight", inherited, exported, "normal | bold | bolder | lighter | <integer>", "normal",
          parse_font_weight, copy_member<&S::font_weight>),
      keyword_row<&S::font_style, font_styles>("font-style", inherited, exported),
      keyword_row<&S::font_variant_caps, font_caps>("font-variant-caps", inherited, exported),
      row("font-variant-numeric", inherited, exported,
          "normal | [lining-nums | oldstyle-nums] || [tabular-nums | proportional-nums]", "normal",
          parse_font_variant_numeric, copy_member<&S::font_variant_numeric>),
  };
}

std::vector<Property> text_rows() {
  return {
      row("color", inherited, exported, "<color>", "black", parse_color, copy_member<&S::color>),
      row("text-decoration-line", not_inherited, exported, "none | underline || line-through", "none",
          parse_text_decoration_line, copy_member<&S::text_lines>),
      spacing_row<&S::letter_spacing>("letter-spacing"),
      spacing_row<&S::word_spacing>("word-spacing"),
      keyword_row<&S::text_transform, text_transforms>("text-transform", inherited, exported),
      row("vertical-align", not_inherited, exported,
          grammar_of<VerticalAlign>(vertical_aligns) + " | <length> | <percentage>", "baseline",
          parse_vertical_align, copy_vertical_align),
      keyword_row<&S::white_space, white_spaces>("white-space", inherited, exported),
      keyword_row<&S::hyphens, hyphens>("hyphens", inherited, exported),
      row("hyphenate-limit-chars", inherited, exported, "[auto | <integer>]{1,3}", "auto",
          parse_hyphenate_limit_chars, copy_member<&S::hyphenate_limit_chars>),
      row("hyphenate-limit-lines", inherited, exported, "no-limit | <integer>", "no-limit",
          parse_hyphenate_limit_lines, copy_member<&S::hyphenate_limit_lines>),
      keyword_row<&S::hyphenate_limit_last, hyphenate_lasts>("hyphenate-limit-last", inherited, exported),
      keyword_row<&S::text_align, text_aligns>("text-align", inherited, exported),
      row("text-indent", inherited, exported, "<length>", "0", parse_text_indent,
          copy_member<&S::text_indent>),
      keyword_row<&S::text_wrap, text_wraps>("text-wrap", inherited, exported),
      row("initial-letter", not_inherited, exported, "normal | <number> [<integer> | drop | raise]?",
          "normal", parse_initial_letter, copy_member<&S::initial_letter>),
      row("hanging-punctuation", inherited, exported, "none | first || [force-end | allow-end] || last",
          "none", parse_hanging_punctuation, copy_member<&S::hanging_punctuation>),
      row("-cb-protrusion", inherited, print_only, "none | auto", "auto", parse_protrusion,
          copy_member<&S::protrusion>),
      row("-cb-justify-limits", inherited, print_only, "<percentage>{4}", "70% 170% 98% 102%",
          parse_justify_limits, copy_member<&S::justify_limits>),
      keyword_row<&S::line_snap, line_snaps>("line-snap", inherited, print_only),
  };
}

std::vector<Property> break_rows() {
  return {
      keyword_row<&S::break_before, breaks>("break-before", not_inherited, exported),
      keyword_row<&S::break_after, breaks>("break-after", not_inherited, exported),
      keyword_row<&S::break_inside, inner_breaks>("break-inside", not_inherited, exported),
      row("-cb-spread-slack", inherited, print_only, "<integer>", "1", parse_integer<&S::spread_slack, 0>,
          copy_member<&S::spread_slack>),
      keyword_row<&S::page_fill, page_fills>("-cb-page-fill", inherited, print_only),
      lines_row<&S::orphans>("orphans"),
      lines_row<&S::widows>("widows"),
      preferred_lines_row<&S::prefer_orphans>("-cb-prefer-orphans"),
      preferred_lines_row<&S::prefer_widows>("-cb-prefer-widows"),
      row("-cb-n-lines", not_inherited, print_only, "auto | change | <integer [-2,2]>", "auto",
          parse_lines_wanted, copy_member<&S::lines_wanted>),
      row("page", not_inherited, print_only, "auto | <name>", "auto", parse_page_name, copy_member<&S::page>),
  };
}

std::vector<Property> box_rows() {
  return {
      with_e_book_values(keyword_row<&S::float_, floats>("float", not_inherited, exported),
                         {"left", "right"}),
      keyword_row<&S::display, displays>("display", not_inherited, exported, "inline"),
      margin_row<&Edges::top>("margin-top"),
      margin_row<&Edges::right>("margin-right"),
      margin_row<&Edges::bottom>("margin-bottom"),
      margin_row<&Edges::left>("margin-left"),
      padding_row<&Edges::top>("padding-top"),
      padding_row<&Edges::right>("padding-right"),
      padding_row<&Edges::bottom>("padding-bottom"),
      padding_row<&Edges::left>("padding-left"),
      border_width_row<0>("border-top-width"),
      border_width_row<1>("border-right-width"),
      border_width_row<2>("border-bottom-width"),
      border_width_row<3>("border-left-width"),
      border_style_row<0>("border-top-style"),
      border_style_row<1>("border-right-style"),
      border_style_row<2>("border-bottom-style"),
      border_style_row<3>("border-left-style"),
      border_colour_row<0>("border-top-color"),
      border_colour_row<1>("border-right-color"),
      border_colour_row<2>("border-bottom-color"),
      border_colour_row<3>("border-left-color"),
      row("width", not_inherited, exported, "auto | <length> | <percentage>", "auto", parse_width,
          copy_width),
      extent_row<&S::height>("height"),
      row("column-count", not_inherited, exported, "auto | <integer>", "auto", parse_column_count,
          copy_member<&S::column_count>),
      row("column-gap", not_inherited, exported, "normal | <length>", "normal", parse_column_gap,
          copy_member<&S::column_gap>),
      keyword_row<&S::border_collapse, border_collapses>("border-collapse", inherited, exported),
  };
}

std::vector<Property> generated_rows() {
  return {
      row("list-style-type", inherited, exported, "disc | decimal | lower-roman | … | none | <string>",
          "disc", parse_list_style_type, copy_member<&S::list_style_type>),
      keyword_row<&S::list_style_inside, list_style_positions>("list-style-position", inherited, exported),
      counter_row<&S::counter_reset, 0>("counter-reset"),
      counter_row<&S::counter_increment, 1>("counter-increment"),
      counter_row<&S::counter_set, 0>("counter-set"),
      row("content", not_inherited, exported,
          "normal | none | [<string> | attr() | counter() | counters() | target-counter() | string() | "
          "leader()]+",
          "normal", parse_content, copy_member<&S::content>),
      row("string-set", not_inherited, print_only, "none | [<name> <content>]#", "none", parse_string_set,
          copy_member<&S::string_set>),
  };
}

std::vector<Property> shorthand_rows() {
  return {
      shorthand("font-variant", "normal | <font-variant-caps> || <font-variant-numeric>", expand_font_variant,
                {"font-variant-caps", "font-variant-numeric"}),
      shorthand("text-decoration",
                "none | underline || line-through (drawn solid, in the colour of the text)",
                expand_text_decoration, {"text-decoration-line"}),
      shorthand("margin", "<length>{1,4}", expand_margin,
                {"margin-top", "margin-right", "margin-bottom", "margin-left"}),
      shorthand("padding", "<length>{1,4}", expand_padding,
                {"padding-top", "padding-right", "padding-bottom", "padding-left"}),
      shorthand("border", "<width> || <style> || <color>", expand_border, all_border_longhands()),
      shorthand("border-top", "<width> || <style> || <color>", expand_border_top, border_longhands("top")),
      shorthand("border-right", "<width> || <style> || <color>", expand_border_right,
                border_longhands("right")),
      shorthand("border-bottom", "<width> || <style> || <color>", expand_border_bottom,
                border_longhands("bottom")),
      shorthand("border-left", "<width> || <style> || <color>", expand_border_left, border_longhands("left")),
      shorthand("border-width", "<width>{1,4}", expand_border_width,
                {"border-top-width", "border-right-width", "border-bottom-width", "border-left-width"}),
      shorthand("border-style", "<style>{1,4}", expand_border_style,
                {"border-top-style", "border-right-style", "border-bottom-style", "border-left-style"}),
      shorthand("border-color", "<color>{1,4}", expand_border_color,
                {"border-top-color", "border-right-color", "border-bottom-color", "border-left-color"}),
      shorthand("list-style", "<list-style-type> || <list-style-position>", expand_list_style,
                {"list-style-type", "list-style-position"}),
      shorthand("page-break-before", "auto | always | avoid | left | right", expand_page_break_before,
                {"break-before"}),
      shorthand("page-break-after", "auto | always | avoid | left | right", expand_page_break_after,
                {"break-after"}),
      shorthand("page-break-inside", "auto | avoid", expand_page_break_inside, {"break-inside"}),
  };
}

std::vector<Property> pending_rows() {
  return {
      pending("font-variant-ligatures", inherited, exported),
      pending("font-variant-position", inherited, exported),
      pending("font-feature-settings", inherited, exported),
      pending("font-kerning", inherited, exported),
      pending("hyphenate-limit-zone", inherited, exported),
      pending("overflow-wrap", inherited, exported),
      pending("text-align-last", inherited, exported),
      pending("line-grid", not_inherited, print_only),
      pending("box-snap", inherited, print_only),
      pending("block-step-size", not_inherited, print_only),
      pending("block-step-align", not_inherited, print_only),
      pending("margin-break", not_inherited, exported),
      pending("box-decoration-break", not_inherited, exported),
      pending("max-width", not_inherited, exported),
      pending("overflow-x", not_inherited, exported),
      pending("max-height", not_inherited, exported),
      pending("background-color", not_inherited, exported),
      pending("margin-inside", not_inherited, print_only),
      pending("margin-outside", not_inherited, print_only),
      pending("quotes", inherited, exported),
      pending("border-spacing", inherited, exported),
      pending("caption-side", inherited, exported),
      pending("table-layout", not_inherited, exported),
      pending("clear", not_inherited, exported),
      pending("float-reference", not_inherited, print_only),
      pending("columns", not_inherited, exported),
      pending("column-rule", not_inherited, exported),
      pending("column-fill", not_inherited, exported),
      pending("column-width", not_inherited, exported),
      pending("column-span", not_inherited, exported),
      pending("footnote-policy", not_inherited, print_only),
      pending("footnote-display", not_inherited, print_only),
      pending("bookmark-level", not_inherited, print_only),
      pending("bookmark-label", not_inherited, print_only),
      pending("initial-letter-align", inherited, print_only),
      pending("initial-letter-wrap", inherited, print_only),
      pending("-cb-change-bar", not_inherited, print_only),
      pending("-cb-line-number", not_inherited, print_only),
  };
}

std::vector<Property> make_table() {
  std::vector<Property> out;
  for (auto rows : {font_rows, text_rows, break_rows, box_rows, generated_rows, shorthand_rows, pending_rows})
    for (auto& property : rows()) out.push_back(std::move(property));
  return out;
}

std::unordered_map<std::string_view, PropertyId> make_index() {
  std::unordered_map<std::string_view, PropertyId> out;
  for (std::size_t id = 0; id < properties().size(); ++id)
    out.emplace(properties()[id].name, static_cast<PropertyId>(id));
  return out;
}

/// The longhands that a row stands for: itself, or those of the shorthand.
std::vector<PropertyId> longhands_of(PropertyId id) {
  const Property& property = properties()[id];
  if (property.kind == Property::Kind::longhand) return {id};
  std::vector<PropertyId> out;
  for (const auto name : property.longhands) out.push_back(*find_property(name));
  return out;
}

const Draft& fresh_draft() {
  static const Draft draft;
  return draft;
}

Setter set_inherited(Copy copy) {
  return [copy](Computing& c) { copy(c.draft, c.parent); };
}
Setter set_initial(Copy copy) {
  return [copy](Computing& c) { copy(c.draft, fresh_draft()); };
}

/// `inherit`, `initial` and `unset`, which every property knows.
std::optional<Setter> read_wide_keyword(const Component& value, const Property& property) {
  if (value.is_ident("inherit")) return set_inherited(property.copy);
  if (value.is_ident("initial")) return set_initial(property.copy);
  if (value.is_ident("unset"))
    return property.inherited ? set_inherited(property.copy) : set_initial(property.copy);
  return std::nullopt;
}

std::optional<std::vector<Longhand>> parse_wide_keyword(PropertyId id, Values values) {
  if (values.size() != 1) return std::nullopt;
  std::vector<Longhand> out;
  for (const auto longhand : longhands_of(id)) {
    auto setter = read_wide_keyword(values[0], properties()[longhand]);
    if (!setter) return std::nullopt;
    out.push_back({longhand, std::move(*setter)});
  }
  return out;
}

std::vector<Copy> make_inherited_copies() {
  std::vector<Copy> out;
  for (const auto& property : properties())
    if (property.kind == Property::Kind::longhand && property.inherited) out.push_back(property.copy);
  return out;
}

}  // namespace

const std::vector<Property>& properties() {
  static const std::vector<Property> table = make_table();
  return table;
}

std::optional<PropertyId> find_property(std::string_view name) {
  static const auto index = make_index();
  const auto found = index.find(name);
  return found == index.end() ? std::nullopt : std::optional(found->second);
}

std::vector<std::string> property_names() {
  std::vector<std::string> out;
  for (const auto& property : properties()) out.emplace_back(property.name);
  return out;
}

std::optional<std::vector<Longhand>> parse_property(PropertyId id, Values values) {
  const Property& property = properties()[id];
  if (property.kind == Property::Kind::pending) return std::vector<Longhand>();
  if (auto wide = parse_wide_keyword(id, values)) return wide;
  if (property.kind == Property::Kind::longhand) {
    auto setter = property.parse(values);
    return setter ? std::optional(std::vector<Longhand>{{id, std::move(*setter)}}) : std::nullopt;
  }
  auto expansion = property.expand(values);
  if (!expansion) return std::nullopt;
  std::vector<Longhand> out;
  for (auto& [name, setter] : *expansion) out.push_back({*find_property(name), std::move(setter)});
  return out;
}

std::size_t longhand_count() {
  static const auto count =
      std::count_if(properties().begin(), properties().end(),
                    [](const Property& property) { return property.kind == Property::Kind::longhand; });
  return static_cast<std::size_t>(count);
}

Draft inherit_from(const Draft& parent) {
  static const std::vector<Copy> inherited_copies = make_inherited_copies();
  Draft out;
  for (const auto copy : inherited_copies) copy(out, parent);
  return out;
}

}  // namespace casebound::style
