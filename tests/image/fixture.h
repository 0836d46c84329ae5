#pragma once

#include "casebound/image/picture.h"

#include "support/findings.h"
#include "support/jpeg_file.h"
#include "support/png_file.h"

#include <string>
#include <variant>

namespace casebound::tests {

/// A picture read, and what was found while reading.
struct Read {
  std::optional<image::Picture> picture;
  Diagnostics diagnostics;

  const image::Raster& raster() const { return std::get<image::Raster>(picture.value().content); }
  const image::Drawing& drawing() const { return std::get<image::Drawing>(picture.value().content); }
  const image::Outline& outline(std::size_t i) const {
    return std::get<image::Outline>(drawing().marks.at(i));
  }
  const image::DrawnText& text(std::size_t i) const {
    return std::get<image::DrawnText>(drawing().marks.at(i));
  }
  /// The codes of all findings, parted by spaces.
  std::string codes() const {
    std::string out;
    for (const Diagnostic& item : diagnostics.items()) out += (out.empty() ? "" : " ") + item.code;
    return out;
  }
};

/// Bytes that hardly deflate, always the same.
inline std::string noise(std::size_t size) {
  std::string out;
  std::uint32_t state = 12345;
  for (std::size_t i = 0; i < size; ++i) {
    state = state * 1664525U + 1013904223U;
    out += static_cast<char>(state >> 24);
  }
  return out;
}

inline Read read(const std::string& bytes) {
  Read result;
  result.picture = image::read_picture(bytes, "figure", {}, result.diagnostics);
  return result;
}

/// The same for the content of an `svg` element of 100 by 100 pixels, which are 75 points.
inline Read read_svg_content(const std::string& content) {
  return read(R"(<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" )"
              R"(width="100" height="100">)" +
              content + "</svg>");
}

}  // namespace casebound::tests
