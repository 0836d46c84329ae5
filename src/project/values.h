#pragma once

#include "casebound/base/length.h"

#include <optional>
#include <string>
#include <string_view>

namespace casebound::project {

/// Why a value cannot stand, or nothing if it can.
using Complaint = std::optional<std::string>;

/// A well-formed BCP 47 tag.
Complaint check_language(const std::string& tag);
/// Whether a language, by its tag, is written from right to left.
bool is_right_to_left(const std::string& tag);
/// A day of the Gregorian calendar, YYYY-MM-DD.
Complaint check_date(std::string_view date);
/// urn:isbn: with a right check digit, urn:uuid:, or another URI (RFC 3986).
Complaint check_identifier(std::string_view identifier);
/// With the letters of `urn:isbn:` small, which may be written either way (RFC 8141 §3.1).
std::string plain_identifier(std::string identifier);
/// Lower case letters, digits, hyphens: fit for a file name anywhere. No name of a device of Windows.
Complaint check_slug(std::string_view slug);
/// A length with its unit: 3mm, .125in, 9pt. Not negative, and an inch at the most.
Complaint check_bleed(std::string_view length);
/// Of a length that has passed the check.
Length length_of(std::string_view length);
/// Pages of a printed sheet: a multiple of 2 from 2 to 64.
Complaint check_signature(std::string_view pages);
int number_of(std::string_view pages);

}  // namespace casebound::project
