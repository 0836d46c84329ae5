#pragma once

#include "casebound/document/inline.h"

#include "manuscript/attributes.h"
#include "manuscript/reading.h"

namespace casebound::manuscript {

/// Reads in the inlines that cmark made of disguised text (see protect.h) what it does not know: calls of
/// notes, notes in their place (`^[…]`), bracketed spans, index terms, attributes of links and images, bare
/// addresses,
/// `^superscript^` and `~subscript~`; and takes off the disguise. `deepest` is how deep the result may nest.
Inlines read_phrases(Inlines inlines, Reading& reading, int deepest);

}  // namespace casebound::manuscript
