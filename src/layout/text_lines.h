#pragma once

#include "casebound/font/library.h"

#include "layout/flow.h"

#include <vector>

namespace casebound::layout {

/// Draws the rules that run along text (`text-decoration-line`), on the items of one line: through the middle
/// of its small letters, or below its baseline. Such text is told from that beside it by its structure
/// element.
void add_text_lines(const std::vector<Piece>& pieces, const font::FontLibrary& fonts,
                    std::vector<PageItem>& items);

}  // namespace casebound::layout
