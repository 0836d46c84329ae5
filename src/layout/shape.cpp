#include "layout/shape.h"

#include "casebound/base/interrupt.h"
#include "casebound/base/text.h"

#include "layout/characters.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include <fmt/format.h>
#include <unicode/uchar.h>

namespace casebound::layout {

namespace {

/// Bytes of a word that are shaped at once: HarfBuzz takes quadratic time over marks on one letter.
constexpr std::uint32_t longest_run = 1024;

/// Characters that need no glyph of their own: HarfBuzz sets them from others, or hides them.
bool needs_no_glyph(char32_t character) {
  if (is_plain(character)) return false;
  const auto c = static_cast<UChar32>(character);
  return u_isUWhiteSpace(c) || u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
}

/// Joins to the character before it, and must stay in its face.
bool extends(char32_t character) {
  return !is_plain(character) && u_hasBinaryProperty(static_cast<UChar32>(character), UCHAR_GRAPHEME_EXTEND);
}

/// Where a character stands: within the span, else (words without a place are those of the settings) where
/// the texts first have it.
SourceSpan place_of(std::string_view character, SourceSpan span, const Sources& sources) {
  const auto size = static_cast<std::uint32_t>(character.size());
  if (span.known()) {
    const auto at = sources[span.source].slice(span).find(character);
    if (at == std::string_view::npos) return span;
    const auto begin = span.begin + static_cast<std::uint32_t>(at);
    return {span.source, begin, begin + size};
  }
  for (std::int32_t i = 0; i < static_cast<std::int32_t>(sources.size()); ++i) {
    const auto at = sources[i].text().find(character);
    if (at != std::string::npos)
      return {i, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at) + size};
  }
  return span;
}

/// Where the visible characters of ASCII end that begin at a place, but not beyond `most`.
std::size_t end_of_plain(std::string_view text, std::size_t begin, std::size_t most) {
  const std::size_t end = std::min(most, text.size());
  while (begin < end && is_plain(static_cast<unsigned char>(text[begin]))) ++begin;
  return begin;
}

/// Takes the soft hyphens out of the text; what they allow is kept as offsets.
std::string without_soft_hyphens(std::string_view text, std::uint32_t base,
                                 std::vector<std::uint32_t>& offsets) {
  std::string out;
  for (std::size_t at = text.find(soft_hyphen); at != std::string_view::npos; at = text.find(soft_hyphen)) {
    out += text.substr(0, at);
    offsets.push_back(base + static_cast<std::uint32_t>(out.size()));
    text.remove_prefix(at + soft_hyphen.size());
  }
  return out += text;
}

}  // namespace

Length ShapedRun::width() const {
  Length out;
  for (const auto& glyph : glyphs) out += glyph.advance;
  return out;
}

void ShapedRun::append(const ShapedRun& other) {
  const auto base = static_cast<std::uint32_t>(text.size());
  text += other.text;
  for (Glyph glyph : other.glyphs) {
    glyph.cluster += base;
    glyphs.push_back(glyph);
  }
}

Shaper::Choice& Shaper::choice(const style::ComputedStyle& style) {
  const auto [entry, fresh] = choices_.try_emplace(&style);
  if (fresh) {
    Choice& out = entry->second;
    out.request = {style.font_family, style.font_weight, style.font_style == style::FontStyle::italic};
    out.face = fonts_.find(out.request);
    out.covers_plain = founts_.covers_plain(out.face);
  }
  return entry->second;
}

std::optional<std::size_t> Shaper::fallback(char32_t character, Choice& wanted) {
  wanted.sought.insert(character);
  return fonts_.fallback(character, wanted.request);
}

std::vector<FaceQuery> Shaper::asked() const {
  std::map<std::tuple<std::vector<std::string>, int, bool>, std::set<char32_t>> sought;
  for (const auto& [style, choice] : choices_)
    sought[{choice.request.families, choice.request.weight, choice.request.italic}].insert(
        choice.sought.begin(), choice.sought.end());
  std::vector<FaceQuery> out;
  for (const auto& [face, characters] : sought) {
    const font::FaceRequest request{std::get<0>(face), std::get<1>(face), std::get<2>(face)};
    out.push_back({request, {}});
    for (const auto character : characters) out.push_back({request, character});
  }
  return out;
}

