#pragma once

#include <string>
#include <string_view>

namespace casebound::editorial {

/// The words that the tool itself prints, in the language of the book; English where it has none.
struct Words {
  std::string_view language;
  std::string_view contents;     ///< heading of the table of contents
  std::string_view imprint;      ///< title of the imprint page, in navigation only
  std::string_view conjunction;  ///< between the last two of several names
  std::string_view edited_by, translated_by, illustrated_by, introduction_by;  ///< before names
  std::string_view editor, translator, illustrator, introduction;              ///< in brackets after a name
  std::string_view part;                                                       ///< before its number
  std::string_view figure;  ///< before its number, as `table`
  std::string_view table;
  std::string_view notes;
  std::string_view index;
  std::string_view see, see_also;  ///< in the index, before another heading
  std::string_view contributors;
  std::string_view about_the_author;  ///< the same page if there is one
  std::string_view dedication;        ///< in navigation only, as `epigraph` and `half_title`
  std::string_view epigraph, half_title;
  std::string_view colophon;
  std::string_view set_by;  ///< the colophon's sentence
  std::string_view set_in;  ///< the same, with the names of the faces for {}
  std::string_view print;   ///< in brackets after the ISBN of the printed book
};

const Words& words_in(std::string_view language);

/// A day as the language writes it out: `24 November 2026`, `November 24, 2026` (en-US).
std::string written_date(const std::string& date, const std::string& language);

}  // namespace casebound::editorial
