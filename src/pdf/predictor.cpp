#include "pdf/predictor.h"

#include <array>
#include <cstdint>
#include <cstdlib>
#include <limits>

namespace casebound::pdf {
namespace {

enum Filter : char { none, sub, up, average, paeth };

/// Of left, above and above left the one nearest to left + above - above left.
int paeth_predictor(int a, int b, int c) {
  const int estimate = a + b - c;
  const int to_a = std::abs(estimate - a), to_b = std::abs(estimate - b), to_c = std::abs(estimate - c);
  if (to_a <= to_b && to_a <= to_c) return a;
  return to_b <= to_c ? b : c;
}

int prediction(Filter filter, int left, int above, int corner) {
  switch (filter) {
    case none: return 0;
    case sub: return left;
    case up: return above;
    case average: return (left + above) / 2;
    case paeth: return paeth_predictor(left, above, corner);
  }
  return 0;
}

struct Row {
  std::string_view samples, above;  ///< `above` is empty for the first row
  std::size_t step;
};

int byte_of(std::string_view row, std::size_t at) {
  return at < row.size() ? static_cast<unsigned char>(row[at]) : 0;
}

/// Fills `out` and returns how far the bytes are from zero in all: little is likely to deflate well.
template <Filter filter>
std::uint64_t apply(const Row& row, std::string& out) {
  std::uint64_t weight = 0;
  out[0] = filter;
  for (std::size_t i = 0; i < row.samples.size(); ++i) {
    const bool first = i < row.step;
    const int left = first ? 0 : byte_of(row.samples, i - row.step);
    const int corner = first ? 0 : byte_of(row.above, i - row.step);
    const int value = byte_of(row.samples, i) - prediction(filter, left, byte_of(row.above, i), corner);
    out[i + 1] = static_cast<char>(value);
    weight += static_cast<std::uint64_t>(std::abs(static_cast<signed char>(value)));
  }
  return weight;
}

constexpr std::array filters = {apply<none>, apply<sub>, apply<up>, apply<average>, apply<paeth>};

}  // namespace

std::string predicted(std::string_view samples, std::size_t row_size, std::size_t step) {
  std::string out, best(row_size + 1, '\0'), candidate(row_size + 1, '\0');
  if (row_size == 0) return out;
  const std::size_t rows = samples.size() / row_size;
  out.reserve(rows * (row_size + 1));
  for (std::size_t y = 0; y < rows; ++y) {
    const std::string_view above = y == 0 ? std::string_view() : samples.substr((y - 1) * row_size, row_size);
    const Row row = {samples.substr(y * row_size, row_size), above, step};
    std::uint64_t least = std::numeric_limits<std::uint64_t>::max();
    for (const auto filter : filters) {
      const std::uint64_t weight = filter(row, candidate);
      if (weight >= least) continue;
      least = weight;
      best.swap(candidate);
    }
    out += best;
  }
  return out;
}

}  // namespace casebound::pdf
