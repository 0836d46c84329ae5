#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace casebound {

/// A stretch of one sequence, and what stands in its place in another; either may be empty, not both.
struct Difference {
  std::size_t before = 0, before_end = 0;
  std::size_t after = 0, after_end = 0;
  friend bool operator==(const Difference&, const Difference&) = default;
};

/// Numbers of the same things, in two orders.
using Places = std::vector<std::pair<std::size_t, std::size_t>>;

/// The most pairs, sorted by the first number, whose second numbers also rise (patience sorting).
Places rising(const Places& pairs);

/// How two sequences of numbers differ, in order and with something the same between one difference and the
/// next. What stands once in both parts them into stretches, and those again; a short stretch in which
/// nothing does so is compared item by item, a long one differs as a whole. So time grows with the length,
/// hardly faster, whatever they hold.
std::vector<Difference> differences(std::span<const std::uint32_t> before,
                                    std::span<const std::uint32_t> after);

}  // namespace casebound
