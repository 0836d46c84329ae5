#include "casebound/base/error.h"

#include "cover/forms.h"

#include <cstdint>
#include <memory>
#include <string>

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

/// Red, green and blue of cairo's words, which hold them in one number each.
std::string pixels_of(cairo_surface_t* surface, int width, int height) {
  std::string out(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 3, '\0');
  char* pixel = out.data();
  const unsigned char* row = cairo_image_surface_get_data(surface);
  for (int y = 0; y < height; ++y, row += cairo_image_surface_get_stride(surface)) {
    const auto* words = reinterpret_cast<const std::uint32_t*>(row);
    for (int x = 0; x < width; ++x, pixel += 3) {
      pixel[0] = static_cast<char>(words[x] >> 16U);
      pixel[1] = static_cast<char>(words[x] >> 8U);
      pixel[2] = static_cast<char>(words[x]);
    }
  }
  return out;
}

}  // namespace

image::Raster raster_of(const image::Drawing& drawing, const Size& size) {
  const int width = pixels_wide(size), height = pixels_high;
  const Surface surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height));
  const Context context(cairo_create(surface.get()));
  cairo_set_source_rgb(context.get(), 1, 1, 1);
  cairo_paint(context.get());
  cairo_scale(context.get(), width / size.width.points(), height / size.height.points());
  for (const auto& mark : drawing.marks) paint(context.get(), std::get<image::Outline>(mark));
  check(cairo_status(context.get()));
  cairo_surface_flush(surface.get());
  check(cairo_surface_status(surface.get()));
  return {.width = width, .height = height, .pixels = pixels_of(surface.get(), width, height), .dpi = 300};
}

}  // namespace casebound::covers
