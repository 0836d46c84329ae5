#pragma once

#include "casebound/document/inline.h"

namespace casebound::manuscript {

/// A line of the manuscript, or one that its author ends, ends here.
bool is_line_end(const Inline& item);

/// Whether there is nothing but white space, no-break spaces too.
bool is_white(const Inlines& inlines);

/// Makes one text of texts that follow one another, and drops those without words.
void merge_texts(Inlines& inlines);

/// The inlines between the line ends, those inside of emphasis too: emphasis over two lines is emphasis on
/// each.
std::vector<Inlines> split_lines(Inlines inlines);

}  // namespace casebound::manuscript
