#pragma once

#include "casebound/document/metadata.h"

#include "pdf/objects.h"

#include <cstdint>
#include <string>

namespace casebound::pdf {

inline constexpr const char* producer = "casebound";

/// The document information dictionary (ISO 32000-1 §14.3.3).
Dict write_information(Objects& objects, const std::string& title, const Metadata& metadata,
                       std::int64_t modified);

/// A metadata stream (§14.3.2), as it stands: those who do not read PDF are to find it.
Dict write_metadata(Objects& objects, std::string packet);

/// The subjects in one line: /Keywords.
std::string keywords(const Metadata& metadata);

/// `D:20240229120000Z` and `2024-02-29T12:00:00Z` of seconds since 1970.
std::string pdf_date(std::int64_t seconds);
std::string iso_date(std::int64_t seconds);

}  // namespace casebound::pdf
