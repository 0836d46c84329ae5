#pragma once

#include "casebound/document/book.h"

namespace casebound::editorial {

/// The pieces of a book, made of its metadata and essays. They have no block ids yet.
Division title_page(const Metadata& metadata);
Division imprint_page(const Metadata& metadata, const Blocks& series_note);
Division contents_page(const Metadata& metadata, const std::vector<Division>& chapters);
Division chapter(const Document& document, const Metadata& metadata);

/// `A`, `A and B`, `A, B and C`.
std::string joined_names(const std::vector<Person>& people, const std::string& language);

}  // namespace casebound::editorial
