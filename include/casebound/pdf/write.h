#pragma once

#include "casebound/document/metadata.h"
#include "casebound/font/library.h"
#include "casebound/image/picture.h"
#include "casebound/layout/pages.h"

#include <cstdint>
#include <string>

namespace casebound::pdf {

/// The reader edition: PDF 1.7 that is at once PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1). Every glyph
/// by its id in a subset font with an exact ToUnicode map; all content marked and tagged by
/// `Pages::structure`, with its languages; outline, page labels, named destinations, links; metadata as XMP.
/// `modified` is the time to state, in seconds since 1970 (UTC). Colours without a profile are those of the
/// library's `sRGB`. Deterministic: the /ID is a digest of the content. Throws Error: `profile-missing` or
/// `profile-changed` (see FontLibrary); `pdf-too-large` for a file of more than 2 GiB; if libharu refuses
/// (`pdf-write`); and on pages that no book may have: a character that no font has a glyph for
/// (`pdf-notdef`), a glyph that says nothing (`pdf-text`).
std::string write(const layout::Pages& pages, const font::FontLibrary& fonts, const image::Pictures& pictures,
                  const Metadata& metadata, std::int64_t modified);

}  // namespace casebound::pdf
