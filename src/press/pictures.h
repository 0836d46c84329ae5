#pragma once

#include "casebound/press/write.h"

namespace casebound::press {

/// The pictures that pages show, in inks: pixels of grey or CMYK without a profile of their own. For PDF/X-1a
/// what is transparent is painted on white (`transparency-flattened`).
image::Pictures pictures_in_inks(const Input& input, const colour::Separator& separator,
                                 Diagnostics& diagnostics);

}  // namespace casebound::press
