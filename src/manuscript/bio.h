#pragma once

#include "casebound/base/diagnostic.h"
#include "casebound/document/metadata.h"

namespace casebound::manuscript {

/// Moves what is said of the authors to its place: what follows a heading such as "About the author" and
/// names one of them (its heading is then not printed, which is said), and paragraphs near the end, or in
/// italics first of all, whose subject is an author, with what goes on with them at the end. A name may stand
/// there without titles, degrees and middle names. What is neither in italics nor labelled is a bio only if
/// no text of the essay follows it; verse never is one. A paragraph in italics whose subject
/// is called almost as an author is one, too (`author-spelling-variant`). Credits are no bio. To be asked
/// when the authors are known.
void recognise_bio(Document& document, Diagnostics& diagnostics);

/// Whether a bio near the end says who a person is, who wrote with `all`, or a paragraph under a heading of
/// bios begins with the name.
bool has_bio_of(const Document& document, const Person& person, const std::vector<Person>& all);

/// Whether the text of the essay has ended before the block at `at`: only bios, notes, credits and dates
/// follow.
bool is_behind_text(const Document& document, std::size_t at);

}  // namespace casebound::manuscript
