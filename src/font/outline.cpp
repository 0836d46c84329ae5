#include "casebound/font/face.h"

#include "font/handles.h"

#include <memory>

namespace casebound::font {
namespace {

using Steps = std::vector<OutlineStep>;
using Kind = OutlineStep::Kind;

void move_to(hb_draw_funcs_t*, void* steps, hb_draw_state_t*, float x, float y, void*) {
  static_cast<Steps*>(steps)->push_back({Kind::move, 0, 0, 0, 0, x, y});
}
void line_to(hb_draw_funcs_t*, void* steps, hb_draw_state_t*, float x, float y, void*) {
  static_cast<Steps*>(steps)->push_back({Kind::line, 0, 0, 0, 0, x, y});
}
void curve_to(hb_draw_funcs_t*, void* steps, hb_draw_state_t*, float x1, float y1, float x2, float y2,
              float x, float y, void*) {
  static_cast<Steps*>(steps)->push_back({Kind::curve, x1, y1, x2, y2, x, y});
}
void close_path(hb_draw_funcs_t*, void* steps, hb_draw_state_t*, void*) {
  static_cast<Steps*>(steps)->push_back({Kind::close});
}

/// Quadratic curves come as cubic ones: HarfBuzz turns them where there is no function of their own.
auto draw_functions() {
  std::unique_ptr<hb_draw_funcs_t, decltype(&hb_draw_funcs_destroy)> out(hb_draw_funcs_create(),
                                                                         hb_draw_funcs_destroy);
  hb_draw_funcs_set_move_to_func(out.get(), move_to, nullptr, nullptr);
  hb_draw_funcs_set_line_to_func(out.get(), line_to, nullptr, nullptr);
  hb_draw_funcs_set_cubic_to_func(out.get(), curve_to, nullptr, nullptr);
  hb_draw_funcs_set_close_path_func(out.get(), close_path, nullptr, nullptr);
  return out;
}

}  // namespace

std::vector<OutlineStep> Face::outline(GlyphId glyph) const {
  Steps out;
  hb_font_get_glyph_shape(handles_->font.get(), glyph, draw_functions().get(), &out);
  return out;
}

}  // namespace casebound::font
