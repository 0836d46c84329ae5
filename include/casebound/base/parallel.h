#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace casebound {

/// Calls `task(i)` for every i below `count`, on at most `threads` threads (0: one for each core), of which
/// the caller's is one. Returns when all are done; the first exception in index order is rethrown. Tasks must
/// not touch shared state, so that the result does not depend on the number of threads; they may call this
/// again. Each task is a step (see interrupt.h). The threads are kept for the next call.
void for_each_index(std::size_t count, unsigned threads, const std::function<void(std::size_t)>& task);

/// One task beside the caller's work.
class Errand {
 public:
  /// Offers the task to a thread that has nothing else to do; with one thread there is none.
  Errand(unsigned threads, std::function<void()> task);
  /// Runs the task, unless it was begun; returns, or rethrows, when it has ended.
  void finish();
  /// Waits for the task, if it was begun; else it is not run.
  ~Errand();
  Errand(const Errand&) = delete;
  Errand& operator=(const Errand&) = delete;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// A value that is made beside the caller's work, and is there when it is asked for.
template <typename T>
class Ahead {
 public:
  /// `make` must not touch what the caller changes until it asks for the value.
  Ahead(unsigned threads, std::function<T()> make)
      : errand_(threads, [this, make = std::move(make)] { value_.emplace(make()); }) {}

  /// To be asked for once. What `make` throws is thrown here.
  T take() {
    errand_.finish();
    return std::move(*value_);
  }

 private:
  std::optional<T> value_;
  Errand errand_;
};

/// Runs a task when a thread has nothing else to do; a process that ends at once (std::quick_exit) may leave
/// it undone. With one thread it is run at once.
void run_aside(unsigned threads, std::function<void()> task);

/// Destroys something large beside the work that follows.
template <typename T>
void discard(T spent, unsigned threads) {
  run_aside(threads, [held = std::make_shared<T>(std::move(spent))]() mutable { held.reset(); });
}

/// Empties a list of large things, whose memory is given back side by side.
template <typename T>
void give_back(std::vector<T>& items, unsigned threads) {
  for_each_index(items.size(), threads, [&](std::size_t i) { const T spent = std::move(items[i]); });
  items.clear();
}

}  // namespace casebound
