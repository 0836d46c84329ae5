#pragma once

#include "casebound/press/write.h"

namespace casebound::press {

/// `unprintable-colour`: colours of text, rules and drawings that inks cannot reach, each once. Of
/// colours that were mixed of inks nothing is said, nor of photographs, which are made to fit.
void check_colours(const Input& input, const image::Pictures& pictures, const colour::Separator& separator,
                   Diagnostics& diagnostics);

}  // namespace casebound::press
