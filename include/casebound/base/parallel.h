#pragma once

#include <cstddef>
#include <functional>
#include <utility>
#include <vector>

namespace casebound {

/// Calls `task(i)` for every i below `count`, on at most `threads` threads (0: one for each core). Returns
/// when all are done; the first exception in index order is rethrown. Tasks must not touch shared state, so
/// that the result does not depend on the number of threads. Each task is a step (see interrupt.h).
void for_each_index(std::size_t count, unsigned threads, const std::function<void(std::size_t)>& task);

/// Empties a list of large things, whose memory is given back side by side.
template <typename T>
void give_back(std::vector<T>& items, unsigned threads) {
  for_each_index(items.size(), threads, [&](std::size_t i) { const T spent = std::move(items[i]); });
  items.clear();
}

}  // namespace casebound
