#pragma once

#include <string_view>

namespace casebound::manuscript {

/// Whether a heading says that what follows is about the author: `About the Author`, `Zur Autorin`.
bool is_bio_title(std::string_view words);

}  // namespace casebound::manuscript
