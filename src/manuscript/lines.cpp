#include "manuscript/lines.h"

#include "casebound/base/text.h"

#include <algorithm>

namespace casebound::manuscript {

namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// Bytes of one list marker and the space after it, 0 if there is none.
std::size_t list_marker(std::string_view text) {
  std::size_t size = 0;
  while (size < text.size() && size < 9 && is_digit(text[size])) ++size;
  if (size == text.size()) return 0;
  const bool numbered = size > 0 && (text[size] == '.' || text[size] == ')');
  const bool bulleted = size == 0 && std::string_view("-+*").find(text[0]) != std::string_view::npos;
  if (!numbered && !bulleted) return 0;
  ++size;
  if (size == text.size() || (text[size] != ' ' && text[size] != '\t')) return 0;
  return size + 1;
}

bool is_rule(std::string_view text) {
  const char mark = text.front();
  const auto is_part = [mark](char c) { return c == mark || c == ' ' || c == '\t'; };
  return (mark == '-' || mark == '*' || mark == '_') && std::all_of(text.begin(), text.end(), is_part) &&
         std::count(text.begin(), text.end(), mark) >= 3;
}

bool is_heading(std::string_view text) {
  const auto hashes = std::min(text.find_first_not_of('#'), text.size());
  return hashes > 0 && hashes <= 6 && (hashes == text.size() || text[hashes] == ' ' || text[hashes] == '\t');
}

}  // namespace

Lines lines_of(const Source& source, SourceSpan part) {
  Lines out;
  for (auto line = source.locate(part.begin).line; line <= source.line_count(); ++line) {
    const auto start = source.line_start(line);
    if (start >= part.end) break;
    const auto skipped = std::max(start, part.begin) - start;  // a byte order mark is no part of the body
    const auto text = source.line_text(line).substr(skipped);
    out.push_back({start + skipped, text.substr(0, part.end - start - skipped)});
  }
  return out;
}

SourceSpan span_of(std::int32_t source, const Lines& lines) {
  if (lines.empty()) return {};
  return {source, lines.front().offset, lines.back().end()};
}

bool is_blank(const Line& line) {
  return line.text.find_first_not_of(" \t\f") == std::string_view::npos;
}

int indent_of(std::string_view text) {
  int columns = 0;
  for (const char c : text) {
    if (c != ' ' && c != '\t') break;
    columns += c == '\t' ? 4 - columns % 4 : 1;
  }
  return columns;
}

Line without_indent(Line line, int columns) {
  int seen = 0;
  std::size_t bytes = 0;
  while (bytes < line.text.size() && seen < columns && (line.text[bytes] == ' ' || line.text[bytes] == '\t'))
    seen += line.text[bytes++] == '\t' ? 4 - seen % 4 : 1;
  return without_prefix(line, bytes);
}

Line without_prefix(Line line, std::size_t bytes) {
  bytes = std::min(bytes, line.text.size());
  return {line.offset + static_cast<std::uint32_t>(bytes), line.text.substr(bytes)};
}

bool begins_block(std::string_view text) {
  text = trim(text);
  if (text.empty()) return false;
  if (text.front() == '>' || is_heading(text) || is_rule(text) || list_marker(text) > 0) return true;
  return text.starts_with("```") || text.starts_with("~~~") || text.starts_with(":::") ||
         text.starts_with("<!--");
}

std::size_t list_markers(std::string_view text) {
  std::size_t size = 0, spaces = 0;
  for (;;) {
    spaces = text.substr(size).find_first_not_of(" \t");
    if (spaces == std::string_view::npos) return size;
    const auto marker = list_marker(text.substr(size + spaces));
    if (marker == 0) return size == 0 ? 0 : size + spaces;
    size += spaces + marker;
  }
}

bool is_delimiter_row(std::string_view text) {
  return text.find('-') != std::string_view::npos && text.find('|') != std::string_view::npos &&
         text.find_first_not_of("|:- \t") == std::string_view::npos;
}

}  // namespace casebound::manuscript
