#pragma once

#include "casebound/base/diagnostic.h"
#include "casebound/document/metadata.h"

namespace casebound::manuscript {

struct Markdown {
  Blocks body;
  std::vector<Note> notes;  ///< in the order of their calls, those without a call last
  std::vector<Allowance> allowances;
};

/// Markdown → tree: CommonMark with GFM's tables and strikethrough by cmark-gfm, and by ourselves bare
/// addresses, notes, attributes, fenced divisions, definition lists and line blocks. Reads the part of the
/// source that `part` covers, which begins at the start of a line (or after a byte order mark).
Markdown parse_markdown(const Sources& sources, SourceSpan part, Diagnostics& diagnostics);

}  // namespace casebound::manuscript
