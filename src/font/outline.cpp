#include "font/handles.h"

namespace casebound::font {
namespace {

std::vector<OutlineStep>& steps(void* data) {
  return *static_cast<std::vector<OutlineStep>*>(data);
}

void move_to(hb_draw_funcs_t*, void* data, hb_draw_state_t*, float x, float y, void*) {
  steps(data).push_back({.kind = OutlineStep::Kind::move, .x = x, .y = y});
}

void line_to(hb_draw_funcs_t*, void* data, hb_draw_state_t*, float x, float y, void*) {
  steps(data).push_back({.kind = OutlineStep::Kind::line, .x = x, .y = y});
}

// HarfBuzz turns curves with one control point into these.
void curve_to(hb_draw_funcs_t*, void* data, hb_draw_state_t*, float x1, float y1, float x2, float y2, float x,
              float y, void*) {
  steps(data).push_back({OutlineStep::Kind::curve, x1, y1, x2, y2, x, y});
}

void close_path(hb_draw_funcs_t*, void* data, hb_draw_state_t*, void*) {
  steps(data).push_back({.kind = OutlineStep::Kind::close});
}

struct DrawFuncsDeleter {
  void operator()(hb_draw_funcs_t* funcs) const { hb_draw_funcs_destroy(funcs); }
};
using DrawFuncs = std::unique_ptr<hb_draw_funcs_t, DrawFuncsDeleter>;

DrawFuncs make_draw_funcs() {
  DrawFuncs out(hb_draw_funcs_create());
  hb_draw_funcs_set_move_to_func(out.get(), move_to, nullptr, nullptr);
  hb_draw_funcs_set_line_to_func(out.get(), line_to, nullptr, nullptr);
  hb_draw_funcs_set_cubic_to_func(out.get(), curve_to, nullptr, nullptr);
  hb_draw_funcs_set_close_path_func(out.get(), close_path, nullptr, nullptr);
  hb_draw_funcs_make_immutable(out.get());
  return out;
}

}  // namespace

std::vector<OutlineStep> Face::outline(GlyphId glyph) const {
  static const DrawFuncs funcs = make_draw_funcs();
  std::vector<OutlineStep> out;
  hb_font_get_glyph_shape(handles_->font.get(), glyph, funcs.get(), &out);
  return out;
}

}  // namespace casebound::font
