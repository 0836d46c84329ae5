#pragma once

#include <string>

namespace casebound::tests {

/// A JPEG to be made, of one colour per quarter or as `pixels` say.
struct JpegFile {
  int width = 16, height = 16;
  int components = 3;  ///< 1 grey, 3 YCbCr, 4 CMYK
  std::string pixels;  ///< interleaved; empty: mid grey
  bool rgb = false;    ///< keep RGB as it is, without Adobe's marker
  bool ycck = false;
  bool progressive = false, arithmetic = false;
  int dpi = 0;
  int orientation = 0;  ///< EXIF; 0: none
  std::string profile;
  std::size_t profile_part = 60'000;  ///< bytes in a segment
};

std::string encode(const JpegFile& jpeg);

}  // namespace casebound::tests
