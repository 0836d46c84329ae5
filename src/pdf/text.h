#pragma once

#include <string>
#include <string_view>

namespace casebound::pdf {

/// Appends a byte as it stands within `( )`: parentheses, backslash and carriage return escaped.
inline void append_escaped(std::string& out, char byte) {
  if (byte == '(' || byte == ')' || byte == '\\') out += '\\';
  if (byte == '\r') {
    out += "\\r";
  } else {
    out += byte;
  }
}

/// Appends a literal string (ISO 32000-1 §7.3.4.2) of any bytes.
void append_literal(std::string& out, std::string_view bytes);

/// Bytes that a string may have (ISO 19005-2 §6.1.13).
inline constexpr std::size_t longest_string = 32'767;

/// Throws Error `pdf-long-text`, which shows how the text begins, for more bytes than a string may have.
void check_length(std::string_view bytes, std::string_view shown);

/// Bytes of a text string (§7.9.2.2): ASCII as it is, all else in UTF-16BE with a byte order mark. Throws
/// Error as check_length() does.
std::string text_string(std::string_view utf8);

/// UTF-16BE without a mark.
std::string utf16_be(std::string_view utf8);

/// Appends upper case hexadecimal digits without brackets.
void append_hex(std::string& out, std::string_view bytes);

/// A URI as 7-bit ASCII: other bytes and spaces are percent-encoded.
std::string ascii_uri(std::string_view uri);

}  // namespace casebound::pdf
