#pragma once

#include "casebound/base/file_system.h"
#include "casebound/colour/separation.h"

#include "support/press_profile.h"

#include <string>

namespace casebound::tests {

inline const colour::Separator& separator() {
  static const colour::Separator result(disk().read(press_profile()), press_profile().string());
  return result;
}

/// Of another printing condition.
inline std::string other_profile() {
  return disk().read("/usr/share/color/icc/ghostscript/default_cmyk.icc");
}
inline std::string screen_profile() {
  return disk().read("/usr/share/color/icc/ghostscript/srgb.icc");
}

}  // namespace casebound::tests
