#pragma once

#include "casebound/font/compositor.h"
#include "casebound/font/library.h"
#include "casebound/layout/pages.h"
#include "casebound/layout/typeset.h"
#include "casebound/style/stylesheet.h"

#include "layout/hyphenate.h"
#include "layout/word_table.h"

#include <array>
#include <atomic>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

namespace casebound::layout {

/// Bytes of the space that a text begins or ends with, if it may stretch: a plain one, or one that no line
/// ends at (U+00A0).
std::uint32_t stretching_space_before(std::string_view text);
std::uint32_t stretching_space_after(std::string_view text);

/// A visible character of ASCII.
constexpr bool is_plain(char32_t character) {
  return character > U' ' && character < U'\x7F';
}

/// A measure of a face in type of some size, rounded to nearest.
Length from_font_units(std::int64_t units, Length size, std::int64_t units_per_em);

/// What tells one fount from another.
struct FountKind {
  std::size_t face = 0;
  Length size, letter_spacing, word_spacing;
  std::vector<std::string> features;  ///< of OpenType, see font::ShapeOptions
  std::string language;
  bool right_to_left = false;
  bool hyphenates = false;
  std::array<int, 3> limits = {};  ///< as for Hyphenator

  friend auto operator<=>(const FountKind&, const FountKind&) = default;
};

/// The type that words are set in: a face at a size, with all that its words depend on. Thread-safe; what it
/// returns stays where it is.
class Fount {
 public:
  /// `face`, the compositor that sets words in it as the kind asks for, and the count of all founts' words
  /// outlive this.
  Fount(const font::Face& face, const font::Compositor& compositor, FountKind kind, Hyphenator& hyphenator,
        std::atomic<std::uint32_t>& words, const Keeping& keeping = {});

  const FountKind& kind() const { return kind_; }
  std::size_t face() const { return kind_.face; }
  Length size() const { return kind_.size; }
  const WordForm& word(std::string_view text) const { return word(text, hash(text)); }
  /// `hash`: of the text.
  const WordForm& word(std::string_view text, std::size_t hash) const;
  static std::size_t hash(std::string_view text) { return WordTable::hash(text); }
  Length hyphen_width() const { return hyphen_width_; }
  /// Whether the face has a space; some fonts of ornaments have none.
  bool has_space() const { return has_space_; }
  /// Puts all words into the cache, if there is one and some were not in it.
  void keep_words() const;

 private:
  using Shaped = std::vector<font::ShapedGlyph>;
  /// A word while it is made: the form, and what the form will refer to.
  struct Making {
    WordForm form;
    std::vector<Glyph> glyphs;
    std::vector<HyphenPoint> hyphens;
  };

  /// Those that the cache has; the first time only.
  void take_kept_words() const;
  const WordForm& make(std::string_view text, std::size_t hash) const;
  Shaped shape(std::string_view text) const;
  Glyph scaled(const font::ShapedGlyph& glyph, bool ends_cluster) const;
  Length width(const std::vector<font::ShapedGlyph>& shaped) const;
  void divide(std::string_view text, const std::vector<font::ShapedGlyph>& shaped, Making& word) const;
  const Dictionary* patterns() const;
  void divide_letters(std::string_view text, std::size_t begin, std::size_t end,
                      const std::vector<font::ShapedGlyph>& shaped, Making& word) const;
  HyphenPoint divided(std::string_view text, std::uint32_t offset,
                      const std::vector<font::ShapedGlyph>& shaped, const WordForm& word) const;

  const font::Face& face_;
  FountKind kind_;
  const font::Compositor& compositor_;
  Hyphenator& hyphenator_;
  Length hyphen_width_;
  bool has_space_ = true;
  mutable WordTable words_;
  mutable std::once_flag patterns_read_;
  mutable const Dictionary* patterns_ = nullptr;
  // Where a cache is used:
  Cache* cache_ = nullptr;
  Cache::Key key_{};  ///< of its words
  mutable std::once_flag kept_words_taken_;
  mutable std::atomic<bool> has_new_words_ = false;
};

/// How words are set, besides their style.
struct WordRules {
  bool hyphenates = false;
  bool right_to_left = false;

  friend auto operator<=>(const WordRules&, const WordRules&) = default;
};

/// All founts of a book. Thread-safe.
class Founts {
 public:
  explicit Founts(const font::FontLibrary& fonts, Hyphenation hyphenation = Hyphenation(),
                  Keeping keeping = {})
      : fonts_(fonts), hyphenation_(std::move(hyphenation)), keeping_(std::move(keeping)) {}

  const font::FontLibrary& fonts() const { return fonts_; }
  const Hyphenation& hyphenation() const { return hyphenation_; }
  /// Whether a face has all visible characters of ASCII.
  bool covers_plain(std::size_t face);
  /// In a face of the library, as a style and a language ask.
  const Fount& fount(std::size_t face, const style::ComputedStyle& style, const std::string& language,
                     const WordRules& rules);
  const Fount& fount(const FountKind& kind);
  /// For the next time, if there is a cache.
  void keep_words() const;
  /// How many there are of all founts; each has a lower number.
  std::size_t words() const { return words_; }

 private:
  /// What glyphs of words depend on besides their size: face, features, language, direction.
  using Setting = std::tuple<std::size_t, std::vector<std::string>, std::string, bool>;

  const font::Compositor& compositor(const FountKind& kind);

  const font::FontLibrary& fonts_;
  Hyphenation hyphenation_;
  Keeping keeping_;
  std::mutex mutex_;
  std::map<Setting, std::unique_ptr<font::Compositor>> compositors_;
  std::atomic<std::uint32_t> words_ = 0;
  std::map<FountKind, std::unique_ptr<Fount>> founts_;
  std::map<std::size_t, bool> covers_plain_;  ///< by face
};

}  // namespace casebound::layout
