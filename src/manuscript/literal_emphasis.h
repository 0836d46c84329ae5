#pragma once

#include "casebound/base/diagnostic.h"
#include "casebound/document/inline.h"

#include <functional>

namespace casebound::manuscript {

/// Reads the emphasis that CommonMark leaves literal because its asterisks stand between a letter and
/// punctuation (`**「平和」**は`, `Moscow’s**“thaw”**`), and reports it (`literal-emphasis`). `is_written`
/// tells whether a text stands in the manuscript as it is, so that no asterisk in it can be an escaped one.
void mend_literal_emphasis(Inlines& inlines, const std::function<bool(const Inline&)>& is_written,
                           Diagnostics& diagnostics);

}  // namespace casebound::manuscript
