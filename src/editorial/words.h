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
  std::string_view edited_by;
};

const Words& words_in(std::string_view language);

/// A day as the language writes it out: `24 November 2026`, `November 24, 2026` (en-US).
std::string written_date(const std::string& date, const std::string& language);

}  // namespace casebound::editorial
