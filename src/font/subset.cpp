#include "casebound/base/error.h"

#include "font/freetype.h"
#include "font/handles.h"

#include <array>
#include <new>

#include <fmt/format.h>

#include FT_CID_H

namespace casebound::font {
namespace {

/// A PDF positions glyphs itself and calls them by number: only outlines and widths are of use in it. Layout
/// tables would moreover draw in every glyph they can lead to.
constexpr std::array dropped_tables = {
    HB_TAG('G', 'S', 'U', 'B'), HB_TAG('G', 'P', 'O', 'S'), HB_TAG('G', 'D', 'E', 'F'),
    HB_TAG('B', 'A', 'S', 'E'), HB_TAG('J', 'S', 'T', 'F'), HB_TAG('M', 'A', 'T', 'H'),
    HB_TAG('k', 'e', 'r', 'n'), HB_TAG('c', 'm', 'a', 'p'), HB_TAG('n', 'a', 'm', 'e'),
    HB_TAG('p', 'o', 's', 't'), HB_TAG('O', 'S', '/', '2'), HB_TAG('D', 'S', 'I', 'G'),
    HB_TAG('S', 'T', 'A', 'T'), HB_TAG('V', 'O', 'R', 'G'), HB_TAG('v', 'h', 'e', 'a'),
    HB_TAG('v', 'm', 't', 'x'), HB_TAG('g', 'a', 's', 'p'), HB_TAG('h', 'd', 'm', 'x'),
    HB_TAG('V', 'D', 'M', 'X'), HB_TAG('L', 'T', 'S', 'H')};

[[noreturn]] void cannot_subset(const std::string& file_name) {
  throw environment_error("font-damaged", file_name,
                          "this font's outlines are broken: no subset can be made of it",
                          "install its package anew, or take the file from its maker");
}

/// A broken table may lead from a character to a glyph that is not there.
void check_glyphs(hb_face_t* face, const std::string& file_name, const std::vector<GlyphId>& glyphs) {
  const unsigned count = hb_face_get_glyph_count(face);
  for (const GlyphId glyph : glyphs) {
    if (glyph < count) continue;
    throw environment_error(
        "font-damaged", file_name,
        fmt::format("a table of this font leads to glyph {}, and it has {} glyphs", glyph, count),
        "install its package anew, or take the file from its maker");
  }
}

/// What the features are for that style sheets switch on, besides those that HarfBuzz always keeps: kerning,
/// ligatures, marks and what scripts need.
constexpr std::array kept_features = {HB_TAG('s', 'm', 'c', 'p'), HB_TAG('c', '2', 's', 'c'),
                                      HB_TAG('l', 'n', 'u', 'm'), HB_TAG('o', 'n', 'u', 'm'),
                                      HB_TAG('p', 'n', 'u', 'm'), HB_TAG('t', 'n', 'u', 'm')};

/// Entries of the `name` table that say under what terms the font is there: licence and where to read it.
constexpr std::array kept_names = {HB_OT_NAME_ID_LICENSE, HB_OT_NAME_ID_LICENSE_URL};

SubsetInput empty_input() {
  SubsetInput input(hb_subset_input_create_or_fail());
  if (!input) throw std::bad_alloc();
  return input;
}

SubsetInput make_input(const std::vector<GlyphId>& glyphs) {
  SubsetInput input = empty_input();
  hb_set_t* wanted = hb_subset_input_glyph_set(input.get());
  hb_set_add(wanted, 0);
  for (const GlyphId glyph : glyphs) hb_set_add(wanted, glyph);
  hb_set_t* dropped = hb_subset_input_set(input.get(), HB_SUBSET_SETS_DROP_TABLE_TAG);
  for (const hb_tag_t tag : dropped_tables) hb_set_add(dropped, tag);
  hb_subset_input_set_flags(input.get(), HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_NOTDEF_OUTLINE);
  return input;
}

SubsetInput make_input(std::u32string_view characters) {
  SubsetInput input = empty_input();
  hb_set_t* wanted = hb_subset_input_unicode_set(input.get());
  for (const char32_t character : characters) hb_set_add(wanted, character);
  hb_set_t* features = hb_subset_input_set(input.get(), HB_SUBSET_SETS_LAYOUT_FEATURE_TAG);
  for (const hb_tag_t tag : kept_features) hb_set_add(features, tag);
  hb_set_t* names = hb_subset_input_set(input.get(), HB_SUBSET_SETS_NAME_ID);
  for (const hb_ot_name_id_t name : kept_names) hb_set_add(names, name);
  hb_subset_input_set_flags(input.get(), HB_SUBSET_FLAGS_NOTDEF_OUTLINE);
  return input;
}

SubsetPlan make_plan(hb_face_t* face, const SubsetInput& input, const std::string& file_name) {
  SubsetPlan plan(hb_subset_plan_create_or_fail(face, input.get()));
  if (!plan) cannot_subset(file_name);
  return plan;
}

HarfBuzzFace carry_out(const SubsetPlan& plan, const std::string& file_name) {
  HarfBuzzFace subset(hb_subset_plan_execute_or_fail(plan.get()));
  if (!subset) cannot_subset(file_name);
  return subset;
}

std::string contents(const Blob& blob) {
  unsigned length = 0;
  const char* data = hb_blob_get_data(blob.get(), &length);
  return length == 0 ? std::string() : std::string(data, length);
}

std::vector<GlyphId> new_ids(hb_subset_plan_t* plan, const std::vector<GlyphId>& glyphs,
                             const std::string& file_name) {
  const hb_map_t* mapping = hb_subset_plan_old_to_new_glyph_mapping(plan);
  std::vector<GlyphId> ids;
  ids.reserve(glyphs.size());
  for (const GlyphId glyph : glyphs) {
    if (hb_map_has(mapping, glyph) == 0) cannot_subset(file_name);
    ids.push_back(static_cast<GlyphId>(hb_map_get(mapping, glyph)));
  }
  return ids;
}

/// A CID-keyed CFF keeps its character collection in a subset: there a glyph goes by its CID, which FreeType
/// tells.
std::vector<GlyphId> cids(const std::string& subset_file, const std::vector<GlyphId>& ids,
                          const std::string& file_name) {
  FT_Library opened = nullptr;
  if (FT_Init_FreeType(&opened) != 0) throw std::bad_alloc();
  const FreeTypeLibrary library(opened);
  FT_Face raw = nullptr;
  const auto* data = reinterpret_cast<const FT_Byte*>(subset_file.data());
  if (FT_New_Memory_Face(opened, data, static_cast<FT_Long>(subset_file.size()), 0, &raw) != 0)
    cannot_subset(file_name);
  const FreeTypeFace face(raw);
  std::vector<GlyphId> result;
  for (const GlyphId id : ids) {
    FT_UInt cid = 0;
    if (FT_Get_CID_From_Glyph_Index(raw, id, &cid) != 0) cannot_subset(file_name);
    result.push_back(static_cast<GlyphId>(cid));
  }
  return result;
}

}  // namespace

Subset Face::subset(const std::vector<GlyphId>& glyphs) const {
  check_glyphs(handles_->face.get(), file_name(), glyphs);
  const SubsetInput input = make_input(glyphs);
  const SubsetPlan plan = make_plan(handles_->face.get(), input, file_name());
  const HarfBuzzFace subset = carry_out(plan, file_name());

  std::string file = contents(Blob(hb_face_reference_blob(subset.get())));
  std::vector<GlyphId> codes = new_ids(plan.get(), glyphs, file_name());
  if (handles_->vetted.truetype) return {Subset::Kind::truetype, std::move(file), std::move(codes)};

  std::string cff = contents(Blob(hb_face_reference_table(subset.get(), HB_TAG('C', 'F', 'F', ' '))));
  if (cff.empty()) cannot_subset(file_name());
  if (handles_->vetted.cid_keyed) codes = cids(file, codes, file_name());
  return {Subset::Kind::cff, std::move(cff), std::move(codes)};
}

std::string Face::subset_file(std::u32string_view characters) const {
  const SubsetPlan plan = make_plan(handles_->face.get(), make_input(characters), file_name());
  return contents(Blob(hb_face_reference_blob(carry_out(plan, file_name()).get())));
}

}  // namespace casebound::font
