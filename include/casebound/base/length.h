#pragma once

#include <algorithm>
#include <compare>
#include <cstdint>
#include <limits>

namespace casebound {

/// Rounded to the nearest whole number, halves away from zero.
constexpr std::int64_t to_nearest(double value) {
  return static_cast<std::int64_t>(value < 0 ? value - .5 : value + .5);
}

/// A length in fixed point: 1/65536 of a PDF and CSS point (1/72 inch).
///
/// All of layout is counted in these units, so a page comes out the same on every machine; doubles appear
/// only where a ratio is taken (a stretch, a scale) and are rounded once, to nearest.
class Length {
 public:
  constexpr Length() = default;

  static constexpr std::int64_t units_per_point = 65536;

  static constexpr Length from_units(std::int64_t units) { return Length(units); }
  static constexpr Length from_points(double points) {
    return Length(to_nearest(points * static_cast<double>(units_per_point)));
  }

  constexpr std::int64_t units() const { return units_; }
  constexpr double points() const {
    return static_cast<double>(units_) / static_cast<double>(units_per_point);
  }

  constexpr Length operator-() const { return Length(-units_); }
  constexpr Length& operator+=(Length other) {
    units_ += other.units_;
    return *this;
  }
  constexpr Length& operator-=(Length other) {
    units_ -= other.units_;
    return *this;
  }
  friend constexpr Length operator+(Length a, Length b) { return Length(a.units_ + b.units_); }
  friend constexpr Length operator-(Length a, Length b) { return Length(a.units_ - b.units_); }
  friend constexpr Length operator*(Length a, std::int64_t n) { return Length(a.units_ * n); }
  friend constexpr Length operator*(std::int64_t n, Length a) { return a * n; }
  friend constexpr Length operator/(Length a, std::int64_t n) { return Length(a.units_ / n); }
  friend constexpr auto operator<=>(Length, Length) = default;

  /// This length times a ratio, rounded to the nearest unit.
  constexpr Length scaled(double ratio) const {
    return Length(to_nearest(static_cast<double>(units_) * ratio));
  }
  /// This length as a multiple of another, which must not be zero.
  constexpr double over(Length other) const {
    return static_cast<double>(units_) / static_cast<double>(other.units_);
  }

 private:
  constexpr explicit Length(std::int64_t units) : units_(units) {}
  std::int64_t units_ = 0;
};

/// A length in half the room, for what there are millions of; one beyond 32,767 points is cut to that.
class ShortLength {
 public:
  constexpr ShortLength() = default;
  constexpr ShortLength(Length length)
      : units_(static_cast<std::int32_t>(std::clamp<std::int64_t>(length.units(), -most, most))) {}
  constexpr operator Length() const { return Length::from_units(units_); }

  constexpr std::int64_t units() const { return units_; }
  constexpr Length scaled(double ratio) const { return Length(*this).scaled(ratio); }
  constexpr ShortLength& operator+=(Length other) { return *this = Length(*this) + other; }

 private:
  static constexpr std::int64_t most = std::numeric_limits<std::int32_t>::max();
  std::int32_t units_ = 0;
};

/// A place on a page: x grows to the right, y grows downwards from the top left corner of the trimmed page.
struct Point {
  Length x, y;
};

struct Size {
  Length width, height;
};

struct Rect {
  Length x, y, width, height;
};

inline Length operator""_pt(long double points) {
  return Length::from_points(static_cast<double>(points));
}
inline Length operator""_pt(unsigned long long points) {
  return Length::from_units(static_cast<std::int64_t>(points) * Length::units_per_point);
}

}  // namespace casebound
