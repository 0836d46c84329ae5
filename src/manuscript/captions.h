#pragma once

#include "casebound/document/block.h"

namespace casebound::manuscript {

/// Gives each table the caption that stands directly before or after it: a paragraph `Table: …` or `: …`,
/// whose braces at the end are the table's (`{#id}`).
void set_captions(Blocks& blocks);

}  // namespace casebound::manuscript
