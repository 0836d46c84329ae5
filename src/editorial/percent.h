#pragma once

#include <string>

namespace casebound::editorial {

/// `a%20b.png` → `a b.png` (RFC 3986 §2.1), unless that is no text.
std::string percent_decoded(const std::string& text);

}  // namespace casebound::editorial
