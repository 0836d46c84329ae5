#pragma once

#include "casebound/markup/element.h"

#include <vector>

namespace casebound::markup {

/// The last touch, for which the whole book must be there: blocks that some link leads to get their id, and
/// the marker of a note that nothing calls is no way back.
void settle_places(std::vector<SpineDocument>& spine);

}  // namespace casebound::markup
