#pragma once

#include "casebound/image/picture.h"

#include <optional>
#include <string_view>
#include <vector>

namespace casebound::image {

/// An affine map: x' = a x + c y + e, y' = b x + d y + f.
struct Matrix {
  double a = 1, b = 0, c = 0, d = 1, e = 0, f = 0;

  double x(double px, double py) const { return a * px + c * py + e; }
  double y(double px, double py) const { return b * px + d * py + f; }
  /// By how much lengths grow, all in all.
  double scale() const;
  /// By how much the x axis is turned, clockwise where y grows downwards, in degrees.
  double turn() const;
};

/// First `inner`, then `outer`.
Matrix operator*(const Matrix& outer, const Matrix& inner);

/// A `transform` attribute; nothing if it is malformed.
std::optional<Matrix> parse_transform(std::string_view text);

void transform(std::vector<Segment>& segments, const Matrix& matrix);

}  // namespace casebound::image
