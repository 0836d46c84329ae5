#include "layout/missing_faces.h"

#include "layout/white_space.h"

#include <set>
#include <string>
#include <tuple>

#include <fmt/format.h>

namespace casebound::layout {

namespace {

using style::StyledElement;

constexpr int bold = 600;

bool has_words(const StyledElement& element) {
  for (const auto& child : element.children)
    if (const auto* const* text = std::get_if<const markup::TextNode*>(&child))
      if (!is_blank((*text)->text)) return true;
  return false;
}

class Seeker {
 public:
  Seeker(const font::FontLibrary& fonts, Diagnostics& diagnostics)
      : fonts_(fonts), diagnostics_(diagnostics) {}

  void run(const StyledElement& element) {
    if (has_words(element)) look_at(element);
    for (const auto& child : element.children)
      if (const auto* inner = std::get_if<StyledElement>(&child)) run(*inner);
  }

 private:
  void look_at(const StyledElement& element) {
    const auto& style = *element.style;
    const bool italic = style.font_style == style::FontStyle::italic;
    if (style.font_weight < bold && !italic) return;
    if (!seen_.emplace(style.font_family, style.font_weight, italic).second) return;
    const auto found = fonts_.description(fonts_.find({style.font_family, style.font_weight, italic}));
    const bool lacks_bold = style.font_weight >= bold && found.weight < bold;
    const bool lacks_italic = italic && !found.italic;
    if (!lacks_bold && !lacks_italic) return;
    const auto message = fmt::format("“{}” has no {} face, and the nearest is set", found.families.front(),
                                     lacks_bold && lacks_italic ? "bold italic"
                                     : lacks_bold               ? "bold"
                                                                : "italic");
    if (said_.insert(message).second)
      diagnostics_.warning("missing-face", element.element->span, message,
                           "choose a family that has one, or mark the words in another way");
  }

  const font::FontLibrary& fonts_;
  Diagnostics& diagnostics_;
  std::set<std::tuple<std::vector<std::string>, int, bool>> seen_;
  std::set<std::string> said_;
};

}  // namespace

void report_missing_faces(const std::vector<Division>& divisions, const font::FontLibrary& fonts,
                          Diagnostics& diagnostics) {
  Seeker seeker(fonts, diagnostics);
  for (const auto& division : divisions) seeker.run(division.styled);
}

}  // namespace casebound::layout
