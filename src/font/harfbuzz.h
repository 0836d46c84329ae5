#pragma once

#include <memory>

#include <hb-ot.h>
#include <hb-subset.h>
#include <hb.h>

namespace casebound::font {

struct HarfBuzzDeleter {
  void operator()(hb_blob_t* blob) const { hb_blob_destroy(blob); }
  void operator()(hb_face_t* face) const { hb_face_destroy(face); }
  void operator()(hb_font_t* font) const { hb_font_destroy(font); }
  void operator()(hb_buffer_t* buffer) const { hb_buffer_destroy(buffer); }
  void operator()(hb_shape_plan_t* plan) const { hb_shape_plan_destroy(plan); }
  void operator()(hb_subset_input_t* input) const { hb_subset_input_destroy(input); }
  void operator()(hb_subset_plan_t* plan) const { hb_subset_plan_destroy(plan); }
};

using Blob = std::unique_ptr<hb_blob_t, HarfBuzzDeleter>;
using HarfBuzzFace = std::unique_ptr<hb_face_t, HarfBuzzDeleter>;
using HarfBuzzFont = std::unique_ptr<hb_font_t, HarfBuzzDeleter>;
using Buffer = std::unique_ptr<hb_buffer_t, HarfBuzzDeleter>;
using ShapePlan = std::unique_ptr<hb_shape_plan_t, HarfBuzzDeleter>;
using SubsetInput = std::unique_ptr<hb_subset_input_t, HarfBuzzDeleter>;
using SubsetPlan = std::unique_ptr<hb_subset_plan_t, HarfBuzzDeleter>;

}  // namespace casebound::font
