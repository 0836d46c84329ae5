#include "image/svg_scanner.h"

#include <array>
#include <charconv>
#include <cmath>

namespace casebound::image {
namespace {

/// Far more than any drawing needs and far less than arithmetic fails at.
constexpr double largest_number = 1e7;

bool is_separator(char c) {
  return c == ' ' || c == ',' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// What keeps `nan`, `inf` and hexadecimal digits out.
bool begins_number(std::string_view text) {
  if (text.starts_with('-')) text.remove_prefix(1);
  if (text.starts_with('.')) text.remove_prefix(1);
  return !text.empty() && is_digit(text.front());
}

struct Unit {
  std::string_view name;
  double pixels;
};

constexpr std::array units = {Unit{"", 1},    Unit{"px", 1},         Unit{"pt", 96.0 / 72},
                              Unit{"pc", 16}, Unit{"mm", 96 / 25.4}, Unit{"cm", 96 / 2.54},
                              Unit{"in", 96}};

}  // namespace

void Scanner::skip_separators() {
  while (!rest_.empty() && is_separator(rest_.front())) rest_.remove_prefix(1);
}

std::optional<double> Scanner::number() {
  skip_separators();
  std::string_view text = rest_;
  if (text.starts_with('+')) text.remove_prefix(1);
  if (!begins_number(text) || (text.size() < rest_.size() && text.front() == '-')) return std::nullopt;
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error == std::errc::result_out_of_range) return std::nullopt;
  if (!(std::abs(value) <= largest_number)) return std::nullopt;
  rest_ = text.substr(static_cast<std::size_t>(end - text.data()));
  return value;
}

std::optional<bool> Scanner::flag() {
  skip_separators();
  if (take('0')) return false;
  if (take('1')) return true;
  return std::nullopt;
}

char Scanner::letter() {
  skip_separators();
  if (rest_.empty() || !is_letter(rest_.front())) return 0;
  const char found = rest_.front();
  rest_.remove_prefix(1);
  return found;
}

std::string_view Scanner::word() {
  skip_separators();
  std::size_t length = 0;
  while (length < rest_.size() && is_letter(rest_[length])) ++length;
  const std::string_view found = rest_.substr(0, length);
  rest_.remove_prefix(length);
  return found;
}

bool Scanner::take(char wanted) {
  skip_separators();
  if (!rest_.starts_with(wanted)) return false;
  rest_.remove_prefix(1);
  return true;
}

bool Scanner::at_end() {
  skip_separators();
  return rest_.empty();
}

std::optional<double> parse_length(std::string_view text, double whole, double font_size) {
  Scanner scanner(text);
  const std::optional<double> value = scanner.number();
  if (!value) return std::nullopt;
  if (scanner.take('%')) return *value * whole / 100;
  const std::string_view unit = scanner.word();
  if (unit == "em" || unit == "rem") return *value * font_size;
  if (unit == "ex") return *value * font_size / 2;
  for (const Unit& known : units) {
    if (known.name == unit) return *value * known.pixels;
  }
  return std::nullopt;
}

}  // namespace casebound::image
