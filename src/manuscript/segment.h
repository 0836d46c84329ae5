#pragma once

#include "casebound/base/diagnostic.h"

#include "manuscript/attributes.h"
#include "manuscript/lines.h"
#include "manuscript/text_table.h"

#include <set>
#include <variant>

namespace casebound::manuscript {

/// Lines that cmark can read.
struct Prose {
  Lines lines;
};
/// `::: name` … `:::`
struct FencedDivision {
  Attributes attributes;
  Lines lines;
  SourceSpan span;
};
/// `[^name]: …`, its lines without their indent.
struct NoteDefinition {
  std::string name;
  Lines lines;
  SourceSpan span;
};
/// Terms, each on a line, over what `: ` defines.
struct Definitions {
  struct Entry {
    Lines terms;
    std::vector<Lines> definitions;
  };
  std::vector<Entry> entries;
  SourceSpan span;
};
/// `| line`, each without its bar. A line without one goes on with the line before.
struct LineBlock {
  Lines lines;
  std::set<std::uint32_t> continued;  ///< the offsets of those
  SourceSpan span;
};
/// Lines that begin with `>`, and hold what cmark does not read, without that.
struct Quotation {
  Lines lines;
  SourceSpan span;
};
/// A table that is drawn with characters.
struct DrawnTable {
  TextTable table;
  SourceSpan span;
};
using Piece =
    std::variant<Prose, FencedDivision, NoteDefinition, Definitions, LineBlock, DrawnTable, Quotation>;

/// Cuts lines into what cmark reads and what it has no notion of, in reading order. A definition of a note
/// does not part the prose around it. Fences of divisions that have no other end are left out
/// (`unclosed-div`).
std::vector<Piece> segment(const Lines& lines, std::int32_t source, Diagnostics& diagnostics);

/// The lines without the fences of divisions.
Lines without_division_fences(const Lines& lines);

}  // namespace casebound::manuscript
