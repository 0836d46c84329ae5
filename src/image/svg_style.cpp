#include "image/svg_style.h"

#include "casebound/base/text.h"

#include "image/svg_scanner.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace casebound::image {
namespace {

/// What a property's value is set in.
struct Setting {
  Style& style;
  const Style& around;
  const FindNode& find;
  Features& features;
};

using Setter = void (*)(std::string_view value, const Setting& setting);

constexpr std::size_t most_dashes = 64;

/// The first colour of a gradient stands for all of it.
Paint colour_of_server(pugi::xml_node server, const FindNode& find) {
  pugi::xml_node stop = server.child("stop");
  if (!stop) {
    std::string_view href = server.attribute("href").value();
    if (href.empty()) href = server.attribute("xlink:href").value();
    if (href.starts_with('#')) stop = find(href.substr(1)).child("stop");
  }
  if (const auto colour = parse_colour(stop.attribute("stop-color").value())) return colour;
  std::string_view style = stop.attribute("style").value();
  const std::size_t at = style.find("stop-color:");
  if (at == std::string_view::npos) return std::nullopt;
  style.remove_prefix(at + 11);
  return parse_colour(style.substr(0, style.find(';')));
}

Paint paint_server(std::string_view value, const Paint& inherited, const Setting& setting) {
  setting.features.insert("gradient or pattern");
  const std::size_t close = std::min(value.find(')'), value.size() - 1);
  std::string_view id = value.substr(4, close - 4);
  id.remove_prefix(std::min(id.find('#'), id.size()));
  if (!id.empty()) id.remove_prefix(1);
  while (id.ends_with('"') || id.ends_with('\'')) id.remove_suffix(1);
  if (const Paint found = colour_of_server(setting.find(id), setting.find)) return found;
  const std::string_view instead = trim(value.substr(close + 1));
  if (instead == "none") return std::nullopt;
  const auto colour = parse_colour(instead);
  return colour ? colour : inherited;
}

Paint parse_paint(std::string_view value, const Paint& inherited, const Setting& setting) {
  if (value == "none") return std::nullopt;
  if (value == "currentColor" || value == "currentcolor") return setting.style.colour;
  if (value.starts_with("url(") && value.size() > 5) return paint_server(value, inherited, setting);
  if (const auto colour = parse_colour(value)) return colour;
  setting.features.insert("colour `" + std::string(value.substr(0, 40)) + "`");
  return inherited;
}

double parse_opacity(std::string_view value, double fallback) {
  const auto number = parse_length(value, 1);
  return number ? std::clamp(*number, 0.0, 1.0) : fallback;
}

std::vector<double> parse_dashes(std::string_view value) {
  std::vector<double> dashes;
  for (Scanner scanner(value); !scanner.at_end() && dashes.size() < most_dashes;) {
    const auto length = scanner.number();
    if (!length || *length < 0) return {};
    scanner.word();
    dashes.push_back(*length);
  }
  if (std::accumulate(dashes.begin(), dashes.end(), 0.0) <= 0) return {};
  if (dashes.size() % 2 != 0) dashes.insert(dashes.end(), dashes.begin(), dashes.end());
  return dashes;
}

bool contains_any(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

bool names_serif(std::string_view families) {
  std::string lower(families);
  for (char& c : lower) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return !contains_any(lower, {"sans", "arial", "helvetica", "verdana", "tahoma", "calibri", "biolinum",
                               "roboto", "mono", "courier", "system-ui"});
}

int index_of(std::string_view value, std::initializer_list<std::string_view> names, int fallback) {
  const auto found = std::find(names.begin(), names.end(), value);
  return found == names.end() ? fallback : static_cast<int>(found - names.begin());
}

bool is_bold(std::string_view value, bool around) {
  if (value == "bold" || value == "bolder") return true;
  if (value == "normal" || value == "lighter") return false;
  const auto weight = Scanner(value).number();
  return weight ? *weight >= 600 : around;
}

struct Property {
  std::string_view name;
  Setter set;
};

constexpr std::array properties = {
    Property{"color",
             [](std::string_view v, const Setting& s) {
               if (const auto colour = parse_colour(v)) s.style.colour = *colour;
             }},
    Property{"display", [](std::string_view v, const Setting& s) { s.style.displayed = v != "none"; }},
    Property{"fill",
             [](std::string_view v, const Setting& s) { s.style.fill = parse_paint(v, s.around.fill, s); }},
    Property{"fill-opacity",
             [](std::string_view v, const Setting& s) {
               s.style.fill_opacity = parse_opacity(v, s.around.fill_opacity);
             }},
    Property{"fill-rule", [](std::string_view v, const Setting& s) { s.style.even_odd = v == "evenodd"; }},
    Property{"font-family", [](std::string_view v, const Setting& s) { s.style.serif = names_serif(v); }},
    Property{"font-size",
             [](std::string_view v, const Setting& s) {
               const double around = s.around.font_size;
               const double size = parse_length(v, around, around).value_or(around);
               s.style.font_size = std::clamp(size, 0.0, 10'000.0);
             }},
    Property{"font-style",
             [](std::string_view v, const Setting& s) {
               s.style.italic = v.starts_with("italic") || v.starts_with("oblique");
             }},
    Property{"font-weight",
             [](std::string_view v, const Setting& s) { s.style.bold = is_bold(v, s.around.bold); }},
    Property{"opacity",
             [](std::string_view v, const Setting& s) {
               s.style.opacity = s.around.opacity * parse_opacity(v, 1);
             }},
    Property{"stroke",
             [](std::string_view v, const Setting& s) {
               s.style.stroke = parse_paint(v, s.around.stroke, s);
             }},
    Property{"stroke-dasharray",
             [](std::string_view v, const Setting& s) { s.style.dashes = parse_dashes(v); }},
    Property{"stroke-linecap",
             [](std::string_view v, const Setting& s) {
               s.style.line_cap = index_of(v, {"butt", "round", "square"}, s.around.line_cap);
             }},
    Property{"stroke-linejoin",
             [](std::string_view v, const Setting& s) {
               s.style.line_join = index_of(v, {"miter", "round", "bevel"}, s.around.line_join);
             }},
    Property{"stroke-opacity",
             [](std::string_view v, const Setting& s) {
               s.style.stroke_opacity = parse_opacity(v, s.around.stroke_opacity);
             }},
    Property{"stroke-width",
             [](std::string_view v, const Setting& s) {
               const auto width = parse_length(v, 0, s.style.font_size);
               if (width && *width >= 0) s.style.stroke_width = *width;
             }},
    Property{"text-anchor",
             [](std::string_view v, const Setting& s) {
               s.style.anchor = static_cast<DrawnText::Anchor>(
                   index_of(v, {"start", "middle", "end"}, static_cast<int>(s.around.anchor)));
             }},
    Property{"visibility", [](std::string_view v, const Setting& s) { s.style.visible = v == "visible"; }},
};

/// Properties whose being passed over changes what is seen.
constexpr std::array<std::string_view, 12> unknown_properties = {
    "clip-path",    "filter", "letter-spacing", "marker",          "marker-end", "marker-mid",
    "marker-start", "mask",   "mix-blend-mode", "text-decoration", "textLength", "writing-mode"};

void set_property(std::string_view name, std::string_view value, const Setting& setting) {
  value = trim(value);
  if (value == "inherit" || value.empty()) return;
  const auto known = std::find_if(properties.begin(), properties.end(),
                                  [&](const Property& property) { return property.name == name; });
  if (known != properties.end()) return known->set(value, setting);
  const bool missed =
      std::find(unknown_properties.begin(), unknown_properties.end(), name) != unknown_properties.end();
  if (missed && value != "none" && value != "normal") setting.features.insert(std::string(name));
}

void set_declarations(std::string_view style, const Setting& setting) {
  for (const std::string_view declaration : split(style, ';')) {
    const std::size_t colon = declaration.find(':');
    if (colon == std::string_view::npos) continue;
    std::string_view value = declaration.substr(colon + 1);
    value = value.substr(0, value.find('!'));
    set_property(trim(declaration.substr(0, colon)), value, setting);
  }
}

std::optional<Ink> ink(const Paint& paint, double opacity) {
  if (!paint) return std::nullopt;
  const double visible = opacity * paint->opacity;
  if (visible <= 0) return std::nullopt;
  return Ink{paint->red, paint->green, paint->blue, visible};
}

}  // namespace

Style style_of(pugi::xml_node node, const Style& around, const FindNode& find, Features& features) {
  Style style = around;
  const Setting setting = {style, around, find, features};
  // `color` and `font-size` first: other values refer to them.
  for (const char* name : {"color", "font-size"}) set_property(name, node.attribute(name).value(), setting);
  for (const pugi::xml_attribute attribute : node.attributes()) {
    const std::string_view name = attribute.name();
    if (name != "color" && name != "font-size") set_property(name, attribute.value(), setting);
  }
  set_declarations(node.attribute("style").value(), setting);
  return style;
}

std::optional<Ink> fill_ink(const Style& style) {
  return ink(style.fill, style.fill_opacity * style.opacity);
}

std::optional<Ink> stroke_ink(const Style& style) {
  return style.stroke_width > 0 ? ink(style.stroke, style.stroke_opacity * style.opacity) : std::nullopt;
}

}  // namespace casebound::image
