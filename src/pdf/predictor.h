#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace casebound::pdf {

/// Rows of samples as /Predictor 15 wants them: each led by the PNG filter (ISO/IEC 15948 §9) that seems to
/// deflate best. `step`: bytes of a pixel, `row_size`: of a row.
std::string predicted(std::string_view samples, std::size_t row_size, std::size_t step);

}  // namespace casebound::pdf
