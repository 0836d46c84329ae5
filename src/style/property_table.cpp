#include "style/parsers.h"

#include <algorithm>
#include <array>
#include <limits>
#include <unordered_map>

namespace casebound::style {
namespace {

using S = ComputedStyle;
using enum Output;

constexpr bool inherited = true, not_inherited = false;

constexpr std::array<Keyword<Display>, 12> displays = {{{"none", Display::none},
                                                        {"block", Display::block},
                                                        {"inline", Display::inline_},
                                                        {"list-item", Display::list_item},
                                                        {"flow-root", Display::block},
                                                        {"table", Display::table},
                                                        {"table-header-group", Display::table_header_group},
                                                        {"table-row-group", Display::table_row_group},
                                                        {"table-footer-group", Display::table_row_group},
                                                        {"table-row", Display::table_row},
                                                        {"table-cell", Display::table_cell},
                                                        {"table-caption", Display::table_caption}}};
constexpr std::array<Keyword<FontStyle>, 3> font_styles = {
    {{"normal", FontStyle::normal}, {"italic", FontStyle::italic}, {"oblique", FontStyle::italic}}};
constexpr std::array<Keyword<FontCaps>, 3> font_caps = {{{"normal", FontCaps::normal},
                                                         {"small-caps", FontCaps::small_caps},
                                                         {"all-small-caps", FontCaps::all_small_caps}}};
constexpr std::array<Keyword<TextAlign>, 6> text_aligns = {{{"start", TextAlign::start},
                                                            {"end", TextAlign::end},
                                                            {"left", TextAlign::left},
                                                            {"right", TextAlign::right},
                                                            {"center", TextAlign::center},
                                                            {"justify", TextAlign::justify}}};
constexpr std::array<Keyword<TextTransform>, 4> text_transforms = {
    {{"none", TextTransform::none},
     {"uppercase", TextTransform::uppercase},
     {"lowercase", TextTransform::lowercase},
     {"capitalize", TextTransform::capitalize}}};
constexpr std::array<Keyword<VerticalAlign>, 6> vertical_aligns = {{{"baseline", VerticalAlign::baseline},
                                                                    {"super", VerticalAlign::super},
                                                                    {"sub", VerticalAlign::sub},
                                                                    {"top", VerticalAlign::top},
                                                                    {"middle", VerticalAlign::middle},
                                                                    {"bottom", VerticalAlign::bottom}}};
constexpr std::array<Keyword<WhiteSpace>, 5> white_spaces = {{{"normal", WhiteSpace::normal},
                                                              {"nowrap", WhiteSpace::nowrap},
                                                              {"pre", WhiteSpace::pre},
                                                              {"pre-wrap", WhiteSpace::pre_wrap},
                                                              {"pre-line", WhiteSpace::pre_line}}};
constexpr std::array<Keyword<Hyphens>, 3> hyphens = {
    {{"manual", Hyphens::manual}, {"none", Hyphens::none}, {"auto", Hyphens::auto_}}};
constexpr std::array<Keyword<Float>, 5> floats = {{{"none", Float::none},
                                                   {"left", Float::left},
                                                   {"right", Float::right},
                                                   {"footnote", Float::footnote},
                                                   {"top", Float::top}}};
constexpr std::array<Keyword<LineSnap>, 2> line_snaps = {
    {{"none", LineSnap::none}, {"baseline", LineSnap::baseline}}};
constexpr std::array<Keyword<Break>, 8> breaks = {{{"auto", Break::auto_},
                                                   {"avoid", Break::avoid},
                                                   {"avoid-page", Break::avoid},
                                                   {"page", Break::page},
                                                   {"recto", Break::recto},
                                                   {"verso", Break::verso},
                                                   {"right", Break::recto},
                                                   {"left", Break::verso}}};
constexpr std::array<Keyword<Break>, 3> inner_breaks = {
    {{"auto", Break::auto_}, {"avoid", Break::avoid}, {"avoid-page", Break::avoid}}};
constexpr std::array<Keyword<bool>, 2> border_collapses = {{{"separate", false}, {"collapse", true}}};

// Rows. Each template reads and copies one member of the style; its grammar follows from its keywords.

template <auto Member>
void copy_member(Draft& to, const Draft& from) {
  to.style.*Member = from.style.*Member;
}

template <class T>
std::string grammar_of(std::span<const Keyword<T>> keywords) {
  std::string out;
  for (const auto& keyword : keywords) {
    if (!out.empty()) out += " | ";
    out += keyword.text;
  }
  return out;
}

template <auto Member, const auto& Keywords>
std::optional<Setter> parse_keyword(Values values) {
  if (values.size() != 1) return std::nullopt;
  using Value = std::decay_t<decltype(Keywords[0].value)>;
  const auto value = read_keyword<Value>(values[0], Keywords);
  if (!value) return std::nullopt;
  return [value = *value](Computing& c) { c.draft.style.*Member = value; };
}

/// The first keyword is the initial value, but for `display`.
template <auto Member, const auto& Keywords>
Property keyword_row(std::string_view name, bool is_inherited, Output output, std::string initial = {}) {
  using Value = std::decay_t<decltype(Keywords[0].value)>;
  if (initial.empty()) initial = Keywords[0].text;
  return {.name = name,
          .inherited = is_inherited,
          .output = output,
          .grammar = grammar_of<Value>(Keywords),
          .initial = std::move(initial),
          .parse = parse_keyword<Member, Keywords>,
          .copy = copy_member<Member>};
}

template <auto Member>
std::optional<Setter> parse_length(Values values) {
  if (values.size() != 1) return std::nullopt;
  const auto length = values[0].is_ident("normal") ? CssLength{} : read_length(values[0]);
  if (!length) return std::nullopt;
  return [length = *length](Computing& c) { c.draft.style.*Member = resolve(length, c); };
}

template <auto Member>
Property spacing_row(std::string_view name) {
  return {.name = name,
          .inherited = inherited,
          .grammar = "normal | <length>",
          .initial = "normal",
          .parse = parse_length<Member>,
          .copy = copy_member<Member>};
}

std::optional<Setter> parse_text_indent(Values values) {
  if (values.size() != 1 || !read_length(values[0])) return std::nullopt;
  return parse_length<&S::text_indent>(values);
}

template <auto Member>
std::optional<Setter> parse_extent(Values values) {
  if (values.size() != 1) return std::nullopt;
  if (values[0].is_ident("auto")) return [](Computing& c) { (c.draft.style.*Member).reset(); };
  const auto length = read_positive_length(values[0]);
  if (!length) return std::nullopt;
  return [length = *length](Computing& c) { c.draft.style.*Member = resolve(length, c); };
}

template <auto Member>
Property extent_row(std::string_view name) {
  return {.name = name,
          .grammar = "auto | <length>",
          .initial = "auto",
          .parse = parse_extent<Member>,
          .copy = copy_member<Member>};
}

std::optional<Setter> parse_column_gap(Values values) {
  if (values.size() != 1 || values[0].is_ident("auto")) return std::nullopt;
  if (values[0].is_ident("normal")) return [](Computing& c) { c.draft.style.column_gap.reset(); };
  return parse_extent<&S::column_gap>(values);
}

template <auto Member, int Least>
std::optional<Setter> parse_integer(Values values) {
  if (values.size() != 1) return std::nullopt;
  const auto value = read_integer(values[0]);
  if (!value || *value < Least) return std::nullopt;
  return [value = *value](Computing& c) { c.draft.style.*Member = value; };
}

template <auto Member>
Property lines_row(std::string_view name) {
  return {.name = name,
          .inherited = inherited,
          .grammar = "<integer>",
          .initial = "2",
          .parse = parse_integer<Member, 1>,
          .copy = copy_member<Member>};
}

std::optional<Setter> parse_column_count(Values values) {
  if (values.size() == 1 && values[0].is_ident("auto"))
    return [](Computing& c) { c.draft.style.column_count = 1; };
  return parse_integer<&S::column_count, 1>(values);
}

template <auto Edges_, auto Edge>
void copy_edge(Draft& to, const Draft& from) {
  to.style.*Edges_.*Edge = from.style.*Edges_.*Edge;
}

template <auto Edges_, auto Edge, auto Read>
std::optional<Setter> parse_edge(Values values) {
  const auto length = values.size() == 1 ? Read(values[0]) : std::nullopt;
  if (!length) return std::nullopt;
  return [length = *length](Computing& c) { c.draft.style.*Edges_.*Edge = resolve(length, c); };
}

template <auto Edge>
Property margin_row(std::string_view name) {
  return {.name = name,
          .grammar = "<length>",
          .initial = "0",
          .parse = parse_edge<&S::margin, Edge, read_length>,
          .copy = copy_edge<&S::margin, Edge>};
}

template <auto Edge>
Property padding_row(std::string_view name) {
  return {.name = name,
          .grammar = "<length>",
          .initial = "0",
          .parse = parse_edge<&S::padding, Edge, read_positive_length>,
          .copy = copy_edge<&S::padding, Edge>};
}

template <std::size_t Side>
std::optional<Setter> parse_border_width(Values values) {
  const auto width = values.size() == 1 ? read_border_width(values[0]) : std::nullopt;
  if (!width) return std::nullopt;
  return [width = *width](Computing& c) { c.draft.border[Side].width = resolve(width, c); };
}

template <std::size_t Side>
std::optional<Setter> parse_border_style(Values values) {
  const auto visible = values.size() == 1 ? read_border_style(values[0]) : std::nullopt;
  if (!visible) return std::nullopt;
  return [visible = *visible](Computing& c) { c.draft.border[Side].visible = visible; };
}

template <std::size_t Side>
std::optional<Setter> parse_border_colour(Values values) {
  if (values.size() != 1) return std::nullopt;
  if (values[0].is_ident("currentcolor")) return [](Computing& c) { c.draft.border[Side].colour.reset(); };
  const auto colour = read_colour(values[0]);
  if (!colour) return std::nullopt;
  return [colour = *colour](Computing& c) { c.draft.border[Side].colour = colour; };
}

template <std::size_t Side, auto Part>
void copy_border(Draft& to, const Draft& from) {
  to.border[Side].*Part = from.border[Side].*Part;
}

template <std::size_t Side>
Property border_width_row(std::string_view name) {
  return {.name = name,
          .grammar = "<length> | thin | medium | thick",
          .initial = "medium",
          .parse = parse_border_width<Side>,
          .copy = copy_border<Side, &BorderSide::width>};
}
template <std::size_t Side>
Property border_style_row(std::string_view name) {
  return {.name = name,
          .grammar = "none | solid (the others are drawn solid)",
          .initial = "none",
          .parse = parse_border_style<Side>,
          .copy = copy_border<Side, &BorderSide::visible>};
}
template <std::size_t Side>
Property border_colour_row(std::string_view name) {
  return {.name = name,
          .grammar = "currentcolor | <color>",
          .initial = "currentcolor",
          .parse = parse_border_colour<Side>,
          .copy = copy_border<Side, &BorderSide::colour>};
}

template <auto Member, int Absent>
std::optional<Setter> parse_counters(Values values) {
  auto counters = read_counters(values, Absent);
  if (!counters) return std::nullopt;
  return [counters = std::move(*counters)](Computing& c) { c.draft.style.*Member = counters; };
}

template <auto Member, int Absent>
Property counter_row(std::string_view name) {
  return {.name = name,
          .grammar = "none | [<name> <integer>?]+",
          .initial = "none",
          .parse = parse_counters<Member, Absent>,
          .copy = copy_member<Member>};
}

void copy_line_height(Draft& to, const Draft& from) {
  to.line_height_factor = from.line_height_factor;
  to.style.line_height = from.style.line_height;
}

Property row(std::string_view name, bool is_inherited, Output output, std::string grammar,
             std::string initial, std::optional<Setter> (*parse)(Values), Copy copy) {
  return {.name = name,
          .inherited = is_inherited,
          .output = output,
          .grammar = std::move(grammar),
          .initial = std::move(initial),
          .parse = parse,
          .copy = copy};
}

Property shorthand(std::string_view name, std::string grammar, std::optional<Expansion> (*expand)(Values),
                   std::vector<std::string_view> longhands) {
  return {.name = name,
          .kind = Property::Kind::shorthand,
          .grammar = std::move(grammar),
          .expand = expand,
          .longhands = std::move(longhands)};
}

Property pending(std::string_view name, bool is_inherited, Output output) {
  return {.name = name, .kind = Property::Kind::pending, .inherited = is_inherited, .output = output};
}

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
      spacing_row<&S::letter_spacing>("letter-spacing"),
      spacing_row<&S::word_spacing>("word-spacing"),
      keyword_row<&S::text_transform, text_transforms>("text-transform", inherited, exported),
      keyword_row<&S::vertical_align, vertical_aligns>("vertical-align", not_inherited, exported),
      keyword_row<&S::white_space, white_spaces>("white-space", inherited, exported),
      keyword_row<&S::hyphens, hyphens>("hyphens", inherited, exported),
      row("hyphenate-limit-chars", inherited, exported, "[auto | <integer>]{1,3}", "auto",
          parse_hyphenate_limit_chars, copy_member<&S::hyphenate_limit_chars>),
      row("hyphenate-limit-lines", inherited, exported, "no-limit | <integer>", "no-limit",
          parse_hyphenate_limit_lines, copy_member<&S::hyphenate_limit_lines>),
      keyword_row<&S::text_align, text_aligns>("text-align", inherited, exported),
      row("text-indent", inherited, exported, "<length>", "0", parse_text_indent,
          copy_member<&S::text_indent>),
      row("-cb-protrusion", inherited, print_only, "none | auto", "auto", parse_protrusion,
          copy_member<&S::hanging_punctuation>),
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
      lines_row<&S::orphans>("orphans"),
      lines_row<&S::widows>("widows"),
      row("page", not_inherited, print_only, "auto | <name>", "auto", parse_page_name, copy_member<&S::page>),
  };
}

