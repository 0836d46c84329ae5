#pragma once

#include "casebound/base/diagnostic.h"
#include "casebound/document/metadata.h"

#include "editorial/letters.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace casebound::editorial {

/// Words that a reader takes in one go, as their author wrote them: a paragraph, a heading, a cell, a poem.
///
/// Words in another language are a line of their own. They, code, pictures and addresses are one `opaque`
/// character in the line around them; the call of a note is `note_call`, a place without words `anchor`;
/// raised figures are superscript digits; a line end is `\n`, and one that the author asks for `hard_break`.
struct TextLine {
  enum class Kind { prose, heading, cell, verse };
  /// Where a piece of the text comes from.
  struct Piece {
    std::size_t begin = 0;  ///< in the text
    SourceSpan span;
    bool exact = false;  ///< the manuscript has the same bytes
  };

  Kind kind = Kind::prose;
  std::string language;
  std::string text;
  std::vector<Piece> pieces;
  const Source* source = nullptr;

  /// Where bytes of the text stand in the manuscript; the whole piece where they were written otherwise.
  SourceSpan span(std::size_t begin, std::size_t size) const;
  /// Whether the manuscript has the byte at this place as it is here.
  bool is_exact(std::size_t at) const;
  /// The change that puts something else in the place of the text from `begin` to `end`; nothing if the
  /// manuscript has more there than this text, and white space where it has some.
  std::optional<Fix> fix(std::size_t begin, std::size_t end, std::string replacement) const;

 private:
  const Piece& piece_at(std::size_t at) const;
  std::optional<std::uint32_t> offset_of(std::size_t at) const;
};
using TextLines = std::vector<TextLine>;

inline constexpr std::string_view opaque = "\uFFFC", note_call = "\uFFFB", anchor = "\u2060",
                                  hard_break = "\u2028";

/// All lines of an essay in reading order, its notes last. `language` is the essay's.
TextLines lines_of(const Source& source, Document& document, const std::string& language);

/// The character that ends before the byte `at`, the one that begins there; 0 beyond the ends of the text.
char32_t character_before(std::string_view text, std::size_t at);
char32_t character_at(std::string_view text, std::size_t at);

/// The letters around or beside the byte `at`: those that end before it, those that begin there.
std::string_view letters_before(std::string_view text, std::size_t at);
std::string_view letters_at(std::string_view text, std::size_t at);
/// What stands between white space around the byte `at`: offset and size.
struct Stretch {
  std::size_t begin = 0, size = 0;
};
Stretch word_around(std::string_view text, std::size_t at);

/// Calls `visit(offset)` for each place of `mark`, which do not overlap.
template <class Visit>
void for_each_place(std::string_view text, std::string_view mark, const Visit& visit) {
  for (auto at = text.find(mark); at != std::string_view::npos; at = text.find(mark, at + mark.size()))
    visit(at);
}

/// `en` of `en-GB`.
std::string_view primary_language(std::string_view language);

}  // namespace casebound::editorial
