#pragma once

#include <string>

namespace casebound::epub {

inline constexpr const char* drawing_type = "image/svg+xml";

/// An SVG as an e-book may carry it: no script, no HTML inside, no motion, nothing from elsewhere, no
/// document type. The same bytes if there is nothing of the kind in it.
std::string safe_drawing(const std::string& bytes);

}  // namespace casebound::epub
