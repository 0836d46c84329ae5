#pragma once

#include "casebound/document/metadata.h"

namespace casebound::manuscript {

/// Moves what the text begins with and says whose it is to the essay's epigraph: quotations, and paragraphs
/// in italics or quotation marks, with a line `— Name` in them or under them; a group that is called an
/// epigraph needs none. There may be several, one under another.
void recognise_epigraph(Document& document);

/// Whether the block at `at` is a line `— Name` under a quotation, and so nobody's byline.
bool attributes_quotation(const Blocks& body, std::size_t at);

}  // namespace casebound::manuscript
