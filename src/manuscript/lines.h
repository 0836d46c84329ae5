#pragma once

#include "casebound/base/source.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace casebound::manuscript {

/// A line of the manuscript, or what is left of it within a note or a definition, without its end mark.
struct Line {
  std::uint32_t offset = 0;  ///< of its first byte in the source
  std::string_view text;

  std::uint32_t end() const { return offset + static_cast<std::uint32_t>(text.size()); }
};
using Lines = std::vector<Line>;

/// The lines of a part of the source; views into it.
Lines lines_of(const Source& source, SourceSpan part);
/// From the first line's first byte to the last line's last.
SourceSpan span_of(std::int32_t source, const Lines& lines);

bool is_blank(const Line& line);
/// Columns of white space that it begins with; a tab goes to the next multiple of four.
int indent_of(std::string_view text);
/// The line without its first `columns` columns of white space, as far as it has them.
Line without_indent(Line line, int columns);
/// The line without its first bytes.
Line without_prefix(Line line, std::size_t bytes);

/// Whether the line begins a block that ends a paragraph before it: a heading, quote, list, fence or rule.
bool begins_block(std::string_view text);
/// Bytes of the markers of list items that the line begins with (`- `, `2. `), with the space around them; 0
/// if there is none.
std::size_t list_markers(std::string_view text);
/// The row under a pipe table's head: `|:---|---:|`.
bool is_delimiter_row(std::string_view text);

}  // namespace casebound::manuscript
