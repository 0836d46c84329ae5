#pragma once

#include "casebound/document/block.h"

namespace casebound::manuscript {

/// Whether the block is a long paragraph that ends in a letter, digit, comma or hyphen.
bool is_unended(const Block& block);

/// Whether its sentence is not finished, too: there is punctuation inside.
bool is_cut_off(const Block& block);

/// Whether the block is a paragraph that can be the rest of one: it begins in lower case and comes to an end.
bool is_remainder(const Block& block);

/// Whether the block is a paragraph of whole sentences.
bool is_complete(const Block& block);

/// Makes one paragraph of both.
void join(Block& before, Block& after);

}  // namespace casebound::manuscript
