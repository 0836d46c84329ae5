#pragma once

#include "manuscript/lines.h"

namespace casebound::manuscript {

/// The paragraphs that lines are which are indented like code, if they read as prose: whole sentences without
/// the marks of programs, in lines that are not cut short like those of verse. Else none. If the last
/// paragraph `goes_on` after them, no sentence need end. The lines are without the space before and after
/// them.
std::vector<Lines> indented_prose(const Lines& lines, bool goes_on);

}  // namespace casebound::manuscript
