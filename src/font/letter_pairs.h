#pragma once

#include "casebound/font/face.h"

#include "font/harfbuzz.h"
#include "font/lookups.h"
#include "font/shaping.h"

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace casebound::font {

/// Latin letters and the signs that stand with them, each with its glyph, and for each pair of them how far
/// the second is from the first. Words are put together from them where HarfBuzz would come to the same:
/// where no rule of the font (see Lookups) can hold, and each letter is one glyph. Each pair is shaped when
/// it is met first. Thread-safe.
class LetterPairs {
 public:
  /// `font`, of `face`: outlives this. `shaping`: from left to right.
  LetterPairs(hb_face_t* face, hb_font_t* font, const Shaping& shaping);

  /// Sets the text, of UTF-8; false if HarfBuzz must be asked, and then `out` is empty.
  bool set(std::string_view text, std::vector<ShapedGlyph>& out);

 private:
  static constexpr std::size_t letters = 214;
  static_assert(letters <= most_letters);

  struct Letter {
    std::string text;  ///< UTF-8
    bool is_one_glyph = false;
    GlyphId glyph = 0;
    std::int32_t advance = 0;
    /// By the letter that follows. 0: not met yet; `other`; else the advance before that letter, and whether
    /// the text may be cut there.
    std::array<std::atomic<std::int32_t>, letters> pairs{};
  };

  /// A text as the places of its letters in the alphabet.
  using Places = std::basic_string<unsigned char>;

  /// A rule is looked for where two of its places are filled: those that fewest pairs of letters fill.
  struct Rule {
    Lookups::Rule places;
    std::size_t pair = 0;  ///< the first of the two
  };
  /// Of all rules together: fonts for text have fewer.
  static constexpr std::size_t most_places = 1U << 15;

  static std::size_t place(char32_t character);
  static char32_t character(std::size_t place);
  void read_rules();
  void add_rule(const Lookups::Rule& rule);
  bool read(std::string_view text, Places& out) const;
  bool is_bound(const Places& text, std::size_t at) const;
  bool is_itself(std::size_t place, const ShapedGlyph& glyph) const;
  Letter& letter(std::size_t place);
  std::int32_t pair(Letter& first, std::size_t second);
  std::int32_t shape_pair(const Letter& first, const Letter& second);

  hb_face_t* face_;
  hb_font_t* font_;
  Shaping shaping_;
  bool is_known_ = true;  ///< what the font's lookups do
  LettersOfGlyph forms_;
  LetterSet unfit_;  ///< that are not one glyph, whatever stands beside them
  std::vector<Rule> rules_;
  std::array<std::vector<std::uint32_t>, letters> rules_of_;  ///< by the first letter of their pair
  std::array<LetterSet, letters> in_rules_;                   ///< by the first letter, the second ones
  std::size_t places_ = 0;                                    ///< of rules, and of these lists
  std::mutex mutex_;
  std::vector<std::unique_ptr<Letter>> made_;
  std::array<std::atomic<Letter*>, letters> letters_{};
};

}  // namespace casebound::font
