#pragma once

#include "casebound/document/metadata.h"

#include <cstdint>
#include <string>

namespace casebound::pdf {

/// The metadata as an XMP packet (ISO 16684-1): what the information dictionary says and more, and that the
/// file is PDF/A-2a (ISO 19005-2 §6.6.4) and PDF/UA-1 (ISO 14289-1 §5), the latter with the description that
/// PDF/A wants of properties that it does not know (§6.6.2.3).
std::string xmp_packet(const Metadata& metadata, const std::string& title, const std::string& language,
                       std::int64_t modified);

}  // namespace casebound::pdf
