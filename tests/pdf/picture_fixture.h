#pragma once

#include "casebound/image/picture.h"

#include "pdf/fixture.h"

#include <array>
#include <string>
#include <vector>

namespace casebound::tests {

/// A picture read from a file's bytes; fails the test if it is refused.
image::Picture picture_of(const std::string& bytes);
/// The same from the content of an SVG of 100 by 100 points.
image::Picture drawing_of(const std::string& content);

/// One page of 200 × 200 points with pictures on it, each in an area of its own, given in points.
struct Placed {
  std::string source;
  double x = 50, y = 50, width = 100, height = 100;
};
layout::Pages page_with(const std::vector<Placed>& placed);

/// A file as a viewer (pdftoppm) paints it, a pixel for each point.
class Painted {
 public:
  explicit Painted(const WrittenPdf& pdf);
  /// The colour at a place from the top left, as `255 0 0`.
  std::string at(int x, int y) const;

 private:
  int width_ = 0, height_ = 0;
  std::string pixels_;
};

/// One picture on one page, in the area (50, 50) to (150, 150).
std::string written_with(const image::Picture& picture);
Painted painted(const image::Picture& picture);

}  // namespace casebound::tests
