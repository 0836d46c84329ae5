#pragma once

namespace casebound::layout {

/// How far a character may stand out of the measure, as a fraction of its advance (Hàn Thế Thành 2000, §3).
struct Protrusion {
  double left = 0, right = 0;
};

Protrusion protrusion(char32_t character);

}  // namespace casebound::layout
