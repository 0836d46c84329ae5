#include "project/values.h"

#include "casebound/base/text.h"
#include "casebound/project/project.h"

#include <algorithm>
#include <array>
#include <charconv>

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

std::string small_letters(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return out;
}

/// Words of lower case letters and digits, with single hyphens between them.
bool is_hyphened_words(std::string_view text) {
  const auto words = split(text, '-');
  return std::all_of(words.begin(), words.end(), [](std::string_view word) {
    return !word.empty() &&
           std::all_of(word.begin(), word.end(), [](char c) { return is_digit(c) || is_lower(c); });
  });
}

bool is_letter(char c) {
  return is_lower(c) || (c >= 'A' && c <= 'Z');
}

/// What stands in a URI as it is (RFC 3986 §2), letters of other scripts besides (RFC 3987).
bool is_uri_character(char c) {
  return static_cast<unsigned char>(c) > ' ' && c != '\x7F' &&
         std::string_view("\"<>\\^`{|}").find(c) == std::string_view::npos;
}

/// The scheme of a URI without its colon; empty if there is none. One letter is a drive of Windows.
std::string_view scheme_of(std::string_view text) {
  const auto scheme = text.substr(0, std::min(text.find(':'), text.size()));
  const bool is_scheme = scheme.size() > 1 && scheme.size() < text.size() && is_letter(scheme[0]) &&
                         std::all_of(scheme.begin(), scheme.end(), [](char c) {
                           return is_letter(c) || is_digit(c) || c == '+' || c == '-' || c == '.';
                         });
  return is_scheme ? scheme : std::string_view();
}

/// `scheme:rest`, with something in the rest.
bool is_uri(std::string_view text) {
  const auto scheme = scheme_of(text);
  if (scheme.empty() || scheme == "isbn" || scheme == "uuid") return false;  // these lack their urn:
  const auto rest = text.substr(scheme.size() + 1);
  return rest.find_first_not_of('/') != std::string_view::npos &&
         std::all_of(rest.begin(), rest.end(), is_uri_character);
}

/// `urn:NAME:rest` (RFC 8141 §2), the name in small letters.
bool is_urn(std::string_view text) {
  const auto parts = split(text, ':');
  return parts.size() >= 3 && parts[0] == "urn" && is_hyphened_words(parts[1]) && !parts[2].empty();
}

/// Windows has no files of these names, whatever their ending.
bool is_device(std::string_view name) {
  constexpr std::array<std::string_view, 4> devices = {"con", "prn", "aux", "nul"};
  const bool is_port = name.size() == 4 && (name.starts_with("com") || name.starts_with("lpt"));
  return std::find(devices.begin(), devices.end(), name) != devices.end() || (is_port && is_digit(name[3]));
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

/// Single hyphens between the digits, if any.
bool is_hyphened_number(std::string_view text) {
  const auto groups = split(text, '-');
  return std::none_of(groups.begin(), groups.end(), [](std::string_view group) { return group.empty(); });
}

Complaint check_isbn(std::string_view text) {
  std::string isbn(text);
  isbn.erase(std::remove(isbn.begin(), isbn.end(), '-'), isbn.end());
  if (!is_hyphened_number(text)) return "an ISBN has digits with single hyphens between them";
  if (!has_form(isbn, "9999999999999") && !has_form(isbn, "9999999999") && !has_form(isbn, "999999999X"))
    return "an ISBN has 13 digits (or 10, old style)";
  if (isbn.size() == 13 && !isbn.starts_with("978") && !isbn.starts_with("979"))
    return "an ISBN of 13 digits begins with 978 or 979";
  if (!has_right_check_digit(isbn)) return "the check digit of the ISBN is wrong";
  return std::nullopt;
}

struct Unit {
  std::string_view name;
  double points;
};
constexpr std::array<Unit, 4> units = {{{"mm", 72 / 25.4}, {"cm", 72 / 2.54}, {"in", 72}, {"pt", 1}}};

/// Of a number with its unit. Not by the locale: from_chars reads a point only.
double points_of(std::string_view length) {
  const auto unit = std::min(length.find_first_not_of("0123456789."), length.size());
  double value = 0;
  std::from_chars(length.data(), length.data() + unit, value, std::chars_format::fixed);
  for (const auto& [name, points] : units)
    if (name == length.substr(unit)) return value * points;
  return 0;
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

bool is_right_to_left(const std::string& tag) {
  return uloc_isRightToLeft(tag.c_str()) != 0;
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

std::string plain_identifier(std::string identifier) {
  if (small_letters(scheme_of(identifier)) != "urn") return identifier;
  const auto end = identifier.find(':', 4);
  return small_letters(identifier.substr(0, end)) + (end == std::string::npos ? "" : identifier.substr(end));
}

Complaint check_identifier(std::string_view identifier) {
  constexpr std::string_view isbn = "urn:isbn:", uuid = "urn:uuid:";
  const std::string plain = plain_identifier(std::string(identifier));
  if (plain.starts_with(isbn)) return check_isbn(std::string_view(plain).substr(isbn.size()));
  if (plain.starts_with(uuid)) {
    if (has_form(std::string_view(plain).substr(uuid.size()), "FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF"))
      return std::nullopt;
    return "a UUID has the form 8-4-4-4-12 in hexadecimal digits";
  }
  if (is_uri(plain) && (scheme_of(plain) != "urn" || is_urn(plain))) return std::nullopt;
  if (!check_isbn(plain)) return fmt::format("an ISBN is written “urn:isbn:{}”", plain);
  return fmt::format("“{}” is no identifier", identifier);
}

Length length_of(std::string_view length) {
  return Length::from_points(points_of(length));
}

Complaint check_bleed(std::string_view length) {
  if (length.starts_with('-')) return "a bleed reaches beyond the trim and is never negative";
  const auto unit = length.find_first_not_of("0123456789.");
  const auto number = length.substr(0, unit);
  const bool is_number = std::count(number.begin(), number.end(), '.') <= 1 &&
                         number.find_first_of("0123456789") != std::string_view::npos;
  const bool has_unit = unit != std::string_view::npos &&
                        std::any_of(units.begin(), units.end(),
                                    [&](const Unit& one) { return one.name == length.substr(unit); });
  if (!is_number || !has_unit) return fmt::format("“{}” is no length", length);
  if (points_of(length) > 72) return fmt::format("{} is more than any press takes as bleed", length);
  return std::nullopt;
}

int number_of(std::string_view pages) {
  return digits(pages);
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
  if (slug.size() <= longest && is_hyphened_words(slug) && !is_device(slug)) return std::nullopt;
  return fmt::format("“{}” cannot be a file name everywhere", slug);
}

}  // namespace casebound::project
