#include "layout/fount.h"

#include "casebound/base/text.h"

#include "layout/characters.h"
#include "layout/kept_words.h"

#include <algorithm>
#include <utility>

#include <unicode/uchar.h>

namespace casebound::layout {

namespace {

constexpr std::string_view no_break_space = "\u00A0";

std::vector<std::string> features_of(const style::ComputedStyle& style) {
  std::vector<std::string> out;
  const auto& numeric = style.font_variant_numeric;
  if (style.font_variant_caps != style::FontCaps::normal) out.emplace_back("smcp");
  if (style.font_variant_caps == style::FontCaps::all_small_caps) out.emplace_back("c2sc");
  if (numeric.lining) out.emplace_back("lnum");
  if (numeric.oldstyle) out.emplace_back("onum");
  if (numeric.tabular) out.emplace_back("tnum");
  if (numeric.proportional) out.emplace_back("pnum");
  if (style.letter_spacing != Length()) out.emplace_back("-liga");
  return out;
}

bool is_letter_or_mark(char32_t c) {
  const auto code = static_cast<UChar32>(c);
  return u_isalpha(code) || u_charType(code) == U_NON_SPACING_MARK;
}

/// Where the run of letters ends that begins at a place in the text.
std::size_t end_of_letters(std::string_view text, std::size_t begin) {
  std::size_t end = begin;
  while (end < text.size()) {
    std::size_t next = end;
    if (!is_letter_or_mark(next_code_point(text, next))) break;
    end = next;
  }
  return end;
}

/// Whether the glyphs before a place and those from it on would be the same, were the text cut there.
bool is_safe_to_cut(const std::vector<font::ShapedGlyph>& shaped, std::uint32_t offset) {
  const auto at = std::find_if(shaped.begin(), shaped.end(),
                               [&](const font::ShapedGlyph& glyph) { return glyph.cluster >= offset; });
  return at != shaped.end() && at->cluster == offset && !at->unsafe_to_break;
}

}  // namespace

Length from_font_units(std::int64_t units, Length size, std::int64_t units_per_em) {
  if (units == 0) return {};
  const std::int64_t product = units * size.units();
  const std::int64_t half = product < 0 ? -units_per_em / 2 : units_per_em / 2;
  return Length::from_units((product + half) / units_per_em);
}

std::uint32_t stretching_space_before(std::string_view text) {
  if (text.starts_with(' ')) return 1;
  return text.starts_with(no_break_space) ? no_break_space.size() : 0;
}

std::uint32_t stretching_space_after(std::string_view text) {
  if (text.ends_with(' ')) return 1;
  return text.ends_with(no_break_space) ? no_break_space.size() : 0;
}

Fount::Fount(const font::Face& face, const font::Compositor& compositor, FountKind kind,
             Hyphenator& hyphenator, std::atomic<std::uint32_t>& words, const Keeping& keeping)
    : face_(face),
      kind_(std::move(kind)),
      compositor_(compositor),
      hyphenator_(hyphenator),
      words_(words),
      cache_(keeping.cache) {
  if (cache_ != nullptr) key_ = key_of_words(kind_, hyphenator, keeping);
  hyphen_width_ = width(shape("-"));
  has_space_ = face_.covers(U' ');
}

const WordForm& Fount::word(std::string_view text, std::size_t hash) const {
  if (const WordForm* known = words_.find(text, hash)) return *known;
  if (cache_ == nullptr) return make(text, hash);
  std::call_once(kept_words_taken_, [this] { take_kept_words(); });
  const WordForm* kept = words_.find(text, hash);
  return kept != nullptr ? *kept : make(text, hash);
}

const WordForm& Fount::make(std::string_view text, std::size_t hash) const {
  const Shaped shaped = shape(text);
  Making made;
  WordForm& out = made.form;
  out.text = text;
  out.fount = this;
  made.glyphs.reserve(shaped.size());
  const std::uint32_t space = stretching_space_after(text);
  const auto end = static_cast<std::uint32_t>(text.size()) - space;
  for (std::size_t i = 0; i < shaped.size(); ++i) {
    made.glyphs.push_back(
        scaled(shaped[i], i + 1 == shaped.size() || shaped[i + 1].cluster != shaped[i].cluster));
    Glyph& glyph = made.glyphs.back();
    if (glyph.id == 0) out.is_whole = false;
    if (space > 0 && glyph.cluster == end) glyph.advance += kind_.word_spacing;
    (space > 0 && glyph.cluster == end ? out.space_width : out.width) += glyph.advance;
  }
  out.digest = digest(text.substr(0, end));
  out.glyphs = made.glyphs;
  if (kind_.hyphenates) divide(text.substr(0, end), shaped, made);
  out.hyphens = made.hyphens;
  if (cache_ != nullptr) has_new_words_ = true;
  return words_.put(out, hash);
}

Fount::Shaped Fount::shape(std::string_view text) const {
  return compositor_.set(text);
}

Glyph Fount::scaled(const font::ShapedGlyph& glyph, bool ends_cluster) const {
  const auto units_per_em = face_.metrics().units_per_em;
  return {glyph.glyph, glyph.cluster,
          from_font_units(glyph.advance, kind_.size, units_per_em) +
              (ends_cluster ? kind_.letter_spacing : Length()),
          from_font_units(glyph.x_offset, kind_.size, units_per_em),
          from_font_units(glyph.y_offset, kind_.size, units_per_em)};
}

Length Fount::width(const std::vector<font::ShapedGlyph>& shaped) const {
  Length out;
  for (std::size_t i = 0; i < shaped.size(); ++i)
    out += scaled(shaped[i], i + 1 == shaped.size() || shaped[i + 1].cluster != shaped[i].cluster).advance;
  return out;
}

/// Read when a word is divided first.
const Dictionary* Fount::patterns() const {
  std::call_once(patterns_read_, [this] { patterns_ = hyphenator_.dictionary(kind_.language); });
  return patterns_;
}

/// Each run of letters in a word.
void Fount::divide(std::string_view text, const std::vector<font::ShapedGlyph>& shaped, Making& word) const {
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = end_of_letters(text, begin);
    if (end > begin) divide_letters(text, begin, end, shaped, word);
    begin = end;
    if (begin < text.size()) next_code_point(text, begin);
  }
}