std::vector<Property> box_rows() {
  return {
      keyword_row<&S::float_, floats>("float", not_inherited, exported),
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
      extent_row<&S::width>("width"),
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
      counter_row<&S::counter_reset, 0>("counter-reset"),
      counter_row<&S::counter_increment, 1>("counter-increment"),
      row("content", not_inherited, exported,
          "normal | none | [<string> | attr() | counter() | target-counter() | string() | leader() | "
          "content()]+",
          "normal", parse_content, copy_member<&S::content>),
      row("string-set", not_inherited, print_only, "none | [<name> <content>]#", "none", parse_string_set,
          copy_member<&S::string_set>),
  };
}

std::vector<Property> shorthand_rows() {
  return {
      shorthand("font-variant", "normal | <font-variant-caps> || <font-variant-numeric>", expand_font_variant,
                {"font-variant-caps", "font-variant-numeric"}),
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
      shorthand("list-style", "<list-style-type>", expand_list_style, {"list-style-type"}),
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
      pending("text-decoration", not_inherited, exported),
      pending("text-decoration-line", not_inherited, exported),
      pending("hyphenate-limit-last", inherited, exported),
      pending("hyphenate-limit-zone", inherited, exported),
      pending("hanging-punctuation", inherited, exported),
      pending("overflow-wrap", inherited, exported),
      pending("text-align-last", inherited, exported),
      pending("text-wrap", inherited, exported),
      pending("line-grid", not_inherited, print_only),
      pending("box-snap", inherited, print_only),
      pending("block-step-size", not_inherited, print_only),
      pending("block-step-align", not_inherited, print_only),
      pending("margin-break", not_inherited, exported),
      pending("box-decoration-break", not_inherited, exported),
      pending("max-width", not_inherited, exported),
      pending("max-height", not_inherited, exported),
      pending("background-color", not_inherited, exported),
      pending("margin-inside", not_inherited, print_only),
      pending("margin-outside", not_inherited, print_only),
      pending("list-style-position", inherited, exported),
      pending("counter-set", not_inherited, exported),
      pending("quotes", inherited, exported),
      pending("border-spacing", inherited, exported),
      pending("caption-side", inherited, exported),
      pending("table-layout", not_inherited, exported),
      pending("clear", not_inherited, exported),
      pending("float-reference", not_inherited, print_only),
      pending("columns", not_inherited, exported),
      pending("column-rule", not_inherited, exported),
      pending("column-fill", not_inherited, exported),
      pending("column-span", not_inherited, exported),
      pending("footnote-policy", not_inherited, print_only),
      pending("footnote-display", not_inherited, print_only),
      pending("bookmark-level", not_inherited, print_only),
      pending("bookmark-label", not_inherited, print_only),
      pending("initial-letter", not_inherited, exported),
      pending("initial-letter-align", inherited, print_only),
      pending("initial-letter-wrap", inherited, print_only),
      pending("-cb-prefer-widows", inherited, print_only),
      pending("-cb-prefer-orphans", inherited, print_only),
      pending("-cb-page-fill", not_inherited, print_only),
      pending("-cb-spread-slack", not_inherited, print_only),
      pending("-cb-n-lines", not_inherited, print_only),
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
