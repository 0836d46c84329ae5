#pragma once

#include "casebound/document/metadata.h"

#include <string>
#include <vector>

namespace casebound::manuscript {

/// A raised figure or sign behind a name says which of the lines below is its bearer's affiliation: `Jane
/// Roe^1^`, `^1^ University of Leeds`.
///
/// The marks of a line, in their order; whatever else is raised is none.
std::vector<std::string> affiliation_marks(const Inlines& line);

/// The line without its marks.
Inlines without_affiliation_marks(Inlines line);

/// The lines below a byline that begin with marks, and the number of paragraphs that they are.
struct MarkedLines {
  struct Line {
    std::string mark, words;
  };
  std::vector<Line> lines;
  std::size_t blocks = 0;

  /// The words behind a mark; empty if there are none.
  std::string words(const std::string& mark) const;
};
MarkedLines marked_lines(const Blocks& body, std::size_t at);

}  // namespace casebound::manuscript
