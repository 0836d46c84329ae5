#pragma once

#include "casebound/base/diagnostic.h"
#include "casebound/document/metadata.h"
#include "casebound/project/project.h"

#include <optional>

namespace casebound::manuscript {

/// Moves the title from the body to its place: the first heading among the first blocks, else a first line in
/// bold. A heading that only says what the piece is (`Conclusion`) is the label of the one that follows it at
/// the same level. The settings' title goes before; the same words in the text are not printed twice, and
/// other words that are the title for sure are replaced, which is said (`said-otherwise`). Gives the number
/// of blocks that stand above the title; nothing if the text shows none.
std::optional<std::size_t> recognise_title(Document& document, const project::EssaySettings& known,
                                           const Source& source, Diagnostics& diagnostics);

/// Moves a subtitle: the heading between the title, which `above` blocks stood over, and the byline.
void recognise_subtitle(Document& document, std::size_t above);

/// Says that a heading, or a line that serves as one, is bold from end to end (`bold-in-heading`,
/// `bold-as-heading`).
void report_bold(const Source& source, const Block& block, Diagnostics& diagnostics);

/// What has no byline, and its title only if it wants one.
bool is_few_lines(DivisionRole role);

}  // namespace casebound::manuscript
