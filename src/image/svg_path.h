#pragma once

#include "casebound/image/picture.h"

#include <string_view>
#include <vector>

namespace casebound::image {

/// Path data (SVG 1.1 §8.3) as lines and cubic curves. Draws up to the first error, as SVG asks (§F.2), and
/// then says false.
bool append_path(std::string_view data, std::vector<Segment>& out);

}  // namespace casebound::image
