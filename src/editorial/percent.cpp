#include "editorial/percent.h"

#include "casebound/base/text.h"

#include <optional>

namespace casebound::editorial {

namespace {

std::optional<int> hexadecimal(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return std::nullopt;
}

}  // namespace

std::string percent_decoded(const std::string& text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto high = text[i] == '%' && i + 2 < text.size() ? hexadecimal(text[i + 1]) : std::nullopt;
    const auto low = high ? hexadecimal(text[i + 2]) : std::nullopt;
    if (low) i += 2;
    out += low ? static_cast<char>(*high * 16 + *low) : text[i];
  }
  const bool is_text = !find_invalid_utf8(out) && out.find('\0') == std::string::npos;
  return is_text ? out : text;
}

}  // namespace casebound::editorial
