#pragma once

#include "casebound/document/block.h"

#include "manuscript/reading.h"

namespace casebound::manuscript {

/// CommonMark with GFM's tables and strikethrough, by cmark-gfm, with the phrases of phrases.h, attributes
/// and figures. Raw HTML is reduced to what is safe and to its text (`raw-html`). `depth`: of the blocks
/// around it.
Blocks read_prose(const Lines& lines, int depth, Reading& reading);

/// Lines of which none begins a block, each as its phrases.
std::vector<Inlines> read_phrase_lines(const Lines& lines, Reading& reading);

}  // namespace casebound::manuscript
