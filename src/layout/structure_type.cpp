#include "layout/structure_type.h"

#include <algorithm>
#include <array>

namespace casebound::layout {

std::string structure_type(const markup::Element& element) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 27> types = {
      {{"section", "Sect"},
       {"nav", "TOC"},
       {"h1", "H1"},
       {"h2", "H2"},
       {"h3", "H3"},
       {"h4", "H4"},
       {"h5", "H5"},
       {"h6", "H6"},
       {"p", "P"},
       {"pre", "Code"},
       {"div", "Div"},
       {"header", "Div"},
       {"ul", "L"},
       {"ol", "L"},
       {"li", "LI"},
       {"a", "Link"},
       {"blockquote", "BlockQuote"},
       {"table", "Table"},
       {"thead", "THead"},
       {"tbody", "TBody"},
       {"tr", "TR"},
       {"th", "TH"},
       {"td", "TD"},
       {"code", "Code"},
       {"dl", "L"},
       {"figure", "Figure"},
       {"figcaption", "Caption"}}};
  if (element.has_class("footnote")) return "Note";
  if (element.has_class("table")) return "Div";
  const auto* found = std::find_if(types.begin(), types.end(),
                                   [&](const auto& entry) { return entry.first == element.name; });
  return found == types.end() ? std::string() : std::string(found->second);
}

}  // namespace casebound::layout
