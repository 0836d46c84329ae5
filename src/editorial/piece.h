#pragma once

#include "casebound/document/book.h"
#include "casebound/project/project.h"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace casebound::editorial {

/// A division on its way into the book, with what the passes must know of it and the tree does not say.
struct Piece {
  Division division;
  std::string wanted_id;  ///< from the settings; may be empty
  SourceSpan wanted_at;   ///< the settings that name the piece; unknown: nobody asked for it
  NotePlace note_place = NotePlace::foot;
  NoteNumbering note_numbering = NoteNumbering::essay;
  std::optional<std::size_t> essay;             ///< its place among the project's essays
  std::string title_id;                         ///< that its manuscript gives its title; may be empty
  std::map<std::string, std::string> note_ids;  ///< ids of its notes by the author's names for them
};

using Pieces = std::vector<Piece>;

}  // namespace casebound::editorial
