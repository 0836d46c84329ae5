#pragma once

#include "casebound/layout/pages.h"

#include "pdf/objects.h"
#include "pdf/structure_kids.h"

#include <vector>

namespace casebound::pdf {

/// The name tree of named destinations (ISO 32000-1 §12.3.2.3): every id of the text.
Dict write_destinations(Objects& objects, const layout::Pages& pages, const std::vector<Dict>& page_objects);

struct LinkObject {
  LinkMark mark;
  Dict object;
};

/// Link annotations (§12.5.6.5) of all pages, in their order, each added to its page. They belong to the
/// `Link` that their item stands in, and have the keys of the parent tree that follow those of the pages.
std::vector<LinkObject> write_links(Objects& objects, const layout::Pages& pages,
                                    std::vector<Dict>& page_objects);

}  // namespace casebound::pdf
