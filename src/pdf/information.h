#pragma once

#include "casebound/document/metadata.h"
#include "casebound/layout/pages.h"

#include "pdf/objects.h"

#include <cstdint>
#include <string>

namespace casebound::pdf {

/// The document information dictionary (ISO 32000-1 §14.3.3).
Dict write_information(Objects& objects, const layout::Pages& pages, const Metadata& metadata,
                       std::int64_t modified);

/// `D:20240229120000Z` of seconds since 1970.
std::string pdf_date(std::int64_t seconds);

}  // namespace casebound::pdf
