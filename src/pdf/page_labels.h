#pragma once

#include "casebound/layout/pages.h"

#include "pdf/objects.h"

namespace casebound::pdf {

/// The number tree of page labels (ISO 32000-1 §12.4.2): viewers number the pages as the book does. Folios in
/// decimal or lower case Roman figures become ranges, any other label a prefix of its own.
Dict write_page_labels(Objects& objects, const layout::Pages& pages);

}  // namespace casebound::pdf