const WordForm& Shaper::form_of(const Fount& fount, std::string_view text) {
  const std::size_t hash = Fount::hash(text);
  Recent& recent = recent_[hash % recent_words];
  if (recent.fount != &fount || recent.form->text != text) recent = {&fount, &fount.word(text, hash)};
  return *recent.form;
}

std::size_t Shaper::face_for(char32_t character, const Piece& piece) {
  Choice& wanted = choice(*piece.style);
  if (wanted.covers_plain && is_plain(character)) return wanted.face;
  if (needs_no_glyph(character) || fonts_.face(wanted.face).covers(character)) return wanted.face;
  if (const auto other = fallback(character, wanted)) return *other;
  if (reported_.insert(character).second) report_missing(character, piece.span);
  return wanted.face;
}

void Shaper::report_missing(char32_t character, SourceSpan span) {
  const std::string written = to_utf8(std::u32string(1, character));
  diagnostics_.error(
      "missing-glyph", sources_ == nullptr ? span : place_of(written, span, *sources_),
      fmt::format("no font has a glyph for U+{:04X} “{}”", static_cast<std::uint32_t>(character), written),
      "add a font that covers it to fonts/fonts.yaml, or change the character");
}

/// A character that joins to the one before it stays in its face, which may not have it.
void Shaper::report_missing_marks(const WordForm& form, const Piece& piece) {
  for (const auto& glyph : form.glyphs) {
    std::size_t at = glyph.cluster;
    if (glyph.id != 0 || at >= form.text.size()) continue;
    const char32_t character = next_code_point(form.text, at);
    if (extends(character) && reported_.insert(character).second) report_missing(character, piece.span);
  }
}

const Fount& Shaper::fount(const Piece& piece, std::size_t face, const WordRules& rules) {
  auto& slot = in_use_[{piece.style, face, rules, piece.language}];
  if (slot == nullptr) slot = &founts_.fount(face, *piece.style, piece.language, rules);
  return *slot;
}

/// A piece for each part of its text between the marks of isolates.
std::vector<Piece> phrases_of(const Piece& piece) {
  std::vector<Piece> out;
  for (auto& [text, phrases] : without_marks(piece.text)) {
    Piece& part = out.emplace_back(piece);
    part.text = std::move(text);
    part.phrases.insert(part.phrases.end(), phrases.begin(), phrases.end());
  }
  return out;
}

std::vector<ShapedRun> Shaper::runs(const Piece& piece) {
  std::vector<ShapedRun> out;
  for (const auto& text : shape(phrases_of(piece), false)) {
    std::vector<Embedding> embeddings;
    for (const auto& word : text.words) embeddings.push_back(word.embedding);
    for (const auto i : visual_order(embeddings)) {
      const Word& word = text.words[i];
      const std::size_t size = word.end - word.begin + word.space;
      ShapedRun next{word.fount->face(),
                     word.fount->size(),
                     text.text.substr(word.begin, size),
                     {word.form->glyphs.begin(), word.form->glyphs.end()},
                     word.right_to_left()};
      if (out.empty() || out.back().face != next.face || out.back().right_to_left || next.right_to_left) {
        out.push_back(std::move(next));
      } else {
        out.back().append(next);
      }
    }
  }
  return out;
}

std::pair<Length, Length> Shaper::extents(const style::ComputedStyle& style) {
  const auto& metrics = fonts_.face(choice(style).face).metrics();
  return {from_font_units(metrics.ascender, style.font_size, metrics.units_per_em),
          from_font_units(-metrics.descender, style.font_size, metrics.units_per_em)};
}

Length Shaper::cap_height(const style::ComputedStyle& style) {
  const auto& metrics = fonts_.face(choice(style).face).metrics();
  return from_font_units(metrics.cap_height, style.font_size, metrics.units_per_em);
}

