#pragma once

#include <optional>
#include <string>

namespace casebound::tests {

/// A PNG to be made, in libpng's terms.
struct PngFile {
  int width = 4, height = 4;
  int colour_type = 2;  ///< 0 grey, 2 RGB, 3 palette, 4 grey and alpha, 6 RGB and alpha
  int bits = 8;
  bool interlaced = false;
  std::string rows;                ///< packed as the file has them, row by row
  std::string palette;             ///< RGB triples
  std::string palette_alpha;       ///< opacities of its first colours
  std::optional<int> transparent;  ///< the grey, or the RGB with three such components, that is not painted
  unsigned pixels_per_metre = 0;
  double gamma = 0;
  std::string profile;
};

std::string encode(const PngFile& png);

/// `samples` values of `bits` each, packed, in rows of `per_row`, each row padded to whole bytes.
std::string packed(const std::string& samples, int per_row, int bits);

/// An RGB picture of 8 bits: four quarters in red, green, blue and white, clockwise from the top left.
std::string quartered_png(int side);

/// The least that is taken for an ICC profile of a colour space (`RGB `, `GRAY`, `CMYK`).
std::string icc_profile(const std::string& space);

}  // namespace casebound::tests
