#pragma once

#include "casebound/project/project.h"

#include "manuscript/claim.h"

#include <optional>

namespace casebound::manuscript {

/// The block that is the byline, and what it says.
struct Found {
  std::size_t at;
  Claim claim;
};

/// Looks for the byline under the title, else above it, else near the end; the first `above` blocks stand
/// above the title. A line that says "By" goes before one that does not. A line that is not sure is one if
/// the settings, the book or a note about the author name the same people; none that does not say so is one
/// if lines of its kind stand further down, as headings do.
std::optional<Found> find_byline(const Document& document, std::size_t above,
                                 const project::EssaySettings& known);

/// Whether the line may be the byline of those whom the settings name, if they name any.
bool may_be_byline(const std::vector<Person>& people, const project::EssaySettings& known);

/// Whether lines of the same kind stand further down (in bold, or counted `A.`, `B.`), so that all of them
/// are headings.
bool recurs(const Blocks& body, std::size_t at);

/// Whether a sentence that a line in roman type begins goes on in the next block.
bool sentence_goes_on(const Blocks& body, std::size_t at);

/// Whether the line is `By [Jane Roe](address)`, as blogs end with.
bool is_closing_byline(const Block& block);

}  // namespace casebound::manuscript
