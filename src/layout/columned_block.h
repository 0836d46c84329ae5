#pragma once

#include "casebound/style/stylesheet.h"

namespace casebound::layout {

/// The block that is set in several columns (CSS Multi-column 1): the division's last one, or the last within
/// that, where it has a `column-count`. None if the division has notes or figures, which need the whole
/// measure.
const style::StyledElement* columned_block(const style::StyledElement& root);

}  // namespace casebound::layout
