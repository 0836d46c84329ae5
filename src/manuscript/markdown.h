#pragma once

#include "casebound/base/diagnostic.h"
#include "casebound/document/block.h"

namespace casebound::manuscript {

/// Markdown → tree, by cmark-gfm with tables and strikethrough. Reads the part of the source that `body`
/// covers, which begins at the start of a line (or after a byte order mark). Raw HTML is reduced to its text
/// (`raw-html`).
Blocks parse_markdown(const Sources& sources, SourceSpan body, Diagnostics& diagnostics);

}  // namespace casebound::manuscript
