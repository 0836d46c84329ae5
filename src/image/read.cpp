#include "casebound/image/picture.h"

#include "image/jpeg.h"
#include "image/limits.h"
#include "image/png.h"
#include "image/refusal.h"
#include "image/svg.h"

#include <cstdint>

#include <fmt/format.h>

namespace casebound::image {
namespace {

constexpr double default_dpi = 300;

/// Where findings about one picture go.
struct Report {
  const std::string& name;
  SourceSpan place;
  Diagnostics& diagnostics;

  void warn(std::string code, std::string_view what, std::string hint) const {
    diagnostics.warning(std::move(code), place, fmt::format("the picture `{}` {}", name, what),
                        std::move(hint));
  }
};

Length natural_length(int pixels, double dpi) {
  return Length::from_points(pixels * 72 / (dpi > 0 ? dpi : default_dpi));
}

void warn_of_size(const Raster& raster, const Report& report) {
  const std::int64_t pixels = std::int64_t{raster.width} * raster.height;
  if (pixels <= many_pixels) return;
  report.warn("oversize-image", fmt::format("has {} × {} pixels", raster.width, raster.height),
              "some e-book readers do not show more than 3.2 million pixels; scale it down");
}

void warn_of_colours(const Raster& raster, const Report& report) {
  if (!raster.lost_profile) return;
  report.warn("bad-profile", "has a colour profile that cannot be used",
              "export it anew, in sRGB or with a profile for it");
}

void warn_of_damage(const Raster& raster, const Report& report) {
  if (raster.damage.empty()) return;
  report.warn("damaged-image", raster.damage, "export it anew, and look whether it is as you want it");
}

Picture raster_picture(std::string media_type, std::string bytes, Raster raster, const Report& report) {
  warn_of_size(raster, report);
  warn_of_colours(raster, report);
  warn_of_damage(raster, report);
  Length width = natural_length(raster.width, raster.dpi);
  Length height = natural_length(raster.height, raster.dpi);
  if (raster.turn % 2 != 0) std::swap(width, height);
  return {std::move(media_type), std::move(bytes), width, height, std::move(raster)};
}

Picture svg_picture(std::string bytes, const Report& report) {
  Svg svg = read_svg(bytes);
  for (const std::string& feature : svg.features) {
    report.warn("svg-feature", fmt::format("uses what is not drawn: {}", feature),
                "draw it with plain shapes and text, or export it as PNG");
  }
  if (!svg.passive_bytes.empty()) bytes = std::move(svg.passive_bytes);
  return {"image/svg+xml", std::move(bytes), Length::from_points(svg.width), Length::from_points(svg.height),
          std::move(svg.drawing)};
}

Picture read(std::string bytes, const Report& report) {
  if (bytes.empty()) throw Refusal("bad-image", "is empty");
  if (is_png(bytes)) {
    Raster raster = read_png(bytes);
    return raster_picture("image/png", std::move(bytes), std::move(raster), report);
  }
  if (is_jpeg(bytes)) {
    Raster raster = read_jpeg(bytes);
    return raster_picture("image/jpeg", std::move(bytes), std::move(raster), report);
  }
  if (is_svg(bytes)) return svg_picture(std::move(bytes), report);
  throw Refusal("unsupported-image", "is neither PNG nor JPEG nor SVG",
                "convert it to PNG or JPEG, or a drawing to SVG");
}

}  // namespace

std::optional<Picture> read_picture(std::string bytes, const std::string& name, SourceSpan place,
                                    Diagnostics& diagnostics) {
  try {
    return read(std::move(bytes), {name, place, diagnostics});
  } catch (const Refusal& refusal) {
    diagnostics.error(refusal.code(), place, fmt::format("the picture `{}` {}", name, refusal.what()),
                      refusal.hint());
    return std::nullopt;
  }
}

}  // namespace casebound::image
