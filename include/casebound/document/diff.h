#pragma once

#include "casebound/base/difference.h"
#include "casebound/document/book.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace casebound {

/// A word of either book. Words that look different in type (italic or not, led elsewhere) are different
/// words; the number of a note called at it is no part of it, so that a note more does not change all after
/// it.
struct DiffWord {
  std::string text;   ///< its characters alone
  std::string shown;  ///< for people: `*word*` if it is emphasised, `word[^]` where a note is called
  std::string hidden;  ///< what else tells it from others: `→https://…` that it leads to, `fr`, `.smallcaps`
};

/// Words that stand together: a paragraph, a heading, a row of a table, a note's paragraph.
struct DiffUnit {
  std::string kind;  ///< what it is and stands in, outermost first: `quotation, paragraph`, `note, paragraph`
  std::string block;                 ///< id of the block it is part of
  SourceSpan span;                   ///< in its own book's sources
  std::vector<std::uint32_t> words;  ///< places among BookDiff::words
  std::uint32_t key = 0;             ///< the same for units of the same kind and words
};

/// A unit of either book or both.
struct UnitChange {
  enum class Kind {
    same,
    changed,  ///< `words` says how; if that is empty, in kind, or in something without words
    added,
    removed,
    moved,      ///< here from elsewhere
    moved_away  ///< from here to elsewhere
  };
  Kind kind = Kind::same;
  std::optional<std::size_t> before, after;  ///< places among the units
  std::vector<Difference> words = {};        ///< of a changed one
};

/// A division of either book or both, and its units in the order of the new book, each that is gone where it
/// stood.
struct DivisionChange {
  std::optional<std::size_t> before, after;  ///< places among the books' divisions
  bool moved = false;                        ///< before or after others than it was
  std::vector<UnitChange> units;

  bool differs() const;
};

/// What became of a book.
struct BookDiff {
  std::vector<DiffWord> words;          ///< of both
  std::vector<DiffUnit> before, after;  ///< all units, division by division
  std::vector<DivisionChange> divisions;

  bool differs() const;
};

/// Compares two bound books: divisions by their ids, then titles, then what they hold; in them units by what
/// they say; units that have no equal by the rare words they share, and these word by word. The contents,
/// which say what headings say, are left out. Time grows with the length of the books, not with its square.
BookDiff diff(const Book& before, const Book& after);

}  // namespace casebound
