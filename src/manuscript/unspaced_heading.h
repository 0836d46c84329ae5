#pragma once

#include "casebound/base/diagnostic.h"
#include "casebound/document/inline.h"

#include <optional>

namespace casebound::manuscript {

/// A paragraph that its author meant as a heading: `##Heading`.
struct UnspacedHeading {
  int level;
  Inlines heading;
  Inlines rest;  ///< the lines after it, if they are no part of it
};

/// Reads it from a paragraph's inlines (disguised, see protect.h) and reports it with its mending
/// (`heading-space`). A line after it that goes on in lower case belongs to the heading.
std::optional<UnspacedHeading> read_unspaced_heading(const Inlines& inlines, SourceSpan paragraph,
                                                     const Source& source, Diagnostics& diagnostics);

}  // namespace casebound::manuscript
