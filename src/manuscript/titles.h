#pragma once

#include "casebound/base/diagnostic.h"
#include "casebound/document/block.h"

namespace casebound::manuscript {

/// `multiple-titles`: headings of the first level beyond the essay's title, once for all of them. Headings
/// that follow each other directly are one, a label and a title.
void report_many_titles(const Blocks& body, Diagnostics& diagnostics);

}  // namespace casebound::manuscript
