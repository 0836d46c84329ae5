#pragma once

#include "casebound/document/block.h"

namespace casebound::manuscript {

/// Whether the block is a long paragraph that ends in a letter, digit, comma or hyphen.
bool is_unended(const Block& block);

/// Whether its sentence is not finished, too: there is punctuation inside, and in scripts without capitals a
/// sentence that has ended.
bool is_cut_off(const Block& block);

/// Whether the second block is a paragraph that can be the rest of the first, which is cut off: it begins in
/// lower case and comes to an end. In scripts without capitals its last sentence must be whole.
bool are_halves(const Block& before, const Block& after);

/// Whether the block is a paragraph of whole sentences.
bool is_complete(const Block& block);

/// Whether the words of the paragraph's end have spaces between them, unlike Chinese and Japanese.
bool has_spaces(const Block& paragraph);

/// Makes one paragraph of both, with a line end between them where words have spaces.
void join(Block& before, Block& after);

}  // namespace casebound::manuscript
