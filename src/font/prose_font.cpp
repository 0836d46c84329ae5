#include "font/prose_font.h"

#include "casebound/base/text.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace casebound::font {
namespace {

/// Bytes that a subset is worth making for.
constexpr std::size_t enough = 8192;

/// From the first to the last: those of western languages. Each has a glyph or takes the whole font: nothing
/// is put in its place.
struct Range {
  char32_t first, last;
};
constexpr std::array ranges = {Range{U' ', U'~'}, Range{0xA0, 0xAC}, Range{0xAE, 0xFF},
                               Range{0x2010, 0x2026}};

/// Those by which HarfBuzz shapes otherwise than by GSUB and GPOS, or by axes of which a subset knows
/// nothing.
constexpr std::array other_ways = {HB_TAG('k', 'e', 'r', 'n'), HB_TAG('k', 'e', 'r', 'x'),
                                   HB_TAG('m', 'o', 'r', 't'), HB_TAG('m', 'o', 'r', 'x'),
                                   HB_TAG('t', 'r', 'a', 'k'), HB_TAG('S', 'i', 'l', 'f'),
                                   HB_TAG('f', 'v', 'a', 'r')};

/// Of no use to shaping.
constexpr std::array useless_tables = {
    HB_TAG('C', 'F', 'F', ' '), HB_TAG('g', 'l', 'y', 'f'), HB_TAG('l', 'o', 'c', 'a'),
    HB_TAG('n', 'a', 'm', 'e'), HB_TAG('p', 'o', 's', 't'), HB_TAG('c', 'v', 't', ' '),
    HB_TAG('f', 'p', 'g', 'm'), HB_TAG('p', 'r', 'e', 'p'), HB_TAG('g', 'a', 's', 'p'),
    HB_TAG('h', 'd', 'm', 'x'), HB_TAG('V', 'O', 'R', 'G'), HB_TAG('v', 'h', 'e', 'a'),
    HB_TAG('v', 'm', 't', 'x'), HB_TAG('B', 'A', 'S', 'E'), HB_TAG('M', 'A', 'T', 'H')};

/// As the script of these characters is called, and what stands for all.
constexpr std::array scripts = {HB_TAG('l', 'a', 't', 'n'), HB_TAG('D', 'F', 'L', 'T'),
                                HB_TAG('d', 'f', 'l', 't')};

bool is_in(hb_face_t* face, hb_tag_t tag) {
  return hb_blob_get_length(Blob(hb_face_reference_table(face, tag)).get()) > 0;
}

/// A feature and the lookups that it asks for.
using Feature = std::pair<hb_tag_t, std::vector<unsigned>>;

/// A script as one of the tables has it.
struct Script {
  hb_face_t* face;
  hb_tag_t table;
  unsigned index = 0;
  bool is_there = false;

  Script(hb_face_t* in, hb_tag_t of, hb_tag_t tag) : face(in), table(of) {
    is_there = hb_ot_layout_table_find_script(face, table, tag, &index) != 0;
  }

  std::vector<hb_tag_t> languages() const {
    unsigned count = hb_ot_layout_script_get_language_tags(face, table, index, 0, nullptr, nullptr);
    std::vector<hb_tag_t> out(count);
    hb_ot_layout_script_get_language_tags(face, table, index, 0, &count, out.data());
    return out;
  }

  bool requires_feature(unsigned language) const {
    unsigned feature = 0;
    return hb_ot_layout_language_get_required_feature_index(face, table, index, language, &feature) != 0;
  }

  std::vector<Feature> features(unsigned language) const {
    unsigned count =
        hb_ot_layout_language_get_feature_tags(face, table, index, language, 0, nullptr, nullptr);
    std::vector<hb_tag_t> tags(count);
    std::vector<unsigned> indices(count);
    hb_ot_layout_language_get_feature_tags(face, table, index, language, 0, &count, tags.data());
    hb_ot_layout_language_get_feature_indexes(face, table, index, language, 0, &count, indices.data());
    std::vector<Feature> out;
    for (std::size_t i = 0; i < count; ++i) out.emplace_back(tags[i], lookups(indices[i]));
    return out;
  }

