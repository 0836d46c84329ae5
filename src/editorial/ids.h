#pragma once

#include "casebound/base/diagnostic.h"
#include "casebound/document/book.h"

#include <map>
#include <string>

namespace casebound::editorial {

/// Gives every chapter its id and file name (from its own `id`, else its title) and every block its id. Ids
/// are unique in the book, begin with a letter, and depend on nothing but the text before them.
void give_ids(std::vector<Division>& divisions, const std::vector<std::string>& wanted);
void give_block_ids(Book& book);

/// Turns links to manuscripts of the book into links to their chapters, and takes the link from words that
/// lead to a place the book does not have (`unresolved-link`). `chapters`: manuscript file name → id.
void resolve_links(Book& book, const std::map<std::string, std::string>& chapters, Diagnostics& diagnostics);

}  // namespace casebound::editorial
