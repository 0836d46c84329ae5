#include "font/letter_pairs.h"

#include "casebound/base/text.h"

#include <algorithm>
#include <utility>

namespace casebound::font {

namespace {

constexpr std::int32_t not_met = 0;
/// What no pair is kept as.
constexpr std::int32_t other = 2;

std::int32_t kept(const ShapedGlyph& first, const ShapedGlyph& second) {
  return first.advance * 4 + (second.unsafe_to_break ? 2 : 0) + 1;
}
std::int32_t advance_of(std::int32_t kept) {
  return kept >> 2;
}
bool is_unsafe_to_break(std::int32_t kept) {
  return (kept & 2) != 0;
}

bool has_offset(const ShapedGlyph& glyph) {
  return glyph.x_offset != 0 || glyph.y_offset != 0;
}

bool is_ascii_letter(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
}

/// Those by which HarfBuzz shapes otherwise than by GSUB and GPOS.
constexpr std::array other_ways = {HB_TAG('k', 'e', 'r', 'n'), HB_TAG('k', 'e', 'r', 'x'),
                                   HB_TAG('m', 'o', 'r', 't'), HB_TAG('m', 'o', 'r', 'x'),
                                   HB_TAG('t', 'r', 'a', 'k'), HB_TAG('S', 'i', 'l', 'f')};

bool is_in(hb_face_t* face, hb_tag_t tag) {
  return hb_blob_get_length(Blob(hb_face_reference_table(face, tag)).get()) > 0;
}

Shaping of_latin(Shaping shaping) {
  shaping.script = HB_SCRIPT_LATIN;
  return shaping;
}

/// HarfBuzz sets fractions about U+2044, which is no letter of the alphabet.
std::vector<hb_feature_t> without_fractions(std::vector<hb_feature_t> features) {
  for (const hb_tag_t tag :
       {HB_TAG('f', 'r', 'a', 'c'), HB_TAG('n', 'u', 'm', 'r'), HB_TAG('d', 'n', 'o', 'm')})
    features.push_back({tag, 0, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END});
  return features;
}

/// Those that HarfBuzz applies when it shapes so.
std::vector<unsigned> lookups_of(hb_shape_plan_t* plan, hb_tag_t table) {
  hb_set_t* const set = hb_set_create();
  hb_ot_shape_plan_collect_lookups(plan, table, set);
  std::vector<unsigned> out;
  for (hb_codepoint_t lookup = HB_SET_VALUE_INVALID; hb_set_next(set, &lookup) != 0;) out.push_back(lookup);
  hb_set_destroy(set);
  return out;
}

}  // namespace

LetterPairs::LetterPairs(hb_face_t* face, hb_font_t* font, const Shaping& shaping)
    : face_(face), font_(font), shaping_(of_latin(shaping)) {
  if (std::any_of(other_ways.begin(), other_ways.end(), [&](hb_tag_t tag) { return is_in(face_, tag); })) {
    is_known_ = false;
    return;
  }
  try {
    read_rules();
  } catch (const Lookups::Unreadable&) {
    is_known_ = false;
  }
}

void LetterPairs::read_rules() {
  for (std::size_t i = 0; i < letters; ++i) {
    hb_codepoint_t glyph = 0;
    if (hb_font_get_nominal_glyph(font_, character(i), &glyph) != 0)
      forms_[static_cast<GlyphId>(glyph)].set(i);
  }
  const hb_segment_properties_t properties = {shaping_.direction, shaping_.script, shaping_.language, nullptr,
                                              nullptr};
  const auto features = without_fractions(shaping_.features);
  const ShapePlan plan(hb_shape_plan_create_cached(face_, &properties, features.data(),
                                                   static_cast<unsigned>(features.size()), nullptr));
  const Lookups substitutions(face_, HB_OT_TAG_GSUB, lookups_of(plan.get(), HB_OT_TAG_GSUB));
  const Lookups positions(face_, HB_OT_TAG_GPOS, lookups_of(plan.get(), HB_OT_TAG_GPOS));
  substitutions.add_forms(forms_);
  for (const Lookups* lookups : {&substitutions, &positions})
    lookups->visit_rules(forms_, [this](const Lookups::Rule& rule) { add_rule(rule); });
}

void LetterPairs::add_rule(const Lookups::Rule& rule) {
  if (rule.size() == 1) unfit_ |= rule.front();
  if (rule.size() < 2) return;
  const auto pairs = [&](std::size_t i) { return rule[i].count() * rule[i + 1].count(); };
  std::size_t best = 0;
  for (std::size_t i = 1; i + 1 < rule.size(); ++i)
    if (pairs(i) < pairs(best)) best = i;
  places_ += rule.size() + rule[best].count();
  if (places_ > most_places) throw Lookups::Unreadable();
  for (std::size_t i = 0; i < letters; ++i) {
    if (!rule[best].test(i)) continue;
    rules_of_[i].push_back(static_cast<std::uint32_t>(rules_.size()));
    in_rules_[i] |= rule[best + 1];
  }
  rules_.push_back({rule, best});
}

/// By a rule that holds for the text, and has its pair at this letter and the next.
bool LetterPairs::is_bound(const Places& text, std::size_t at) const {
  if (!in_rules_[text[at]].test(text[at + 1])) return false;
  const auto& candidates = rules_of_[text[at]];
  return std::any_of(candidates.begin(), candidates.end(), [&](std::uint32_t index) {
    const auto& [places, pair] = rules_[index];
    if (at < pair || text.size() - (at - pair) < places.size()) return false;
    auto letter = text.begin() + static_cast<std::ptrdiff_t>(at - pair);
    return std::all_of(places.begin(), places.end(),
                       [&](const LetterSet& set) { return set.test(*letter++); });
  });
}

/// ASCII, Latin-1 and the marks of general punctuation; `letters` for all others.
std::size_t LetterPairs::place(char32_t c) {
  if (c >= U' ' && c <= U'~') return c - U' ';
  if (c >= 0xA0 && c <= 0xFF && c != 0xAD) return 95 + (c - 0xA0);
  if (c >= 0x2010 && c <= 0x2026) return 191 + (c - 0x2010);
  return letters;
}

char32_t LetterPairs::character(std::size_t place) {
  const auto offset = static_cast<char32_t>(place);
  if (place < 95) return U' ' + offset;
  return place < 191 ? 0xA0 + (offset - 95) : 0x2010 + (offset - 191);
}

/// A form of the letter, without an offset, that no mark is.
bool LetterPairs::is_itself(std::size_t place, const ShapedGlyph& glyph) const {
  const auto form = forms_.find(glyph.glyph);
  return form != forms_.end() && form->second.test(place) && glyph.glyph != 0 && !has_offset(glyph) &&
         hb_ot_layout_get_glyph_class(face_, glyph.glyph) != HB_OT_LAYOUT_GLYPH_CLASS_MARK;
}

LetterPairs::Letter& LetterPairs::letter(std::size_t place) {
  if (Letter* known = letters_[place].load(std::memory_order_acquire)) return *known;
  auto fresh = std::make_unique<Letter>();
  fresh->text = to_utf8(std::u32string(1, character(place)));
  const auto glyphs = glyphs_of(shape_in_buffer(font_, fresh->text, shaping_));
  fresh->is_one_glyph = glyphs.size() == 1 && !unfit_.test(place) && is_itself(place, glyphs[0]);
  if (fresh->is_one_glyph) {
    fresh->glyph = glyphs[0].glyph;
    fresh->advance = glyphs[0].advance;
  }
  const std::scoped_lock lock(mutex_);
  if (Letter* known = letters_[place].load(std::memory_order_relaxed)) return *known;
  letters_[place].store(fresh.get(), std::memory_order_release);
  return *made_.emplace_back(std::move(fresh));
}

std::int32_t LetterPairs::shape_pair(const Letter& first, const Letter& second) {
  if (!first.is_one_glyph || !second.is_one_glyph) return other;
  const auto glyphs = glyphs_of(shape_in_buffer(font_, first.text + second.text, shaping_));
  const bool are_themselves = glyphs.size() == 2 && glyphs[0].glyph == first.glyph &&
                              glyphs[1].glyph == second.glyph && glyphs[1].advance == second.advance &&
                              glyphs[1].cluster == first.text.size();
  return are_themselves && !has_offset(glyphs[0]) && !has_offset(glyphs[1]) ? kept(glyphs[0], glyphs[1])
                                                                            : other;
}

std::int32_t LetterPairs::pair(Letter& first, std::size_t second) {
  auto& known = first.pairs[second];
  std::int32_t out = known.load(std::memory_order_relaxed);
  if (out != not_met) return out;
  out = shape_pair(first, letter(second));
  known.store(out, std::memory_order_relaxed);
  return out;
}

/// False if there is a character that is none of the alphabet, or none by which the text is Latin.
bool LetterPairs::read(std::string_view text, Places& out) const {
  bool is_latin = false;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    const std::size_t here = place(c);
    if (here == letters) return false;
    is_latin = is_latin || is_ascii_letter(c);
    out.push_back(static_cast<unsigned char>(here));
  }
  return is_latin;
}

bool LetterPairs::set(std::string_view text, std::vector<ShapedGlyph>& out) {
  Places places;
  if (!is_known_ || !read(text, places)) return false;
  out.reserve(places.size());
  std::uint32_t offset = 0;
  std::int32_t together = not_met;  // the letter before with this one
  for (std::size_t i = 0; i < places.size(); ++i) {
    Letter& here = letter(places[i]);
    const bool is_last = i + 1 == places.size();
    if (!here.is_one_glyph || (!is_last && is_bound(places, i))) break;
    const bool is_unsafe = together != not_met && is_unsafe_to_break(together);
    together = is_last ? not_met : pair(here, places[i + 1]);
    if (together == other) break;
    out.push_back({here.glyph, offset, is_last ? here.advance : advance_of(together), 0, 0, is_unsafe});
    offset += static_cast<std::uint32_t>(here.text.size());
  }
  if (out.size() != places.size()) out.clear();
  return !out.empty();
}

}  // namespace casebound::font