const Fount& Shaper::fount_of_space(const Fount& fount, const Piece& piece) {
  if (spaceless_.insert(fount.face()).second) {
    diagnostics_.warning("font-without-space", piece.span,
                         fmt::format("the font {} has no space; the space of another is used",
                                     fonts_.face(fount.face()).file_name()),
                         "set text in a font made for text");
  }
  const auto other = fallback(U' ', choice(*piece.style));
  return other ? this->fount(piece, *other, {}) : fount;
}

/// Cuts at spaces, where the face changes, and within giant words.
void Shaper::add_words(const Piece& piece, std::size_t index, std::string_view text, bool hyphenates,
                       ShapedText& out) {
  constexpr std::size_t usual_word = 6;
  out.words.reserve(out.words.size() + text.size() / usual_word + 1);
  const auto base = static_cast<std::uint32_t>(out.text.size());
  out.text += text;
  const Choice& own = choice(*piece.style);
  std::size_t face = own.face;
  const WordRules rules{hyphenates, false};
  const Fount* fount = &this->fount(piece, face, rules);
  const std::size_t first = out.words.size();
  Word word{base, base, 0, index};
  const auto finish = [&](std::uint32_t next) {
    const std::size_t size = word.end - word.begin + word.space;
    if (size > 0) {
      word.fount = fount;
      out.words.push_back(word);
    }
    word = {next, next, 0, index};
  };
  for (std::size_t i = 0; i < text.size();) {
    if (own.covers_plain && face == own.face) {
      i = end_of_plain(text, i, word.begin - base + longest_run);
      word.end = base + static_cast<std::uint32_t>(i);
      if (i == text.size()) break;
    }
    const auto begin = base + static_cast<std::uint32_t>(i);
    if (const std::uint32_t space = stretching_space_before(text.substr(i))) {
      const Fount* of_words = fount;
      if (!fount->has_space()) {
        finish(begin);
        fount = &fount_of_space(*fount, piece);
      }
      word.space = space;
      finish(begin + space);
      fount = of_words;
      i += space;
      continue;
    }
    const char32_t character = next_code_point(text, i);
    const std::size_t wanted = extends(character) ? face : face_for(character, piece);
    const bool changes_face = wanted != face && !needs_no_glyph(character);
    if (changes_face || begin - word.begin >= longest_run) finish(begin);
    if (changes_face) {
      face = wanted;
      fount = &this->fount(piece, face, rules);
    }
    word.end = base + static_cast<std::uint32_t>(i);
  }
  finish(base + static_cast<std::uint32_t>(text.size()));
  for (std::size_t i = first; i < out.words.size(); ++i) {
    Word& made = out.words[i];
    made.form = &form_of(*made.fount,
                         std::string_view(out.text).substr(made.begin, made.end - made.begin + made.space));
    if (!made.form->is_whole) report_missing_marks(*made.form, piece);
  }
}

Length Shaper::above_baseline(const style::ComputedStyle& style) {
  const auto [ascent, descent] = extents(style);
  return (style.line_height - ascent - descent) / 2 + ascent;
}

void Shaper::add_picture(const Piece& piece, std::size_t index, Length widest, ShapedText& out) {
  const auto& [source, alt, natural, may_shrink] = *piece.picture;
  auto picture = std::make_unique<PictureWord>();
  const Length highest = may_shrink ? above_baseline(*piece.style) : any_width;
  double scale = 1;
  if (natural.width > widest) scale = widest.over(natural.width);
  if (natural.height > highest) scale = std::min(scale, highest.over(natural.height));
  picture->size = {natural.width.scaled(scale), natural.height.scaled(scale)};
  picture->form.text = object_replacement;
  picture->form.width = picture->size.width;
  const auto begin = static_cast<std::uint32_t>(out.text.size());
  out.text += object_replacement;
  Word word{begin, static_cast<std::uint32_t>(out.text.size()), 0, index};
  word.fount = &fount(piece, choice(*piece.style).face, {});
  word.form = &picture->form;
  word.picture = picture.get();
  out.words.push_back(word);
  out.pictures.push_back(std::move(picture));
}

/// What stands between two characters when they are shaped together, less than when each is shaped alone.
Length kern_between(const Fount& fount, std::string_view first, std::string_view second) {
  const std::string pair = std::string(first) + std::string(second);
  return fount.word(pair).width - fount.word(first).width - fount.word(second).width;
}

