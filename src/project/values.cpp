#include "project/values.h"

#include "casebound/base/text.h"

#include <algorithm>
#include <array>
#include <regex>

#include <fmt/format.h>
#include <unicode/uloc.h>

namespace casebound::project {

namespace {

int digits(std::string_view text) {
  int value = 0;
  for (const char c : text) value = value * 10 + (c - '0');
  return value;
}

bool matches(std::string_view text, const char* pattern) {
  return std::regex_match(text.begin(), text.end(), std::regex(pattern));
}

bool has_right_check_digit(const std::string& isbn) {
  int sum = 0;
  const int length = static_cast<int>(isbn.size());
  for (int i = 0; i < length; ++i) {
    const char c = isbn[static_cast<std::size_t>(i)];
    const int digit = c == 'X' ? 10 : c - '0';
    sum += digit * (length == 13 ? (i % 2 == 0 ? 1 : 3) : 10 - i);
  }
  return sum % (length == 13 ? 10 : 11) == 0;
}

Complaint check_isbn(std::string_view text) {
  std::string isbn(text);
  isbn.erase(std::remove(isbn.begin(), isbn.end(), '-'), isbn.end());
  if (!matches(isbn, "[0-9]{13}|[0-9]{9}[0-9X]")) return "an ISBN has 13 digits (or 10, old style)";
  if (!has_right_check_digit(isbn)) return "the check digit of the ISBN is wrong";
  return std::nullopt;
}

}  // namespace

Complaint check_language(const std::string& tag) {
  UErrorCode status = U_ZERO_ERROR;
  std::array<char, ULOC_FULLNAME_CAPACITY> locale{};
  std::int32_t parsed = 0;
  uloc_forLanguageTag(tag.c_str(), locale.data(), static_cast<std::int32_t>(locale.size()), &parsed, &status);
  if (U_SUCCESS(status) && !tag.empty() && parsed == static_cast<std::int32_t>(tag.size()))
    return std::nullopt;
  return fmt::format("“{}” is not a language tag", tag);
}

Complaint check_date(std::string_view date) {
  if (!matches(date, "[0-9]{4}-[0-9]{2}-[0-9]{2}")) return fmt::format("“{}” is not a date", date);
  const int year = digits(date.substr(0, 4));
  const int month = digits(date.substr(5, 2));
  const int day = digits(date.substr(8, 2));
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  const std::array<int, 12> lengths = {31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (month < 1 || month > 12 || day < 1 || day > lengths[static_cast<std::size_t>(month - 1)]) {
    return fmt::format("there is no day {}", date);
  }
  return std::nullopt;
}

Complaint check_identifier(std::string_view identifier) {
  constexpr std::string_view isbn = "urn:isbn:";
  if (identifier.starts_with(isbn)) return check_isbn(identifier.substr(isbn.size()));
  if (identifier.starts_with("urn:uuid:")) {
    if (matches(identifier, "urn:uuid:[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"))
      return std::nullopt;
    return "a UUID has the form 8-4-4-4-12 in hexadecimal digits";
  }
  if (matches(identifier, "https?://[^\\s]+") || matches(identifier, "urn:[a-z0-9-]+:[^\\s]+"))
    return std::nullopt;
  return fmt::format("“{}” is no identifier", identifier);
}

Complaint check_slug(std::string_view slug) {
  if (matches(slug, "[a-z0-9]+(-[a-z0-9]+)*")) return std::nullopt;
  return fmt::format("“{}” cannot be a file name everywhere", slug);
}

}  // namespace casebound::project
