#pragma once

#include "casebound/base/diagnostic.h"
#include "casebound/document/block.h"

namespace casebound::manuscript {

/// Gives the items of an ordered list the numbers that are written, where these grow but do not follow one
/// another: `1.`, `3.` of a law that lost its second article. Lists numbered anyhow, as Markdown allows
/// (`1.`, `1.`), are counted.
void keep_numbers(List& list, const Source& source);

/// The paragraphs that a numbered list stands for, if its numbers are no list's but belong to its words: a
/// year that begins a paragraph, `1984. That was the year.`, or a day, `1. Oktober`. They have their numbers
/// again, which is said (`numbered-prose`). Nothing if it is a list.
Blocks numbered_prose(List& list, const Source& source, Diagnostics& diagnostics);

}  // namespace casebound::manuscript
