#pragma once

#include "casebound/document/metadata.h"

#include <string>
#include <string_view>
#include <vector>

namespace casebound::manuscript {

/// What a line that has the shape of a byline says.
struct PeopleLine {
  std::vector<Person>
      people;  ///< each with the affiliation that the line gives; nobody: it has no such shape
  std::vector<std::string> edges;  ///< the dates and credits in it, in their order
};

/// Reads names, each or several of them with an affiliation: `A`, `A, Affiliation`, `A and B, Affiliation`,
/// `A, B, and C`, `A (Affiliation) and B (Affiliation)`, `A, Affiliation; B, Affiliation`, with dates and
/// credits before and after them. Behind an affiliation words are a name only if more than their shape says
/// so (see shape.h), since institutions and places are written alike. Nobody if a part of the line is none of
/// this.
PeopleLine read_people(std::string_view text, SourceSpan span);

/// The people of a line that says that it names the author: `作者：王小明`.
std::vector<Person> read_marked_byline(std::string_view text, SourceSpan span);

/// Whether a line is a date or a credit, or says how long the reading takes, and so is no affiliation.
bool is_date_or_credit(std::string_view line);

}  // namespace casebound::manuscript
