#pragma once

#include "casebound/document/block.h"

#include <cstddef>
#include <vector>

namespace casebound::manuscript {

/// A note that was typed as text, without its mark.
struct ListedNote {
  int number;
  Blocks blocks;
  SourceSpan span;
};

/// Notes that follow one another in the body, numbered from 1, and where they stand there, without their
/// heading.
struct ListedNotes {
  bool has_heading = false;
  std::size_t begin = 0, end = 0;
  std::vector<ListedNote> notes;
};

/// The lists of notes under headings that say so; without such a heading, the marked paragraphs that a
/// section or the text ends with. An essay may number its notes anew in every section.
std::vector<ListedNotes> find_note_lists(const Blocks& body);

/// Numbered lists before a place in the body that a section ends with: its notes perhaps, though no heading
/// says so.
std::vector<ListedNotes> closing_lists(const Blocks& body, std::size_t before);

}  // namespace casebound::manuscript
