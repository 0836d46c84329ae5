#pragma once

#include "casebound/document/inline.h"

#include <functional>

namespace casebound::manuscript {

/// Takes out comments with two hyphens inside, which cmark-gfm takes for text (CommonMark 0.29). `is_written`
/// says whether nothing in a text was escaped: an escaped `<` begins no comment.
void drop_comments(Inlines& inlines, const std::function<bool(const Inline&)>& is_written);

}  // namespace casebound::manuscript
