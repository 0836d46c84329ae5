#pragma once

#include "casebound/base/cache.h"
#include "casebound/document/metadata.h"
#include "casebound/font/library.h"
#include "casebound/image/picture.h"
#include "casebound/layout/pages.h"
#include "casebound/pdf/target.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace casebound::pdf {

/// A PDF for its target: every glyph by its id in a subset font with an exact ToUnicode map, and page labels.
/// The reader edition is PDF 1.7 that is at once PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1): all
/// content marked and tagged by `Pages::structure`, with its languages; outline, named destinations, links;
/// metadata as XMP; colours without a profile are those of the library's `sRGB`. Pictures of a target with
/// inks are to be in inks themselves; drawings are turned into them. `modified` is the time to state, in
/// seconds since 1970 (UTC). `cache` holds what has been deflated before. Deterministic: the /ID is a digest
/// of the content. Throws Error: `profile-missing` or `profile-changed` (see FontLibrary); `pdf-too-large`
/// for a file of more than 2 GiB; `pdf-long-text`; if libharu refuses (`pdf-write`); and on pages that no
/// book may have: a character that no font has a glyph for
/// (`pdf-notdef`), a glyph that says nothing (`pdf-text`).
std::string write(const layout::Pages& pages, const font::FontLibrary& fonts, const image::Pictures& pictures,
                  const Metadata& metadata, std::int64_t modified, const Target& target = {},
                  Cache* cache = nullptr);

/// Whether a heading, a description or an address goes into one string (ISO 19005-2 §6.1.13): 32,767 bytes,
/// and two for each character if one is not ASCII. `write` refuses others (`pdf-long-text`), without a place.
bool has_room(std::string_view utf8);

}  // namespace casebound::pdf
