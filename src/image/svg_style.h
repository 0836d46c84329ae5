#pragma once

#include "casebound/image/picture.h"

#include "image/svg_colour.h"

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <pugixml.hpp>

namespace casebound::image {

/// What a drawing asks for and does not get, by kind: `mask`, `gradient`, …; each is reported once.
using Features = std::set<std::string>;

/// A colour to paint with, or none.
using Paint = std::optional<Colour>;

/// The properties of an element, as inherited and set (SVG 1.1 §6.1).
struct Style {
  Colour colour;  ///< `color`, which `currentColor` refers to
  Paint fill = Colour{}, stroke;
  double fill_opacity = 1, stroke_opacity = 1;
  double opacity = 1;  ///< of the element and all around it, multiplied
  double stroke_width = 1;
  std::vector<double> dashes;
  int line_cap = 0, line_join = 0;
  bool even_odd = false;
  bool visible = true;
  bool displayed = true;
  double font_size = 16;
  bool bold = false, italic = false, serif = true;
  DrawnText::Anchor anchor = DrawnText::Anchor::start;
};

/// Where `url(#id)` leads; an empty node if nowhere.
using FindNode = std::function<pugi::xml_node(std::string_view id)>;

/// The style of an element within one of this style: its attributes, and over them its `style`.
Style style_of(pugi::xml_node node, const Style& around, const FindNode& find, Features& features);

std::optional<Ink> fill_ink(const Style& style);
std::optional<Ink> stroke_ink(const Style& style);

}  // namespace casebound::image
