#pragma once

#include <cstdint>
#include <string>

namespace casebound::epub {

/// `2024-05-01T12:30:00Z`, as `dcterms:modified` wants it, of seconds since 1970.
std::string iso_time(std::int64_t seconds);

/// The day as ZIP files pack it; days outside 1980 … 2107 become the nearest that can be said.
std::uint16_t dos_date(std::int64_t seconds);

}  // namespace casebound::epub
