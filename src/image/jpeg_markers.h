#pragma once

#include <string>
#include <string_view>

namespace casebound::image {

/// What the segments before a JPEG's first scan say (ISO/IEC 10918-1 annex B).
struct JpegMarkers {
  int frame = 0;      ///< the SOF marker's number, 0xC0 to 0xCF; 0: there is none
  int precision = 8;  ///< bits
  int width = 0, height = 0, components = 0;
  int orientation = 1;  ///< EXIF
  double dpi = 0;
  bool adobe = false;   ///< an Adobe marker is there
  std::string profile;  ///< ICC, of all its segments; empty if one is missing
};

JpegMarkers scan_markers(std::string_view bytes);

}  // namespace casebound::image
