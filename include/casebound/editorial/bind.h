#pragma once

#include "casebound/base/cache.h"
#include "casebound/base/diagnostic.h"
#include "casebound/document/book.h"
#include "casebound/project/project.h"

#include <functional>
#include <vector>

namespace casebound::editorial {

/// Binds the manuscripts (one document for each of the project's essays, in its order) into the shared tree:
/// lint → pictures → typography for each by itself; then divisions in the order of the matter → their ids →
/// notes → contents → ids of blocks → links → numbers of figures and tables → words of references → index.
///
/// Metadata that the settings leave open is completed here: title of a single manuscript, contributors from
/// the bylines, a made identifier (`made-identifier`), a guessed language (`missing-language`). Afterwards
/// every block has its id, every `#` link leads somewhere and has words, and nothing in the tree changes any
/// more. What is done to each by itself is spread over `threads` (see parallel.h), and taken from the cache
/// if that has it. When that is done, `edited` is called with the manuscripts: their pictures are known.
Book bind(
    const Sources& sources, const project::Project& project, std::vector<Document> documents,
    Diagnostics& diagnostics, unsigned threads = 0, Cache* cache = nullptr,
    const std::function<void(const std::vector<Document>&)>& edited = [](const auto&) {});

/// Who is named on the title page and on the cover, a line for each kind of work: `Ann Lee and Bo Day`,
/// `Edited by Cy Poe`.
std::vector<std::string> title_page_people(const Book& book, const project::Project& project);

/// Names in the colophon, where the tool has written one, the families that the book is set in. They are
/// known when the bound book has met its style.
void name_typefaces(Book& book, const std::vector<std::string>& families);

}  // namespace casebound::editorial
