#include "project/values.h"

#include "casebound/base/text.h"
#include "casebound/project/project.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>
#include <unicode/uloc.h>

namespace casebound::project {

namespace {

int digits(std::string_view text) {
  int value = 0;
  for (const char c : text) value = value * 10 + (c - '0');
  return value;
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_lower(char c) {
  return c >= 'a' && c <= 'z';
}
bool is_hexadecimal(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

/// A pattern of digits `9`, hexadecimal digits `F` and literal characters.
bool has_form(std::string_view text, std::string_view form) {
  return text.size() == form.size() &&
         std::equal(text.begin(), text.end(), form.begin(), [](char c, char wanted) {
           return wanted == '9' ? is_digit(c) : wanted == 'F' ? is_hexadecimal(c) : c == wanted;
         });
}

bool has_space(std::string_view text) {
  return text.find_first_of(" \t\n") != std::string_view::npos;
}

/// Words of lower case letters and digits, with single hyphens between them.
bool is_hyphened_words(std::string_view text) {
  const auto words = split(text, '-');
  return std::all_of(words.begin(), words.end(), [](std::string_view word) {
    return !word.empty() &&
           std::all_of(word.begin(), word.end(), [](char c) { return is_digit(c) || is_lower(c); });
  });
}

/// `urn:NAME:rest` (RFC 8141 §2).
bool is_urn(std::string_view text) {
  const auto parts = split(text, ':');
  return parts.size() >= 3 && parts[0] == "urn" && is_hyphened_words(parts[1]) && !parts[2].empty() &&
         !has_space(text);
}

bool is_web_address(std::string_view text) {
  for (const std::string_view scheme : {"http://", "https://"}) {
    if (text.starts_with(scheme)) return text.size() > scheme.size() && !has_space(text);
  }
  return false;
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
  if (!has_form(isbn, "9999999999999") && !has_form(isbn, "9999999999") && !has_form(isbn, "999999999X"))
    return "an ISBN has 13 digits (or 10, old style)";
  if (!has_right_check_digit(isbn)) return "the check digit of the ISBN is wrong";
  return std::nullopt;
}

}  // namespace

bool is_language_tag(const std::string& text) {
  UErrorCode status = U_ZERO_ERROR;
  std::array<char, ULOC_FULLNAME_CAPACITY> locale{};
  std::int32_t parsed = 0;
  uloc_forLanguageTag(text.c_str(), locale.data(), static_cast<std::int32_t>(locale.size()), &parsed,
                      &status);
  // Longer words are well-formed (RFC 5646 §2.1), but no language has one: `english`.
  constexpr std::size_t longest_language = 3;
  const bool is_word = text.find('-') == std::string::npos && text.size() > longest_language;
  return U_SUCCESS(status) && !is_word && !text.empty() && parsed == static_cast<std::int32_t>(text.size());
}

Complaint check_language(const std::string& tag) {
  if (is_language_tag(tag)) return std::nullopt;
  return fmt::format("“{}” is not a language tag", tag);
}

Complaint check_date(std::string_view date) {
  if (!has_form(date, "9999-99-99")) return fmt::format("“{}” is not a date", date);
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
    if (has_form(identifier.substr(9), "FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF")) return std::nullopt;
    return "a UUID has the form 8-4-4-4-12 in hexadecimal digits";
  }
  if (is_web_address(identifier) || is_urn(identifier)) return std::nullopt;
  return fmt::format("“{}” is no identifier", identifier);
}

Complaint check_length(std::string_view length) {
  const auto unit = length.find_first_not_of("0123456789.");
  const auto number = length.substr(0, unit);
  const bool is_number = std::count(number.begin(), number.end(), '.') <= 1 &&
                         number.find_first_of("0123456789") != std::string_view::npos;
  constexpr std::array<std::string_view, 4> units = {"mm", "cm", "in", "pt"};
  const bool has_unit = unit != std::string_view::npos &&
                        std::find(units.begin(), units.end(), length.substr(unit)) != units.end();
  if (is_number && has_unit) return std::nullopt;
  return fmt::format("“{}” is no length", length);
}

Complaint check_signature(std::string_view pages) {
  constexpr std::size_t most_digits = 2;
  constexpr int most = 64;
  const bool is_number =
      !pages.empty() && pages.size() <= most_digits && std::all_of(pages.begin(), pages.end(), is_digit);
  if (is_number && digits(pages) % 2 == 0 && digits(pages) > 0 && digits(pages) <= most) return std::nullopt;
  return fmt::format("no sheet has {} pages", pages);
}

Complaint check_slug(std::string_view slug) {
  constexpr std::size_t longest = 100;
  if (slug.size() <= longest && is_hyphened_words(slug)) return std::nullopt;
  return fmt::format("“{}” cannot be a file name everywhere", slug);
}

}  // namespace casebound::project
