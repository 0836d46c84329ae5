#include "casebound/base/error.h"
#include "casebound/image/write.h"

#include "cover/forms.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include <cairo.h>

namespace casebound::covers {
namespace {

using image::Segment;

struct Destroy {
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
  void operator()(cairo_t* context) const { cairo_destroy(context); }
};
using Surface = std::unique_ptr<cairo_surface_t, Destroy>;
using Context = std::unique_ptr<cairo_t, Destroy>;

void check(cairo_status_t status) {
  if (status == CAIRO_STATUS_SUCCESS) return;
  throw Error(Exit::bug,
              {.code = "picture-write",
               .message = std::string("cairo cannot draw the cover: ") + cairo_status_to_string(status)});
}

void add_path(cairo_t* context, const image::Outline& outline) {
  for (const Segment& at : outline.segments) {
    switch (at.kind) {
      case Segment::Kind::move: cairo_move_to(context, at.x, at.y); break;
      case Segment::Kind::line: cairo_line_to(context, at.x, at.y); break;
      case Segment::Kind::curve: cairo_curve_to(context, at.x1, at.y1, at.x2, at.y2, at.x, at.y); break;
      case Segment::Kind::close: cairo_close_path(context); break;
    }
  }
}

void paint(cairo_t* context, const image::Outline& outline) {
  cairo_set_source_rgb(context, outline.fill->red, outline.fill->green, outline.fill->blue);
  add_path(context, outline);
  cairo_fill(context);
}

/// The drawing in pixels, a band of rows at a time: a whole cover is more memory than is quickly had.
class Bands {
 public:
  Bands(const image::Drawing& drawing, const Size& size)
      : drawing_(drawing),
        width_(pixels_wide(size)),
        scale_(pixels_high / size.height.points()),
        surface_(cairo_image_surface_create(CAIRO_FORMAT_RGB24, width_, rows)),
        row_(static_cast<std::size_t>(width_) * 3) {}

  /// Rows are asked for from the top.
  const std::uint8_t* row(int number) {
    if (number % rows == 0) paint_band(number);
    const unsigned char* start = cairo_image_surface_get_data(surface_.get()) +
                                 number % rows * cairo_image_surface_get_stride(surface_.get());
    const auto* words = reinterpret_cast<const std::uint32_t*>(start);
    std::uint8_t* pixel = row_.data();
    for (int x = 0; x < width_; ++x, pixel += 3) {
      pixel[0] = static_cast<std::uint8_t>(words[x] >> 16U);
      pixel[1] = static_cast<std::uint8_t>(words[x] >> 8U);
      pixel[2] = static_cast<std::uint8_t>(words[x]);
    }
    return row_.data();
  }

 private:
  static constexpr int rows = 160;

  void paint_band(int top) {
    const Context context(cairo_create(surface_.get()));
    cairo_set_source_rgb(context.get(), 1, 1, 1);
    cairo_paint(context.get());
    cairo_translate(context.get(), 0, -top);
    cairo_scale(context.get(), scale_, scale_);
    for (const auto& mark : drawing_.marks) paint(context.get(), std::get<image::Outline>(mark));
    check(cairo_status(context.get()));
    cairo_surface_flush(surface_.get());
    check(cairo_surface_status(surface_.get()));
  }

  const image::Drawing& drawing_;
  int width_;
  double scale_;
  Surface surface_;
  std::vector<std::uint8_t> row_;
};

}  // namespace

std::string jpeg_of(const image::Drawing& drawing, const Size& size) {
  Bands bands(drawing, size);
  return image::write_jpeg({.width = pixels_wide(size), .height = pixels_high},
                           [&](int row) { return bands.row(row); });
}

}  // namespace casebound::covers
