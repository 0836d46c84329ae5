#pragma once

#include "casebound/document/metadata.h"
#include "casebound/project/project.h"

namespace casebound::manuscript {

/// Takes the date line and the credits that stand between title and text, beside the byline or in its place,
/// or over the title, where the first `above` blocks stand; a date that the line names is the essay's. They
/// stand next to the title, to the byline or to one another: none is taken from under a line that stays.
void recognise_opening_lines(Document& document, std::size_t& above, const project::EssaySettings& known);

/// Marks the date line or the credit that stands first, behind an epigraph perhaps. To be asked when what
/// stands above the text has been recognised.
void mark_first_line(Document& document, const project::Recognition& wanted);

/// Marks the date line and the credits that the text ends with, which stay there. To be asked when what
/// follows the text has been recognised.
void recognise_closing_lines(Document& document, const project::Recognition& wanted);

}  // namespace casebound::manuscript
