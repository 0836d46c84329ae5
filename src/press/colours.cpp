#include "press/colours.h"

#include <cmath>
#include <map>
#include <set>

#include <fmt/format.h>

namespace casebound::press {
namespace {

using colour::Rgb;

/// CIEDE2000: from here on everybody sees it.
constexpr double most_difference = 5;

std::uint8_t component(double value) {
  return static_cast<std::uint8_t>(std::lround(value * 255));
}

/// Colours, each with the place where it is told, and in words.
class ColourList {
 public:
  explicit ColourList(const Input& input) : input_(input) {}

  void add_pages() {
    for (std::size_t i = 0; i < input_.pages.pages.size(); ++i) {
      const std::string where = fmt::format("on page {} of the file", i + 1);
      for (const layout::PageItem& item : input_.pages.pages[i].items) add(item, where);
    }
  }

  void add_drawings(const image::Pictures& pictures) {
    for (const auto& [name, picture] : pictures) {
      const auto* drawing = std::get_if<image::Drawing>(&picture.content);
      if (drawing == nullptr) continue;
      const auto place = input_.places.find(name);
      const Use use{place == input_.places.end() ? input_.job.place : place->second,
                    "in the picture " + name};
      for (const auto& mark : drawing->marks) add(mark, use);
    }
  }

  void report(const colour::Separator& separator, Diagnostics& diagnostics) const {
    for (const auto& [rgb, use] : uses_) {
      const double difference = separator.inks_of(rgb).difference;
      if (difference <= most_difference) continue;
      diagnostics.warning(
          "unprintable-colour", use.place,
          fmt::format("the colour #{:02X}{:02X}{:02X} {} cannot be mixed of inks: it will look duller "
                      "(ΔE {:.0f})",
                      rgb.red, rgb.green, rgb.blue, use.words, difference),
          "choose a colour that paper can show");
    }
  }

 private:
  struct Use {
    SourceSpan place;
    std::string words;
  };

  void add(const layout::Colour& colour, const std::string& where) {
    if (colour.inks) return;
    uses_.emplace(Rgb{colour.red, colour.green, colour.blue}, Use{input_.job.place, where});
  }
  void add(const layout::PageItem& item, const std::string& where) {
    if (const auto* run = std::get_if<layout::GlyphRun>(&item.content)) add(run->colour, where);
    if (const auto* rule = std::get_if<layout::Rule>(&item.content)) add(rule->colour, where);
  }
  void add(const std::optional<image::Ink>& ink, const Use& use) {
    if (ink) uses_.emplace(Rgb{component(ink->red), component(ink->green), component(ink->blue)}, use);
  }
  void add(const std::variant<image::Outline, image::DrawnText>& mark, const Use& use) {
    if (const auto* outline = std::get_if<image::Outline>(&mark)) {
      add(outline->fill, use);
      add(outline->stroke, use);
    } else {
      add(std::get<image::DrawnText>(mark).fill, use);
    }
  }

  const Input& input_;
  std::map<Rgb, Use> uses_;
};

}  // namespace

void check_colours(const Input& input, const image::Pictures& pictures, const colour::Separator& separator,
                   Diagnostics& diagnostics) {
  ColourList colours(input);
  colours.add_pages();
  colours.add_drawings(pictures);
  colours.report(separator, diagnostics);
}

}  // namespace casebound::press