/// A link or a colour within a word changes nothing in the distance of its letters.
void Shaper::kern_words(ShapedText& text) {
  for (std::size_t i = 0; i + 1 < text.words.size(); ++i) {
    Word& word = text.words[i];
    const Word& next = text.words[i + 1];
    if (word.picture != nullptr || next.picture != nullptr) continue;
    const bool follows = word.space == 0 && word.piece != next.piece && word.end > word.begin;
    const bool same_type =
        word.fount->face() == next.fount->face() && word.fount->size() == next.fount->size();
    const bool in_order = word.embedding.level == next.embedding.level && !word.right_to_left();
    if (!follows || !same_type || !in_order || next.end == next.begin) continue;
    const std::string_view all = text.text;
    const auto last = last_character_of(all.substr(word.begin, word.end - word.begin));
    const auto first = first_character_of(all.substr(next.begin, next.end - next.begin));
    word.kern = kern_between(*word.fount, last, first);
  }
}

/// None if there are no phrases.
std::vector<PhrasedStretch> phrased_stretches(const std::vector<Piece>& pieces, const ShapedText& text) {
  std::vector<PhrasedStretch> out;
  const auto is_phrase = [](const Piece& piece) { return !piece.phrases.empty(); };
  if (std::none_of(pieces.begin(), pieces.end(), is_phrase)) return out;
  for (const auto& word : text.words) out.push_back({word.end + word.space, &pieces[word.piece].phrases});
  return out;
}

/// Words and spaces that run from right to left are set so; words are cut where the direction changes.
void Shaper::turn_words(const std::vector<Piece>& pieces, bool hyphenates, ShapedText& text) {
  const auto runs = direction_runs(text.text, phrased_stretches(pieces, text));
  if (runs.empty()) return;
  auto run = runs.begin();
  for (const auto& word : std::exchange(text.words, {})) {
    const std::uint32_t end = word.end + word.space;
    for (std::uint32_t at = word.begin; at < end;) {
      while (run->end <= at) ++run;
      const bool begins_run = at == (run == runs.begin() ? 0 : std::prev(run)->end);
      Word part = word;
      part.begin = at;
      at = std::min(end, run->end);
      part.end = std::clamp(word.end, part.begin, at);
      part.space = at - part.end;
      part.embedding = run->embedding;
      if (!begins_run) part.embedding.edge = part.embedding.level;
      if (part.picture != nullptr) {
        text.words.push_back(part);
        continue;
      }
      const WordRules rules{hyphenates, part.right_to_left()};
      part.fount = &fount(pieces[word.piece], word.fount->face(), rules);
      part.form = &part.fount->word(std::string_view(text.text).substr(part.begin, at - part.begin));
      text.words.push_back(part);
    }
  }
}

std::vector<ShapedText> Shaper::shape(const std::vector<Piece>& pieces, bool hyphenates,
                                      Length widest_picture) {
  stop_if_interrupted();
  std::vector<ShapedText> out(1);
  std::uint32_t offset = 0;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    if (pieces[i].picture) {
      add_picture(pieces[i], i, widest_picture, out.back());
      offset += static_cast<std::uint32_t>(object_replacement.size());
      continue;
    }
    const auto parts = split(pieces[i].text, '\n');
    for (std::size_t k = 0; k < parts.size(); ++k) {
      if (k > 0) {
        out.emplace_back();
        out.back().offset = ++offset;
      }
      ShapedText& text = out.back();
      const auto base = static_cast<std::uint32_t>(text.text.size());
      add_words(pieces[i], i, without_soft_hyphens(parts[k], base, text.soft_hyphens), hyphenates, text);
      offset += static_cast<std::uint32_t>(parts[k].size());
    }
  }
  for (auto& text : out) {
    turn_words(pieces, hyphenates, text);
    kern_words(text);
    Length x;
    for (auto& word : text.words) {
      word.x = x;
      x += word.width() + word.space_width() + word.kern;
    }
  }
  return out;
}

}  // namespace casebound::layout
