#pragma once

#include "casebound/document/metadata.h"
#include "casebound/layout/pages.h"
#include "casebound/pdf/target.h"

#include "pdf/objects.h"

#include <cstdint>
#include <string_view>

namespace casebound::pdf {

/// Header and packing that a standard asks for.
FileForm file_form(Standard standard);

/// Adds what the standard wants of the catalog: the output intent, and of PDF/X-4 the metadata stream.
void add_press_entries(Objects& objects, Dict& catalog, const layout::Pages& pages, const Metadata& metadata,
                       const Target& target, std::int64_t modified);

/// Adds to the information dictionary the version of PDF/X, and that nothing is trapped.
void add_press_information(Dict& information, Standard standard);

}  // namespace casebound::pdf
