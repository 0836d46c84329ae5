#pragma once

#include "casebound/press/write.h"

namespace casebound::press {

/// The pictures that pages show, in inks: pixels of grey or CMYK without a profile of their own. For PDF/X-1a
/// what is transparent is painted on what is under it (`transparency-flattened`), and where that cannot be
/// told it is refused (`preflight-transparency`). `ink-limit` where one has more ink than the job takes,
/// `out-of-gamut` where a tenth of one or more will look much duller.
image::Pictures pictures_in_inks(const Input& input, const colour::Separator& separator,
                                 Diagnostics& diagnostics);

}  // namespace casebound::press
