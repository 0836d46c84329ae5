#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace casebound::pipeline {

/// The time that the editions state, in seconds since 1970: SOURCE_DATE_EPOCH, else noon (UTC) of the book's
/// date, else the start of 2000. Never the clock.
std::int64_t modified_time(std::optional<std::int64_t> source_date_epoch, const std::string& date);

}  // namespace casebound::pipeline
