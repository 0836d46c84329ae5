#pragma once

#include "editorial/line.h"

namespace casebound::editorial {

/// Sets the spaces that no line may end at: between number and unit, initial and name, before dashes and
/// ellipses, after the short words of Slavic languages. Where French wants a space at a point or within its
/// quotation marks and there is none, it is put in. Comes after quotes and dashes.
void set_spaces(Line& line);

}  // namespace casebound::editorial
