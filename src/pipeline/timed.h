#pragma once

#include "casebound/base/interrupt.h"
#include "casebound/pipeline/build.h"

#include <chrono>
#include <utility>

namespace casebound::pipeline {

/// Runs one stage, timed.
template <class Stage>
auto timed(Timings& timings, const char* name, Stage stage) {
  stop_if_interrupted();
  const auto start = std::chrono::steady_clock::now();
  auto result = stage();
  const std::chrono::duration<double, std::milli> taken = std::chrono::steady_clock::now() - start;
  timings.emplace_back(name, taken.count());
  return result;
}
template <class Stage>
auto timed(Work& work, const char* name, Stage stage) {
  return timed(work.timings, name, std::move(stage));
}

}  // namespace casebound::pipeline
