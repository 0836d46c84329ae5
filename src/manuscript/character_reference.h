#pragma once

#include <cstddef>
#include <string_view>

namespace casebound::manuscript {

/// A character by its number, `&#8212;` or `&#x2014;` (CommonMark 0.31, 6.2).
struct CharacterReference {
  std::size_t size = 0;      ///< bytes of it; 0: there is none
  bool is_overlong = false;  ///< it has more digits than CommonMark allows, and is text
  /// The number is that of a character: of no control but tabs and line ends, no surrogate, and not beyond
  /// Unicode.
  bool is_character = false;
};

/// The one that begins at this place.
CharacterReference character_reference(std::string_view text, std::size_t at);

}  // namespace casebound::manuscript
