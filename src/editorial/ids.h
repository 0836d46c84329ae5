#pragma once

#include "casebound/base/diagnostic.h"

#include "editorial/piece.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

namespace casebound::editorial {

/// The places of the book that links may lead to, under the names that authors write.
class Places {
 public:
  /// `written` is the author's own id; a heading's, made of its words, and the name of a note give way to it.
  void add_written(const std::string& division, const std::string& written, const std::string& id);
  void add_made(const std::string& division, const std::string& made, const std::string& id);
  void add_division(const std::string& id) { ids_.insert(id); }

  /// The id of the place, looked for in this division first; nothing if the book does not have it.
  std::optional<std::string> find(const std::string& division, const std::string& name) const;

 private:
  using Names = std::map<std::pair<std::string, std::string>, std::string>;

  Names written_, made_;                           ///< by division and name
  std::map<std::string, std::string> everywhere_;  ///< the author's names, whatever their division
  std::set<std::string> ids_;
};

/// Gives every division its id and file name: its own `id`, else its title. An `id` that cannot be had is
/// reported (`duplicate-id`).
void give_division_ids(Pieces& pieces, Diagnostics& diagnostics);

/// Gives every block, span and index mark its id. Ids are unique in the book, begin with a letter, and depend
/// on nothing but the text before them, the divisions and the notes, which have theirs already. An author's
/// id stands after that of its division; one that he gives twice, or to a note too, is reported
/// (`duplicate-id`).
Places give_ids(Pieces& pieces, Diagnostics& diagnostics);

}  // namespace casebound::editorial
