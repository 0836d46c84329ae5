#pragma once

#include "casebound/document/inline.h"

namespace casebound::manuscript {

/// Braces of attributes that go over the end of a line become one text again, with a space for the line end.
void join_wrapped_attributes(Inlines& inlines);

}  // namespace casebound::manuscript
