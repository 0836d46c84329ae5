#include "casebound/font/face.h"

#include "font/handles.h"

#include <algorithm>

namespace casebound::font {
namespace {

Blob borrow(const std::string& bytes) {
  return Blob(hb_blob_create(bytes.data(), static_cast<unsigned>(bytes.size()), HB_MEMORY_MODE_READONLY,
                             nullptr, nullptr));
}

HarfBuzzFace make_face(hb_blob_t* blob, unsigned index) {
  HarfBuzzFace face(hb_face_create(blob, index));
  hb_face_make_immutable(face.get());
  return face;
}

/// In font units, so that shaping does not round.
HarfBuzzFont make_font(hb_face_t* face) {
  HarfBuzzFont font(hb_font_create(face));
  const int scale = static_cast<int>(hb_face_get_upem(face));
  hb_font_set_scale(font.get(), scale, scale);
  hb_ot_font_set_funcs(font.get());
  hb_font_make_immutable(font.get());
  return font;
}

void append_features(std::vector<hb_tag_t>& features, hb_face_t* face, hb_tag_t table) {
  unsigned count = hb_ot_layout_table_get_feature_tags(face, table, 0, nullptr, nullptr);
  const std::size_t before = features.size();
  features.resize(before + count);
  hb_ot_layout_table_get_feature_tags(face, table, 0, &count, features.data() + before);
}

std::vector<hb_tag_t> list_features(hb_face_t* face) {
  std::vector<hb_tag_t> features;
  append_features(features, face, HB_OT_TAG_GSUB);
  append_features(features, face, HB_OT_TAG_GPOS);
  std::sort(features.begin(), features.end());
  features.erase(std::unique(features.begin(), features.end()), features.end());
  return features;
}

}  // namespace

Face::Face(std::string file_name, std::string bytes, unsigned index) : handles_(std::make_unique<Handles>()) {
  handles_->vetted = vet(file_name, bytes, index);
  handles_->file_name = std::move(file_name);
  handles_->bytes = std::move(bytes);
  handles_->blob = borrow(handles_->bytes);
  handles_->face = make_face(handles_->blob.get(), index);
  handles_->font = make_font(handles_->face.get());
  handles_->features = list_features(handles_->face.get());
}

Face::~Face() = default;

const std::string& Face::file_name() const {
  return handles_->file_name;
}
const std::string& Face::postscript_name() const {
  return handles_->vetted.postscript_name;
}
const Metrics& Face::metrics() const {
  return handles_->vetted.metrics;
}
bool Face::is_truetype() const {
  return handles_->vetted.truetype;
}

bool Face::covers(char32_t code_point) const {
  return glyph(code_point) != 0;
}

GlyphId Face::glyph(char32_t code_point) const {
  hb_codepoint_t glyph = 0;
  hb_font_get_nominal_glyph(handles_->font.get(), code_point, &glyph);
  return static_cast<GlyphId>(glyph);
}

Ink Face::ink(GlyphId glyph) const {
  hb_glyph_extents_t box;
  if (hb_font_get_glyph_extents(handles_->font.get(), glyph, &box) == 0) return {};
  return {box.x_bearing, box.y_bearing + box.height, box.x_bearing + box.width, box.y_bearing};
}

std::int32_t Face::advance(GlyphId glyph) const {
  return hb_font_get_glyph_h_advance(handles_->font.get(), glyph);
}

bool Face::has_feature(std::string_view tag) const {
  const hb_tag_t wanted = hb_tag_from_string(tag.data(), static_cast<int>(tag.size()));
  return std::binary_search(handles_->features.begin(), handles_->features.end(), wanted);
}

}  // namespace casebound::font
