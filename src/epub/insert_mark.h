#pragma once

#include "casebound/markup/element.h"

#include <cstddef>

namespace casebound::epub {

/// Puts `mark` before the word at `offset`, in bytes, of the element's own text: the first run of text in it,
/// white space collapsed as CSS collapses it (a line break counts one byte), of which other blocks inside are
/// no part. Neither words nor the numbers of notes are cut; an inline element that begins with the word stays
/// behind the mark. False, and nothing done, if the element has no text.
bool insert_mark(markup::Element& element, std::size_t offset, markup::Element mark);

}  // namespace casebound::epub
