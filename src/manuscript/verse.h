#pragma once

#include "casebound/document/block.h"

#include "manuscript/reading.h"

#include <set>

namespace casebound::manuscript {

/// Lines whose ends are the author's: an empty one begins a stanza, two leading spaces are a step to the
/// right. What marks hard breaks at the ends of lines is no part of them. `continued`: the offsets of lines
/// that go on with the one before.
Verse read_verse(const Lines& lines, Reading& reading, const std::set<std::uint32_t>& continued = {});

}  // namespace casebound::manuscript
