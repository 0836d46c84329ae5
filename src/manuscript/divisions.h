#pragma once

#include "manuscript/attributes.h"
#include "manuscript/lines.h"

namespace casebound::manuscript {

/// What a line is to fenced divisions.
struct DivisionFence {
  enum class Kind { none, opening, closing };
  Kind kind = Kind::none;
  std::size_t other = 0;  ///< index of the other end's line; its own where there is none
};

/// Every line's part in fenced divisions; fences inside of code are none.
std::vector<DivisionFence> division_fences(const Lines& lines);

/// What an opening fence says: `::: name` or `::: {.name key=value}`.
Attributes division_attributes(std::string_view fence);

}  // namespace casebound::manuscript
