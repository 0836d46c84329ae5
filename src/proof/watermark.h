#pragma once

#include "casebound/font/library.h"
#include "casebound/image/picture.h"
#include "casebound/layout/note_setter.h"

#include <string>

namespace casebound::proof {

/// The words as a drawing that fills a page of this size from corner to corner, in light grey: outlines of
/// glyphs, so that no viewer takes them for words of the text.
image::Picture watermark(const std::string& words, const Size& page, const layout::NoteStyle& style,
                         layout::NoteSetter& setter, const font::FontLibrary& fonts);

}  // namespace casebound::proof
