#pragma once

#include "casebound/base/length.h"

#include <cstdint>
#include <string>

namespace casebound::pdf {

/// Appends value / 10^digits as PDF writes numbers (ISO 32000-1 §7.3.3), in the shortest fixed form: no
/// exponent, no needless zeros, no minus zero.
void append_decimal(std::string& out, std::int64_t value, int digits);

/// A length in units of user space (points), in 1/10,000.
std::int64_t ten_thousandths(Length length);
inline void append_length(std::string& out, Length length) {
  append_decimal(out, ten_thousandths(length), 4);
}

}  // namespace casebound::pdf
