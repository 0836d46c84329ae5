#pragma once

#include "casebound/base/diagnostic.h"
#include "casebound/font/library.h"

#include "layout/direction.h"
#include "layout/flow.h"
#include "layout/fount.h"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

namespace casebound::layout {

inline constexpr std::string_view soft_hyphen = "\xC2\xAD";
/// U+FFFC, the character that a picture in a line is to the rules of line breaking.
inline constexpr std::string_view object_replacement = "\xEF\xBF\xBC";

/// Glyphs of one face on one baseline, natural widths, with clusters as byte offsets in `text`.
struct ShapedRun {
  std::size_t face = 0;
  Length size;
  std::string text;
  std::vector<Glyph> glyphs;
  bool right_to_left = false;

  Length width() const;
  /// Puts a run of the same face and size after this one.
  void append(const ShapedRun& other);
};

/// Wider than anything that is set.
inline constexpr Length any_width = Length::from_units(std::int64_t{1} << 40);

/// A picture in a line, as the word that it is to line breaking.
struct PictureWord {
  WordForm form;  ///< without glyphs
  Size size;
};

/// A stretch of one piece and one face, up to and with the space that follows it.
struct Word {
  std::uint32_t begin = 0, end = 0;  ///< bytes in the paragraph's text, without the space
  std::uint32_t space = 0;           ///< bytes of the space that follows and may stretch
  std::size_t piece = 0;
  Embedding embedding;
  const Fount* fount = nullptr;
  const WordForm* form = nullptr;        ///< of the word and its space
  const PictureWord* picture = nullptr;  ///< that it is
  Length kern;  ///< before the next word, which follows without a space in another style of the same type
  Length x;     ///< on the paragraph's one endless line

  Length width() const { return form->width; }
  Length space_width() const { return form->space_width; }
  bool right_to_left() const { return embedding.level % 2 != 0; }
};

/// A paragraph's text between forced breaks, shaped word by word as if on one endless line.
struct ShapedText {
  std::string text;
  std::uint32_t offset = 0;  ///< of this text in the whole paragraph's
  std::vector<Word> words;
  std::vector<std::uint32_t> soft_hyphens;                   ///< where the author allows a hyphen
  std::vector<std::unique_ptr<const PictureWord>> pictures;  ///< that words refer to
};

/// What the FontLibrary was asked for: a face, or one that has a character.
struct FaceQuery {
  font::FaceRequest request;
  std::optional<char32_t> character;
};

/// Shapes text with the faces that styles ask for. One for each thread.
class Shaper {
 public:
  /// `sources`: the texts of the pieces' spans; may be null.
  Shaper(Founts& founts, const Sources* sources, Diagnostics& diagnostics)
      : founts_(founts), fonts_(founts.fonts()), sources_(sources), diagnostics_(diagnostics) {}

  /// The paragraph's words, in one text for each stretch between forced breaks, with their hyphens if these
  /// are wanted. Pictures that are too wide are made smaller. A step (see interrupt.h).
  std::vector<ShapedText> shape(const std::vector<Piece>& pieces, bool hyphenates,
                                Length widest_picture = any_width);

  /// A text that is not broken into lines: a run for each face that it needs, and each word that is written
  /// from right to left; as they stand from left to right.
  std::vector<ShapedRun> runs(const Piece& piece);

  /// Ascender and descender (positive down) of the style's first face at its size.
  std::pair<Length, Length> extents(const style::ComputedStyle& style);
  const font::FontLibrary& fonts() const { return fonts_; }
  /// All that it has asked for, once.
  std::vector<FaceQuery> asked() const;
  /// How far a line of the style reaches above its baseline, half of the leading included.
  Length above_baseline(const style::ComputedStyle& style);
  /// Height of capitals in the style's first face at its size.
  Length cap_height(const style::ComputedStyle& style);

 private:
  /// Which faces a style asks for.
  struct Choice {
    font::FaceRequest request;
    std::size_t face = 0;
    bool covers_plain = true;        ///< all visible characters of ASCII
    std::set<char32_t> sought = {};  ///< that it has not
  };
  std::optional<std::size_t> fallback(char32_t character, Choice& wanted);
  Choice& choice(const style::ComputedStyle& style);
  const Fount& fount(const Piece& piece, std::size_t face, const WordRules& rules);
  std::size_t face_for(char32_t character, const Piece& piece);
  const WordForm& form_of(const Fount& fount, std::string_view text);
  void report_missing(char32_t character, SourceSpan span);
  void report_missing_marks(const WordForm& form, const Piece& piece);
  /// That a space of its own is set in, of another face if need be.
  const Fount& fount_of_space(const Fount& fount, const Piece& piece);
  void add_words(const Piece& piece, std::size_t index, std::string_view text, bool hyphenates,
                 ShapedText& out);
  void add_picture(const Piece& piece, std::size_t index, Length widest, ShapedText& out);
  static void kern_words(ShapedText& text);
  void turn_words(const std::vector<Piece>& pieces, bool hyphenates, ShapedText& text);

  Founts& founts_;
  const font::FontLibrary& fonts_;
  const Sources* sources_;
  Diagnostics& diagnostics_;
  std::map<const style::ComputedStyle*, Choice> choices_;
  std::map<std::tuple<const style::ComputedStyle*, std::size_t, WordRules, std::string>, const Fount*>
      in_use_;
  /// Words that were seen not long ago, by their hash: most of a text is a few hundred words.
  struct Recent {
    const Fount* fount = nullptr;
    const WordForm* form = nullptr;
  };
  static constexpr std::size_t recent_words = 4096;
  std::vector<Recent> recent_ = std::vector<Recent>(recent_words);
  std::set<char32_t> reported_;      ///< characters without a glyph: once is enough
  std::set<std::size_t> spaceless_;  ///< faces without a space that have been told
};

}  // namespace casebound::layout