 private:
  std::vector<unsigned> lookups(unsigned feature) const {
    unsigned count = hb_ot_layout_feature_get_lookups(face, table, feature, 0, nullptr, nullptr);
    std::vector<unsigned> out(count);
    hb_ot_layout_feature_get_lookups(face, table, feature, 0, &count, out.data());
    return out;
  }
};

/// A language that has lost all its features is left out of a subset, and those of its script are taken: they
/// must have been the same. A feature that is required may be lost.
bool chooses_same(const Script& whole, const Script& subset) {
  if (whole.is_there != subset.is_there) return false;
  if (!whole.is_there) return true;
  constexpr unsigned none = HB_OT_LAYOUT_DEFAULT_LANGUAGE_INDEX;
  if (whole.requires_feature(none)) return false;
  const auto kept = subset.languages();
  const auto languages = whole.languages();
  for (unsigned i = 0; i < languages.size(); ++i) {
    const bool is_kept = std::find(kept.begin(), kept.end(), languages[i]) != kept.end();
    if (whole.requires_feature(i) || (!is_kept && whole.features(i) != whole.features(none))) return false;
  }
  return true;
}

bool choose_same(hb_face_t* whole, hb_face_t* subset) {
  if (hb_ot_layout_has_glyph_classes(whole) != hb_ot_layout_has_glyph_classes(subset)) return false;
  for (const hb_tag_t table : {HB_OT_TAG_GSUB, HB_OT_TAG_GPOS}) {
    for (const hb_tag_t script : scripts)
      if (!chooses_same({whole, table, script}, {subset, table, script})) return false;
  }
  return true;
}

/// The same glyphs under the same numbers; null if it cannot be made.
HarfBuzzFace subset_of(hb_face_t* face) {
  const SubsetInput input(hb_subset_input_create_or_fail());
  if (!input) return nullptr;
  for (const auto& [first, last] : ranges)
    hb_set_add_range(hb_subset_input_unicode_set(input.get()), first, last);
  hb_set_t* dropped = hb_subset_input_set(input.get(), HB_SUBSET_SETS_DROP_TABLE_TAG);
  for (const hb_tag_t tag : useless_tables) hb_set_add(dropped, tag);
  hb_subset_input_set_flags(input.get(), HB_SUBSET_FLAGS_RETAIN_GIDS);
  const HarfBuzzFace subset(hb_subset_or_fail(face, input.get()));
  if (!subset) return nullptr;
  HarfBuzzFace out(hb_face_create(Blob(hb_face_reference_blob(subset.get())).get(), 0));
  hb_face_make_immutable(out.get());
  return out;
}

/// Those that a subset keeps without being asked are all that are on unless a style says otherwise.
bool switches_on(const ShapeOptions& options) {
  return !std::all_of(options.features.begin(), options.features.end(),
                      [](const std::string& feature) { return feature.starts_with('-'); });
}

}  // namespace

void ProseFont::make() {
  if (std::any_of(other_ways.begin(), other_ways.end(), [&](hb_tag_t tag) { return is_in(face_, tag); }))
    return;
  const HarfBuzzFace subset = subset_of(face_);
  if (!subset || !choose_same(face_, subset.get())) return;
  made_ = make_font(subset.get());
  for (const auto& [first, last] : ranges) {
    for (char32_t c = first; c <= last; ++c) {
      hb_codepoint_t glyph = 0;
      characters_[c] = hb_font_get_nominal_glyph(made_.get(), c, &glyph) != 0 && glyph != 0;
    }
  }
  font_.store(made_.get(), std::memory_order_release);
}

bool ProseFont::has_all(std::string_view text) const {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t character = next_code_point(text, at);
    if (character >= end_of_characters || !characters_[character]) return false;
  }
  return true;
}

hb_font_t* ProseFont::font_for(std::string_view text, const ShapeOptions& options) {
  if (options.right_to_left || switches_on(options)) return nullptr;
  hb_font_t* font = font_.load(std::memory_order_acquire);
  if (font == nullptr) {
    const std::size_t before = seen_.fetch_add(text.size(), std::memory_order_relaxed);
    if (before >= enough || before + text.size() < enough) return nullptr;
    make();  // in the one thread that has come to this point
    font = font_.load(std::memory_order_relaxed);
  }
  return font != nullptr && has_all(text) ? font : nullptr;
}

}  // namespace casebound::font
