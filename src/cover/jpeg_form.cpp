#include "casebound/base/error.h"
#include "casebound/image/write.h"

#include "cover/forms.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <memory>
#include <string>
#include <type_traits>
#include <vector>

#include <fmt/format.h>
#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_OUTLINE_H

namespace casebound::covers {
namespace {

using image::Segment;

struct Done {
  void operator()(FT_Library library) const { FT_Done_FreeType(library); }
};
using Library = std::unique_ptr<std::remove_pointer_t<FT_Library>, Done>;

void check(FT_Error error) {
  if (error == 0) return;
  throw Error(Exit::bug, {.code = "picture-write",
                          .message = fmt::format("FreeType cannot draw the cover (error {})", error)});
}

Library open_library() {
  FT_Library library = nullptr;
  check(FT_Init_FreeType(&library));
  return Library(library);
}

using Ink = std::array<std::uint8_t, 3>;

Ink bytes_of(const image::Ink& ink) {
  const auto part = [](double share) { return static_cast<std::uint8_t>(std::lround(share * 255)); };
  return {part(ink.red), part(ink.green), part(ink.blue)};
}

/// An outline as FreeType's rasteriser takes it, in 1/64 of a pixel, downwards.
class Path {
 public:
  Path(const image::Outline& outline, double scale) : ink(bytes_of(*outline.fill)), scale_(scale) {
    for (const Segment& at : outline.segments) add(at);
    close();
    if (points_.size() > most_points) check(FT_Err_Array_Too_Large);
    flags_ = outline.even_odd ? FT_OUTLINE_EVEN_ODD_FILL : FT_OUTLINE_NONE;
  }

  const Ink ink;

  /// Paints what lies between the rows, a strip at a time: of a row that is wider, FreeType's rasteriser may
  /// have more to count than it has room for.
  void render(FT_Library library, FT_Raster_Params params) {
    FT_Outline outline = {static_cast<short>(ends_.size()),
                          static_cast<short>(points_.size()),
                          points_.data(),
                          tags_.data(),
                          ends_.data(),
                          flags_};
    FT_BBox box;
    FT_Outline_Get_CBox(&outline, &box);
    if (box.yMax < params.clip_box.yMin * parts || box.yMin > params.clip_box.yMax * parts) return;
    const FT_Pos end = std::min(params.clip_box.xMax, box.xMax / parts + 1);
    for (FT_Pos x = std::max(params.clip_box.xMin, box.xMin / parts - 1); x < end; x += strip) {
      params.clip_box.xMin = x;
      params.clip_box.xMax = std::min(x + strip, end);
      check(FT_Outline_Render(library, &outline, &params));
    }
  }

 private:
  static constexpr int parts = 64;
  static constexpr FT_Pos strip = 512;               ///< pixels
  static constexpr std::size_t most_points = 32767;  ///< that an FT_Outline can count

  void add(const Segment& at) {
    switch (at.kind) {
      case Segment::Kind::move: close(); [[fallthrough]];
      case Segment::Kind::line: point(at.x, at.y, FT_CURVE_TAG_ON); break;
      case Segment::Kind::curve:
        point(at.x1, at.y1, FT_CURVE_TAG_CUBIC);
        point(at.x2, at.y2, FT_CURVE_TAG_CUBIC);
        point(at.x, at.y, FT_CURVE_TAG_ON);
        break;
      case Segment::Kind::close: break;  // every contour is
    }
  }

  void point(double x, double y, char tag) {
    points_.push_back({std::lround(x * scale_ * parts), std::lround(y * scale_ * parts)});
    tags_.push_back(tag);
  }

  void close() {
    const auto end = static_cast<short>(points_.size()) - 1;
    if (end >= 0 && (ends_.empty() || ends_.back() != end)) ends_.push_back(static_cast<short>(end));
  }

  double scale_;
  std::vector<FT_Vector> points_;
  std::vector<char> tags_;
  std::vector<short> ends_;
  int flags_ = FT_OUTLINE_NONE;
};

/// The drawing in pixels, a band of rows at a time: a whole cover is more memory than is quickly had.
class Bands {
 public:
  Bands(const image::Drawing& drawing, const Size& size)
      : width_(pixels_wide(size)), pixels_(static_cast<std::size_t>(width_) * rows * 3) {
    const double scale = pixels_high / size.height.points();
    for (const auto& mark : drawing.marks) paths_.emplace_back(std::get<image::Outline>(mark), scale);
  }

  /// Rows are asked for from the top.
  const std::uint8_t* row(int number) {
    if (number % rows == 0) paint_band(number);
    return pixels_.data() + offset(number, 0);
  }

 private:
  static constexpr int rows = 160;

  std::size_t offset(int row, int column) const {
    return (static_cast<std::size_t>(row % rows) * static_cast<std::size_t>(width_) +
            static_cast<std::size_t>(column)) *
           3;
  }

  void paint_band(int top) {
    std::fill(pixels_.begin(), pixels_.end(), std::uint8_t{0xFF});
    FT_Raster_Params params = {};
    params.flags = FT_RASTER_FLAG_AA | FT_RASTER_FLAG_DIRECT | FT_RASTER_FLAG_CLIP;
    params.gray_spans = blend_spans;
    params.clip_box = {0, top, width_, std::min(top + rows, pixels_high)};
    params.user = this;
    for (auto& path : paths_) {
      ink_ = path.ink;
      path.render(library_.get(), params);
    }
  }

  static void blend_spans(int row, int count, const FT_Span* spans, void* user) noexcept {
    for (int i = 0; i < count; ++i) static_cast<Bands*>(user)->blend(row, spans[i]);
  }

  /// Lays the ink over the pixels of a row, as far as the outline covers them.
  void blend(int row, const FT_Span& span) {
    std::uint8_t* pixel = pixels_.data() + offset(row, span.x);
    const auto mixed = [&](std::uint8_t below, std::uint8_t ink) {
      return static_cast<std::uint8_t>((below * (255 - span.coverage) + ink * span.coverage + 127) / 255);
    };
    for (int i = 0; i < span.len; ++i, pixel += 3) {
      for (std::size_t part = 0; part < 3; ++part)
        pixel[part] = span.coverage == 255 ? ink_[part] : mixed(pixel[part], ink_[part]);
    }
  }

  int width_;
  std::vector<Path> paths_;
  std::vector<std::uint8_t> pixels_;  ///< RGB
  Ink ink_ = {};
  Library library_ = open_library();
};

}  // namespace

std::string jpeg_of(const image::Drawing& drawing, const Size& size) {
  Bands bands(drawing, size);
  return image::write_jpeg({.width = pixels_wide(size), .height = pixels_high},
                           [&](int row) { return bands.row(row); });
}

}  // namespace casebound::covers
