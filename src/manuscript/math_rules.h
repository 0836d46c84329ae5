#pragma once

#include <string_view>

namespace casebound::manuscript {

/// Whether MathML 3's presentation markup, as EPUB 3.3 takes it, has an element of this name. Left out is
/// what wants a reader's doing (`maction`), pictures (`mglyph`), and arithmetic set in stacks (`mstack`).
bool is_math_element(std::string_view name);
/// Whether it holds text and no elements.
bool is_math_token(std::string_view name);
/// How many elements it must hold; -1: any number.
int math_parts(std::string_view name);
/// What may stand in it: rows in a table, cells in a row; scripts' places in those who have them.
bool may_hold(std::string_view parent, std::string_view child);

/// Whether the element may have the attribute with this value (MathML 3 §2.1.5, chapter 3). Colours are the
/// reader's to choose.
bool is_math_attribute(std::string_view element, std::string_view name, std::string_view value);

}  // namespace casebound::manuscript
