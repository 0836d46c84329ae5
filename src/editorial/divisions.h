#pragma once

#include "casebound/document/book.h"

#include "editorial/piece.h"

#include <string>
#include <vector>

namespace casebound::editorial {

/// The divisions of a book, made of its metadata and manuscripts. They have no block ids yet; those that the
/// tool writes have the id of their division.
Division half_title_page(const Metadata& metadata, Matter matter);
/// `names_authors`: the settings say whose book it is; else those who are found in its bylines are named if
/// they are few and it has no editors.
Division title_page(const Metadata& metadata, bool names_authors, Matter matter);
/// Its lines that name people.
std::vector<std::string> people_lines(const Metadata& metadata, bool names_authors);
/// Editions with numbers of their own have a line each.
Division imprint_page(const Metadata& metadata, const project::Editions& editions, const Blocks& series_note,
                      Matter matter);
/// `number`: 0 if the parts are not counted.
Division part_page(const std::string& title, int number, const Metadata& metadata, Matter matter);
Division manuscript_division(const Document& document, DivisionRole role, const Metadata& metadata,
                             Matter matter);
Division colophon_page(const Metadata& metadata, Matter matter);

/// These are filled by later passes: contents, notes and index.
Division contents_page(const Metadata& metadata, Matter matter);
Division endnotes_page(const Metadata& metadata, Matter matter);
Division index_page(const Metadata& metadata, Matter matter);

/// `A`, `A and B`, `A, B and C`.
std::string joined_names(const std::vector<Person>& people, const std::string& language);

}  // namespace casebound::editorial
