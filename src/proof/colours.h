#pragma once

#include "casebound/layout/pages.h"

// The colours of what is added to pages.
namespace casebound::proof {

inline constexpr layout::Colour black{0, 0, 0}, dim{110, 110, 110}, red{176, 0, 32}, blue{150, 195, 225};

}  // namespace casebound::proof
