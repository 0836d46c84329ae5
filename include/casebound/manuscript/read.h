#pragma once

#include "casebound/base/diagnostic.h"
#include "casebound/document/metadata.h"
#include "casebound/project/project.h"

#include <cstdint>

namespace casebound::manuscript {

/// Reads one essay: CommonMark with GFM tables and strikethrough (cmark-gfm); notes, and of pandoc's Markdown
/// attributes, bracketed spans, index terms, fenced divisions, definition lists, figures, table captions,
/// line blocks, superscript and subscript; comments that allow findings; and the conventions of bare
/// converted text (title, byline, bio, series note), repaired where the repair is certain. A dedication, an
/// epigraph or a colophon is a few lines that need none of these.
///
/// `settings` is what the book and the front matter say of this essay (see project::with_front_matter); it
/// goes before what the text shows. The result is always a tree; what is wrong with the manuscript is in
/// `diagnostics`, with errors where no sound book can be made of it (`not-utf8`, `empty-manuscript`,
/// `missing-title`). Words are never changed or lost.
Document read(const Sources& sources, std::int32_t source, const project::EssaySettings& settings,
              Diagnostics& diagnostics);

}  // namespace casebound::manuscript
