#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace casebound::image {

/// The rows of a PNG as the file has them, filtered and deflated, in one piece. Nothing unless all of it is
/// whole: `height` rows of `row_size` bytes, no more, and the file is as it says it is up to its end.
std::string png_rows(std::string_view bytes, std::size_t row_size, std::size_t height);

}  // namespace casebound::image
