#include "pipeline/resolution.h"

#include <algorithm>
#include <optional>
#include <variant>

#include <fmt/format.h>

namespace casebound::pipeline {

namespace {

/// Pixels to the inch across a placed picture; nothing for a drawing, which has none.
std::optional<double> resolution_of(const layout::PlacedImage& placed, const image::Picture& picture) {
  const auto* raster = std::get_if<image::Raster>(&picture.content);
  if (raster == nullptr || placed.area.width <= Length()) return std::nullopt;
  constexpr double points_per_inch = 72;
  const int across = raster->turn % 2 == 0 ? raster->width : raster->height;
  return across * points_per_inch / placed.area.width.points();
}

/// The lowest resolution that each picture is printed at.
std::map<std::string, double> resolutions_of(const layout::Pages& pages, const image::Pictures& pictures) {
  std::map<std::string, double> out;
  for (const auto& page : pages.pages) {
    for (const auto& item : page.items) {
      const auto* placed = std::get_if<layout::PlacedImage>(&item.content);
      if (placed == nullptr) continue;
      const auto picture = pictures.find(placed->source);
      if (picture == pictures.end()) continue;
      if (const auto resolution = resolution_of(*placed, picture->second)) {
        const auto [known, is_new] = out.emplace(placed->source, *resolution);
        known->second = std::min(known->second, *resolution);
      }
    }
  }
  return out;
}

}  // namespace

void lint_resolution(const layout::Pages& pages, const image::Pictures& pictures,
                     const std::map<std::string, SourceSpan>& places, bool for_press,
                     Diagnostics& diagnostics) {
  constexpr double least = 150, least_of_a_press = 300;
  for (const auto& [source, resolution] : resolutions_of(pages, pictures)) {
    const auto place = places.find(source);
    const bool is_low = resolution < least;
    const bool is_low_for_press = for_press && resolution < least_of_a_press;
    if ((!is_low && !is_low_for_press) || place == places.end()) continue;
    diagnostics.warning(
        is_low ? "low-resolution-image" : "press-resolution", place->second,
        fmt::format("the picture {} is printed at {:.0f} pixels to the inch", source, resolution),
        "300 look sharp on paper: give a larger file, or print it narrower with {width=50%}");
  }
}

}  // namespace casebound::pipeline
