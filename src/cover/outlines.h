#pragma once

#include "casebound/font/library.h"
#include "casebound/image/picture.h"
#include "casebound/layout/pages.h"

namespace casebound::covers {

/// What is painted on the pages, which lie one upon the other, with the letters as outlines.
image::Drawing outlines(const std::vector<layout::Page>& pages, const font::FontLibrary& fonts);

}  // namespace casebound::covers
