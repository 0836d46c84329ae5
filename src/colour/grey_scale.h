#pragma once

#include <array>
#include <functional>

namespace casebound::colour {

/// Black ink (0 to 255) for each of 256 greys, black first.
using GreyScale = std::array<unsigned char, 256>;

/// `lightness` of a grey (0 to 255) and `ink_lightness` of black ink on paper (0 to 255) are CIE L*. The
/// scale from the paper to full black ink is that of the greys from white to black, so that black is all ink
/// and white none.
GreyScale grey_scale(const std::function<double(int)>& lightness,
                     const std::function<double(int)>& ink_lightness);

}  // namespace casebound::colour
