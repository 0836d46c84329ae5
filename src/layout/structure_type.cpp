#include "layout/structure_type.h"

#include <algorithm>
#include <array>
#include <utility>

namespace casebound::layout {

namespace {

using Pair = std::pair<std::string_view, std::string_view>;

template <std::size_t size>
std::string value_of(const std::array<Pair, size>& pairs, std::string_view key) {
  const auto* found =
      std::find_if(pairs.begin(), pairs.end(), [&](const Pair& pair) { return pair.first == key; });
  return found == pairs.end() ? std::string() : std::string(found->second);
}

}  // namespace

std::string structure_type(const markup::Element& element) {
  constexpr std::array<Pair, 18> types = {{{"section", "Sect"},
                                           {"nav", "TOC"},
                                           {"h1", "H1"},
                                           {"h2", "H2"},
                                           {"h3", "H3"},
                                           {"h4", "H4"},
                                           {"h5", "H5"},
                                           {"h6", "H6"},
                                           {"p", "P"},
                                           {"pre", "P"},
                                           {"code", "Code"},
                                           {"div", "Div"},
                                           {"aside", "Div"},
                                           {"header", "Div"},
                                           {"blockquote", "BlockQuote"},
                                           {"thead", "THead"},
                                           {"tbody", "TBody"},
                                           {"tr", "TR"}}};
  if (element.has_class("footnote")) return "Note";
  if (element.name == "section" && element.has_class("index")) return "Index";
  return value_of(types, element.name);
}

std::string list_numbering(std::string_view list_style_type) {
  constexpr std::array<Pair, 11> numberings = {{{"disc", "Disc"},
                                                {"circle", "Circle"},
                                                {"square", "Square"},
                                                {"decimal", "Decimal"},
                                                {"decimal-leading-zero", "Decimal"},
                                                {"lower-roman", "LowerRoman"},
                                                {"upper-roman", "UpperRoman"},
                                                {"lower-alpha", "LowerAlpha"},
                                                {"lower-latin", "LowerAlpha"},
                                                {"upper-alpha", "UpperAlpha"},
                                                {"upper-latin", "UpperAlpha"}}};
  return value_of(numberings, list_style_type);
}

}  // namespace casebound::layout
