#pragma once

#include <string_view>

namespace casebound::manuscript {

/// Whether the word is one of the given names that are common in a score of languages: `Jane`, `Сергей`. Of
/// a word that is none of them nothing is said.
bool is_given_name(std::string_view word);

}  // namespace casebound::manuscript
