#pragma once

#include <string_view>

namespace casebound::manuscript {

/// Whether a line under a name says where its bearer works or what he is: it is short, begins with a capital
/// letter, ends no sentence, holds no clause, and names an institution or an office.
bool is_affiliation(std::string_view line);

/// Whether what follows a name and a comma can be said of its bearer: it is an affiliation, or a few words
/// (`Oxford`, `a critic`) that hold no clause (`who died last week`) and name no part of a book.
bool may_be_affiliation(std::string_view words);

/// Without the word that some write before it: `Affiliation: University of Leeds`.
std::string_view without_affiliation_label(std::string_view line);

}  // namespace casebound::manuscript
