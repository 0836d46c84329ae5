#pragma once

#include "casebound/document/block.h"

#include "markup/inlines.h"

namespace casebound::markup {

/// Every element that holds text of its own knows a block: the tree's, or (a line of verse, a row of a table)
/// one whose name is made from it, so that a place in the text is a block and an offset.
void add_blocks(Element& parent, const Blocks& blocks, Context& context);

/// The name of a piece of a block, empty if the block has none.
std::string piece_of(const std::string& block, std::size_t number);

}  // namespace casebound::markup
