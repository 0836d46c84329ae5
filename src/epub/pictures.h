#pragma once

#include "casebound/markup/element.h"

namespace casebound::epub {

/// Whether the element is a picture that the e-book can show. There are no picture files in a book yet, so
/// only those that carry their bytes with them (`data:`) are; the words of the others stand in their place.
bool is_shown_picture(const markup::Element& element);

/// Whether those who cannot see the picture miss nothing: it is described, or marked as decoration.
bool has_alternative(const markup::Element& picture);

}  // namespace casebound::epub
