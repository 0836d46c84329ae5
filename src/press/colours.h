#pragma once

#include "casebound/press/write.h"

namespace casebound::press {

/// `unprintable-colour`: colours of text, rules and drawings that inks cannot reach, each once. Of
/// photographs nothing is said: those are made to fit by their conversion.
void check_colours(const Input& input, const image::Pictures& pictures, const colour::Separator& separator,
                   Diagnostics& diagnostics);

}  // namespace casebound::press
