#pragma once

#include "casebound/base/diagnostic.h"
#include "casebound/document/metadata.h"

#include <string_view>
#include <vector>

namespace casebound::manuscript {

/// Reads `<!-- casebound: allow CODE [CODE…] -->`, if the comment that begins there is such. Which block it
/// stands before is not yet known. One that says something else to casebound is reported (`unread-comment`).
void read_allowances(const Source& source, SourceSpan comment, std::vector<Allowance>& out,
                     Diagnostics& diagnostics);
/// Reports a comment that says something to casebound where it is not listened to: inside of a paragraph.
void report_inner_comment(std::string_view comment, SourceSpan span, Diagnostics& diagnostics);

/// Gives each allowance the block, or the note, that begins first after its comment. The first of all stands
/// for the whole manuscript too: for what is found nowhere in it.
void find_blocks(std::vector<Allowance>& allowances, Blocks& body, std::vector<Note>& notes);

}  // namespace casebound::manuscript
