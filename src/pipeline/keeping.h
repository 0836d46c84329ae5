#pragma once

#include "casebound/cover/draw.h"
#include "casebound/font/library.h"
#include "casebound/layout/typeset.h"

#include <optional>

namespace casebound::pipeline {

/// The drawn cover, if the cache has it; the faces that it was set in are asked for again, so that the same
/// files are read.
std::optional<covers::Cover> kept_cover(const layout::Keeping& keeping, const covers::Input& input);

/// Keeps a cover that nothing was wrong with; `input.fonts` have been asked for its faces only.
void keep_cover(const layout::Keeping& keeping, const covers::Input& input, const covers::Cover& cover);

}  // namespace casebound::pipeline
