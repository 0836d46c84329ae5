#pragma once

#include "casebound/style/computed.h"

namespace casebound::layout {

/// Which of two borders that meet is drawn: the wider one, else the first (CSS 2.2 §17.6.2.1).
inline const style::Border& wider(const style::Border& a, const style::Border& b) {
  return b.width > a.width ? b : a;
}

}  // namespace casebound::layout