void Fount::divide_letters(std::string_view text, std::size_t begin, std::size_t end,
                           const std::vector<font::ShapedGlyph>& shaped, Making& word) const {
  const bool hyphened = character_before(text, begin) == U'-' || character_at(text, end) == U'-';
  const bool elided = character_at(text, end) == U'’' || character_before(text, begin) == U'.';
  if (hyphened || elided) return;
  const auto letters = text.substr(begin, end - begin);
  for (const auto point : hyphenator_.points(letters, kind_.limits, [this] { return patterns(); }))
    word.hyphens.push_back(divided(text, static_cast<std::uint32_t>(begin + point), shaped, word.form));
}

HyphenPoint Fount::divided(std::string_view text, std::uint32_t offset,
                           const std::vector<font::ShapedGlyph>& shaped, const WordForm& word) const {
  if (is_safe_to_cut(shaped, offset)) {
    const Length before = word.width_up_to(offset);
    return {offset, before + hyphen_width_, word.width - before};
  }
  return {offset, width(shape(std::string(text.substr(0, offset)) + '-')), width(shape(text.substr(offset)))};
}

bool Founts::covers_plain(std::size_t face) {
  const std::scoped_lock lock(mutex_);
  const auto [entry, fresh] = covers_plain_.try_emplace(face, true);
  if (fresh)
    for (char32_t c = U'!'; is_plain(c); ++c) entry->second = entry->second && fonts_.face(face).covers(c);
  return entry->second;
}

const font::Compositor& Founts::compositor(const FountKind& kind) {
  auto& slot = compositors_[{kind.face, kind.features, kind.language, kind.right_to_left}];
  if (slot == nullptr) {
    const font::ShapeOptions options{kind.features, kind.language, kind.right_to_left};
    slot = std::make_unique<font::Compositor>(fonts_.face(kind.face), options);
  }
  return *slot;
}

const Fount& Founts::fount(std::size_t face, const style::ComputedStyle& style, const std::string& language,
                           const WordRules& rules) {
  FountKind kind{face,    style.font_size, style.letter_spacing, style.word_spacing, features_of(style),
                 language};
  kind.right_to_left = rules.right_to_left;
  kind.hyphenates = rules.hyphenates && !rules.right_to_left && fonts_.face(face).covers(U'-') &&
                    style.hyphens == style::Hyphens::auto_;
  if (kind.hyphenates) kind.limits = style.hyphenate_limit_chars;
  return fount(kind);
}

const Fount& Founts::fount(const FountKind& kind) {
  const std::scoped_lock lock(mutex_);
  auto& slot = founts_[kind];
  if (slot == nullptr)
    slot = std::make_unique<Fount>(fonts_.face(kind.face), compositor(kind), kind, hyphenation_.hyphenator(),
                                   words_, keeping_);
  return *slot;
}

}  // namespace casebound::layout
