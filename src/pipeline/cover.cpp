#include "pipeline/cover.h"

#include "casebound/editorial/bind.h"

#include <algorithm>

#include <fmt/format.h>

namespace casebound::pipeline {

namespace {

/// No path within the book's folder is written so.
constexpr const char* drawn_name = "//cover.jpg";

std::string ending(const std::string& media_type) {
  if (media_type == "image/svg+xml") return "svg";
  return media_type == "image/png" ? "png" : "jpg";
}

/// A book that is called like its series says so once.
std::string series_line(const Metadata& data) {
  if (!data.series || data.series->name == data.title) return {};
  const auto& [name, position, note] = *data.series;
  return position.empty() ? name : name + ", " + position;
}

CoverPicture given_cover(const project::Cover& cover, const image::Pictures& pictures) {
  const image::Picture& picture = pictures.at(cover.image);
  return {cover.image, cover.alt, {{"cover." + ending(picture.media_type), picture.bytes}}};
}

CoverPicture drawn_cover(const covers::Cover& drawn, const project::Cover& cover, image::Pictures& pictures) {
  pictures.insert_or_assign(drawn_name, image::Picture{.media_type = "image/jpeg", .bytes = drawn.jpeg});
  return {drawn_name,
          cover.alt.empty() ? drawn.alt : cover.alt,
          {{"cover.jpg", drawn.jpeg}, {"cover.svg", drawn.svg}}};
}

constexpr const char* good_size = "1600 × 2560 pixels are a good size";

void lint_pixels(const image::Raster& raster, SourceSpan place, Diagnostics& diagnostics) {
  constexpr int least_side = 1400;
  if (std::min(raster.width, raster.height) < least_side)
    diagnostics.warning("cover-too-small", place,
                        fmt::format("the cover has {} × {} pixels; shops want {} on the shorter side",
                                    raster.width, raster.height, least_side),
                        good_size);
  if (raster.components == 4)
    diagnostics.warning("cover-colours", place, "the cover is in CMYK, which shops refuse",
                        "save it as RGB (sRGB)");
}

void lint_shape(const image::Picture& picture, SourceSpan place, Diagnostics& diagnostics) {
  constexpr double lowest = 1.25, highest = 1.8;
  const double shape = picture.height.points() / picture.width.points();
  if (shape >= lowest && shape <= highest) return;
  diagnostics.warning("cover-shape", place,
                      fmt::format("the cover is {:.2f} times as high as it is wide; shops show 1.6", shape),
                      good_size);
}

}  // namespace

void lint_cover(const project::Cover& cover, const image::Pictures& pictures, Diagnostics& diagnostics) {
  const auto found = pictures.find(cover.image);
  if (cover.is_drawn() || found == pictures.end()) return;
  const image::Picture& picture = found->second;
  if (const auto* raster = std::get_if<image::Raster>(&picture.content))
    lint_pixels(*raster, cover.span, diagnostics);
  lint_shape(picture, cover.span, diagnostics);
  if (cover.alt.empty())
    diagnostics.warning("missing-alt", cover.span, "the cover has no words for those who cannot see it",
                        "say what it shows: `cover: {image: …, alt: …}`");
}

covers::Words cover_words(const Book& book, const project::Project& project) {
  const Metadata& data = book.metadata;
  const auto people = editorial::title_page_people(book, project);
  const bool publishes_itself = std::find(people.begin(), people.end(), data.publisher) != people.end();
  return {.series = series_line(data),
          .title = data.title,
          .subtitle = data.subtitle,
          .people = people,
          .publisher = publishes_itself ? "" : data.publisher,
          .language = data.language};
}

CoverPicture cover_picture(const std::optional<covers::Cover>& drawn, const project::Cover& cover,
                           image::Pictures& pictures) {
  return drawn ? drawn_cover(*drawn, cover, pictures) : given_cover(cover, pictures);
}

}  // namespace casebound::pipeline
