#pragma once

#include "casebound/document/book.h"

#include <string>

namespace casebound::editorial {

/// Small pieces that divisions are built of.
Block paragraph(ParagraphRole role, Inlines inlines, SourceSpan span = {});
Block paragraph(ParagraphRole role, std::string text);
Block heading(int level, std::string text);
/// A paragraph, unless there is nothing to say.
void add_line(Blocks& blocks, ParagraphRole role, const std::string& text);
/// Words of a class: `author`, `affiliation`.
Inline span_inline(std::string name, const std::string& text, SourceSpan span);
/// A division whose id and file name are its role's token.
Division division(DivisionRole role, Matter matter, std::string title, const Metadata& metadata);

}  // namespace casebound::editorial
