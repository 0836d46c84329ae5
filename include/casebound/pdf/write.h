#pragma once

#include "casebound/document/metadata.h"
#include "casebound/font/library.h"
#include "casebound/image/picture.h"
#include "casebound/layout/pages.h"
#include "casebound/pdf/target.h"

#include <cstdint>
#include <string>

namespace casebound::pdf {

/// A PDF for its target: every glyph by its id in a subset font with an exact ToUnicode map, page labels, and
/// where the target navigates, outline, named destinations and links. Pictures of a target with inks are to
/// be in inks themselves; drawings are turned into them. `modified` is the time to state, in seconds since
/// 1970 (UTC). Deterministic: the /ID is a digest of the content. Throws Error if libharu refuses
/// (`pdf-write`), and on pages that no book may have: a character that no font has a glyph for
/// (`pdf-notdef`), a glyph that says nothing (`pdf-text`).
std::string write(const layout::Pages& pages, const font::FontLibrary& fonts, const image::Pictures& pictures,
                  const Metadata& metadata, std::int64_t modified, const Target& target = {});

}  // namespace casebound::pdf
