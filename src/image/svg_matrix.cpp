#include "image/svg_matrix.h"

#include "image/svg_scanner.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace casebound::image {
namespace {

constexpr double degree = std::numbers::pi / 180;
/// Coordinates beyond this are drawn here: no page is so large, and no number of a file may be.
constexpr double farthest = 1e6;
/// Of what has yet to be moved and scaled, as maps are that count from the equator.
constexpr double largest = 1e12;

double near(double coordinate) {
  return std::clamp(coordinate, -farthest, farthest);
}

double finite(double component) {
  return std::clamp(component, -largest, largest);
}

Matrix translation(double x, double y) {
  return {1, 0, 0, 1, x, y};
}

Matrix rotation(double degrees) {
  const double sine = std::sin(degrees * degree), cosine = std::cos(degrees * degree);
  return {cosine, sine, -sine, cosine, 0, 0};
}

/// Numbers up to the closing parenthesis.
std::optional<std::vector<double>> arguments(Scanner& scanner) {
  if (!scanner.take('(')) return std::nullopt;
  std::vector<double> values;
  while (!scanner.take(')')) {
    const std::optional<double> value = scanner.number();
    if (!value || values.size() == 6) return std::nullopt;
    values.push_back(*value);
  }
  return values;
}

std::optional<Matrix> one_transform(std::string_view name, const std::vector<double>& v) {
  const std::size_t n = v.size();
  if (name == "matrix" && n == 6) return Matrix{v[0], v[1], v[2], v[3], v[4], v[5]};
  if (name == "translate" && (n == 1 || n == 2)) return translation(v[0], n == 2 ? v[1] : 0);
  if (name == "scale" && (n == 1 || n == 2)) return Matrix{v[0], 0, 0, v[n - 1], 0, 0};
  if (name == "rotate" && n == 1) return rotation(v[0]);
  if (name == "rotate" && n == 3) {
    return translation(v[1], v[2]) * rotation(v[0]) * translation(-v[1], -v[2]);
  }
  if (name == "skewX" && n == 1) return Matrix{1, 0, std::tan(v[0] * degree), 1, 0, 0};
  if (name == "skewY" && n == 1) return Matrix{1, std::tan(v[0] * degree), 0, 1, 0, 0};
  return std::nullopt;
}

}  // namespace

double Matrix::scale() const {
  return std::sqrt(std::abs(a * d - b * c));
}

double Matrix::turn() const {
  return std::atan2(b, a) / degree;
}

Matrix operator*(const Matrix& o, const Matrix& i) {
  const Matrix product = {o.a * i.a + o.c * i.b, o.b * i.a + o.d * i.b,       o.a * i.c + o.c * i.d,
                          o.b * i.c + o.d * i.d, o.a * i.e + o.c * i.f + o.e, o.b * i.e + o.d * i.f + o.f};
  return {finite(product.a), finite(product.b), finite(product.c),
          finite(product.d), finite(product.e), finite(product.f)};
}

std::optional<Matrix> parse_transform(std::string_view text) {
  Scanner scanner(text);
  Matrix whole;
  while (!scanner.at_end()) {
    const std::string_view name = scanner.word();
    const auto values = arguments(scanner);
    const std::optional<Matrix> next = values ? one_transform(name, *values) : std::nullopt;
    if (!next) return std::nullopt;
    whole = whole * *next;
  }
  return whole;
}

void transform(std::vector<Segment>& segments, const Matrix& matrix) {
  for (Segment& s : segments) {
    s = {s.kind,
         near(matrix.x(s.x1, s.y1)),
         near(matrix.y(s.x1, s.y1)),
         near(matrix.x(s.x2, s.y2)),
         near(matrix.y(s.x2, s.y2)),
         near(matrix.x(s.x, s.y)),
         near(matrix.y(s.x, s.y))};
  }
}

}  // namespace casebound::image
