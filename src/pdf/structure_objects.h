#pragma once

#include "casebound/layout/pages.h"

#include "pdf/links.h"
#include "pdf/objects.h"
#include "pdf/structure_kids.h"

#include <vector>

namespace casebound::pdf {

/// The logical structure (ISO 32000-1 §14.7): elements, the parent tree from pages and annotations to them,
/// the ids of notes. Pages have the keys of the parent tree that are their indices, annotations those that
/// follow. Returns the root.
Dict write_structure(Objects& objects, const layout::Pages& pages, const PageMarks& marks,
                     const std::vector<LinkObject>& links, const std::vector<Dict>& page_objects);

}  // namespace casebound::pdf
