#pragma once

#include "casebound/document/block.h"

#include "markup/inlines.h"

namespace casebound::markup {

/// What is said of a table or figure: its number, then its words.
Element caption(const std::string& label, const Inlines& words, SourceSpan span, Context& context);

/// The table itself, or the figure that it is with its caption and the source below it (nullptr: none).
Element table_element(const Table& table, const Block& block, const Block* source, Context& context);

}  // namespace casebound::markup
