#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace casebound::layout {

/// Hyphenation patterns of one level (Liang, "Word Hy-phen-a-tion by Com-put-er", 1983), as a trie. A pattern
/// such as `.ach4` or `a1bc3d4` rates the places between its letters; at each place of a word the highest
/// rating holds, and a hyphen may stand where it is odd.
class Patterns {
 public:
  /// From patterns as TeX writes them, in any order; of two for the same letters the later holds.
  explicit Patterns(std::vector<std::u16string> patterns);

  /// Offsets in the word (lower case) before which a hyphen may be put.
  std::vector<std::size_t> points(std::u16string_view word) const;

 private:
  /// Letters and ratings of a pattern. Ratings before leading zeros are left out; they end at the last
  /// letter.
  struct Pattern;
  struct Node {
    char16_t letter = 0;
    std::uint16_t children = 0;
    std::uint32_t first_child = 0;
    std::uint32_t ratings = 0;  ///< where they begin in `ratings_`; 0: no pattern ends here
  };

  void grow(std::size_t node, std::span<const Pattern* const> patterns, std::size_t depth);
  void list_firsts();
  void list_pairs();
  const Node* child(const Node& node, char16_t letter) const;
  const Node* first(char16_t letter) const;
  const Node* second(const Node& first, char16_t letter, char16_t next) const;

  /// Latin, Greek and Cyrillic.
  static constexpr std::size_t usual_letters = 0x530;

  /// From a to z, and the word's edge.
  static constexpr std::size_t plain_letters = 27;

  std::vector<Node> nodes_;
  std::vector<std::uint32_t> firsts_ =
      std::vector<std::uint32_t>(usual_letters);  ///< root's children; 0: none
  /// Of each pair of plain letters the node, as far as there is one; 0: none.
  std::vector<std::uint32_t> pairs_ = std::vector<std::uint32_t>(plain_letters * plain_letters);
  std::string ratings_;  ///< of each pattern: their number, then one digit for each place from its end back
};

/// Where words of a language may be cut: a pattern file as libhyphen and its users have it. Patterns before
/// its line `NEXTLEVEL` find the joints of compounds, those after it cut the parts. Left out are cuts that
/// would change the spelling, or leave fewer letters than the file's `LEFTHYPHENMIN` and `RIGHTHYPHENMIN`, or
/// than two of a compound's part. Immutable; shared between threads.
class Dictionary {
 public:
  /// From the file's bytes; throws Error `dictionary-missing`, naming the file, if there are none.
  Dictionary(const std::string& path, const std::string& bytes);

  /// Offsets in the word (lower case, letters only) before which a hyphen may be put.
  std::vector<std::size_t> points(std::u16string_view word) const;

 private:
  void read(std::u16string_view text);

  std::vector<Patterns> levels_;
  std::size_t least_before_ = 2, least_after_ = 2;
};

}  // namespace casebound::layout
