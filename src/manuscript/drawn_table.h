#pragma once

#include "casebound/document/block.h"

#include "manuscript/reading.h"
#include "manuscript/segment.h"

namespace casebound::manuscript {

/// The table that is drawn; as code, line by line, if its cells cannot be told apart, which is said
/// (`drawn-table`). No finding in it has a fix, since a change of one cell would move the others.
decltype(Block::value) read_drawn_table(const DrawnTable& drawn, Reading& reading);

}  // namespace casebound::manuscript
