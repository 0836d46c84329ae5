#pragma once

#include "casebound/document/metadata.h"

#include <vector>

namespace casebound::manuscript {

/// Reads `<!-- casebound: allow CODE [CODE…] -->`, if the comment that begins there is such. Which block it
/// stands before is not yet known.
void read_allowances(const Source& source, SourceSpan comment, std::vector<Allowance>& out);

/// Gives each allowance the block, or the note, that begins first after its comment.
void find_blocks(std::vector<Allowance>& allowances, Blocks& body, std::vector<Note>& notes);

}  // namespace casebound::manuscript
