#include "pdf/number.h"

#include <array>

#include <fmt/format.h>

namespace casebound::pdf {
namespace {

constexpr std::array<std::uint64_t, 7> powers_of_ten = {1, 10, 100, 1000, 10000, 100000, 1000000};

/// The digits after the point, without zeros at the end.
void append_fraction(std::string& out, std::uint64_t fraction, int digits) {
  out += '.';
  for (int digit = digits - 1; fraction > 0; --digit) {
    const std::uint64_t power = powers_of_ten[static_cast<std::size_t>(digit)];
    out += static_cast<char>('0' + fraction / power);
    fraction %= power;
  }
}

}  // namespace

void append_decimal(std::string& out, std::int64_t value, int digits) {
  if (value < 0) out += '-';
  const auto magnitude =
      value < 0 ? 0 - static_cast<std::uint64_t>(value) : static_cast<std::uint64_t>(value);
  const std::uint64_t power = powers_of_ten.at(static_cast<std::size_t>(digits));
  const fmt::format_int whole(magnitude / power);
  out.append(whole.data(), whole.size());
  if (magnitude % power != 0) append_fraction(out, magnitude % power, digits);
}

std::int64_t ten_thousandths(Length length) {
  const std::int64_t half = Length::units_per_point / 2;
  return (length.units() * 10000 + (length < Length() ? -half : half)) / Length::units_per_point;
}

}  // namespace casebound::pdf
