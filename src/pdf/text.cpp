#include "pdf/text.h"

#include "casebound/base/error.h"
#include "casebound/base/text.h"
#include "casebound/pdf/write.h"

#include <algorithm>

namespace casebound::pdf {
namespace {

constexpr std::string_view hex_digits = "0123456789ABCDEF";

bool is_printable_ascii(char c) {
  return c >= ' ' && c <= '~';
}

void append_unit(std::string& out, char32_t unit) {
  out += static_cast<char>(unit >> 8);
  out += static_cast<char>(unit & 0xFF);
}

void append_utf16(std::string& out, char32_t code_point) {
  if (code_point < 0x10000) return append_unit(out, code_point);
  append_unit(out, 0xD800 + ((code_point - 0x10000) >> 10));
  append_unit(out, 0xDC00 + ((code_point - 0x10000) & 0x3FF));
}

std::string as_text(std::string_view utf8) {
  const bool plain = std::all_of(utf8.begin(), utf8.end(), is_printable_ascii);
  return plain ? std::string(utf8) : "\xFE\xFF" + utf16_be(utf8);
}

}  // namespace

bool has_room(std::string_view utf8) {
  return as_text(utf8).size() <= longest_string;
}

void append_literal(std::string& out, std::string_view bytes) {
  out += '(';
  for (const char byte : bytes) append_escaped(out, byte);
  out += ')';
}

std::string utf16_be(std::string_view utf8) {
  std::string out;
  for (std::size_t at = 0; at < utf8.size();) append_utf16(out, next_code_point(utf8, at));
  return out;
}

void check_length(std::string_view bytes, std::string_view shown) {
  constexpr std::size_t enough = 40;
  if (bytes.size() <= longest_string) return;
  std::size_t end = std::min(enough, shown.size());
  while (end < shown.size() && (static_cast<unsigned char>(shown[end]) & 0xC0U) == 0x80) --end;
  throw Error(Exit::book,
              {.code = "pdf-long-text",
               .message = "too long for a heading, a description or an address in a PDF: \xE2\x80\x9C" +
                          std::string(shown.substr(0, end)) + "\xE2\x80\xA6\xE2\x80\x9D",
               .hint = "shorten it; 16,000 characters have room"});
}

std::string text_string(std::string_view utf8) {
  std::string out = as_text(utf8);
  check_length(out, utf8);
  return out;
}

void append_hex(std::string& out, std::string_view bytes) {
  for (const char byte : bytes) {
    const auto value = static_cast<unsigned char>(byte);
    out += hex_digits[value >> 4];
    out += hex_digits[value & 0xF];
  }
}

std::string ascii_uri(std::string_view uri) {
  std::string out;
  for (const char byte : uri) {
    if (is_printable_ascii(byte) && byte != ' ') {
      out += byte;
    } else {
      out += '%';
      append_hex(out, {&byte, 1});
    }
  }
  return out;
}

}  // namespace casebound::pdf
