#pragma once

#include "style/property.h"

/// How the properties' values are read, in the order of the property table. All give nothing for a bad value.
namespace casebound::style {

std::optional<Setter> parse_font_size(Values values);
std::optional<Setter> parse_line_height(Values values);
/// The families of a `font-family`, as written; nothing if it is no such list.
std::optional<std::vector<std::string>> read_families(Values values);
std::optional<Setter> parse_font_family(Values values);
std::optional<Setter> parse_font_weight(Values values);
std::optional<Setter> parse_font_variant_numeric(Values values);
std::optional<Expansion> expand_font_variant(Values values);

std::optional<Setter> parse_color(Values values);
std::optional<Setter> parse_hyphenate_limit_chars(Values values);
std::optional<Setter> parse_hyphenate_limit_lines(Values values);
std::optional<Setter> parse_text_decoration_line(Values values);
std::optional<Expansion> expand_text_decoration(Values values);
std::optional<Setter> parse_initial_letter(Values values);
std::optional<Setter> parse_justify_limits(Values values);
std::optional<Setter> parse_hanging_punctuation(Values values);
std::optional<Setter> parse_lines_wanted(Values values);
std::optional<Setter> parse_protrusion(Values values);

std::optional<Setter> parse_page_name(Values values);
std::optional<Setter> parse_list_style_type(Values values);
std::optional<Setter> parse_content(Values values);
std::optional<Setter> parse_string_set(Values values);
/// `name n, …`: pairs with the number that stands where none is written.
std::optional<std::vector<std::pair<std::string, int>>> read_counters(Values values, int absent);

std::optional<Expansion> expand_margin(Values values);
std::optional<Expansion> expand_padding(Values values);
std::optional<Expansion> expand_border(Values values);
std::optional<Expansion> expand_border_top(Values values);
std::optional<Expansion> expand_border_right(Values values);
std::optional<Expansion> expand_border_bottom(Values values);
std::optional<Expansion> expand_border_left(Values values);
std::optional<Expansion> expand_border_width(Values values);
std::optional<Expansion> expand_border_style(Values values);
std::optional<Expansion> expand_border_color(Values values);
std::optional<Expansion> expand_list_style(Values values);
std::optional<Expansion> expand_page_break_before(Values values);
std::optional<Expansion> expand_page_break_after(Values values);
std::optional<Expansion> expand_page_break_inside(Values values);

std::optional<CssLength> read_border_width(const Component& component);
/// Whether a border of this style is drawn; nothing: not a border style.
std::optional<bool> read_border_style(const Component& component);

}  // namespace casebound::style
