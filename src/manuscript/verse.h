#pragma once

#include "casebound/document/block.h"

#include "manuscript/reading.h"

namespace casebound::manuscript {

/// Lines whose ends are the author's: an empty one begins a stanza, two leading spaces are a step to the
/// right. What marks hard breaks at the ends of lines is no part of them.
Verse read_verse(const Lines& lines, Reading& reading);

}  // namespace casebound::manuscript
