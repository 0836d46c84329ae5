#pragma once

#include "casebound/base/diagnostic.h"
#include "casebound/image/picture.h"
#include "casebound/layout/pages.h"

#include <map>
#include <string>

namespace casebound::pipeline {

/// `low-resolution-image`: pictures of pixels that are printed at less than 150 of them to an inch, each
/// once, at its largest; `press-resolution`, for a book that is printed on a press: those at less than 300.
/// `places` says where a picture is named.
void lint_resolution(const layout::Pages& pages, const image::Pictures& pictures,
                     const std::map<std::string, SourceSpan>& places, bool for_press,
                     Diagnostics& diagnostics);

}  // namespace casebound::pipeline
