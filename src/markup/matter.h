#pragma once

#include "casebound/document/book.h"

#include "markup/inlines.h"

namespace casebound::markup {

/// A note at the foot of its page. What it leads back to is the first call, if there is one.
Element footnote(const Note& note, Context& context);
/// Gathered notes: a section of their own, but for those that stand in a division of notes.
Element note_list(const NoteList& list, SourceSpan span, Context& context);

Element index_list(const IndexList& index, const Block& block, Context& context);
Element contents(const Contents& contents, SourceSpan span, Context& context);

/// The `section` of a division.
Element section(const Division& division, Context& context);

}  // namespace casebound::markup
