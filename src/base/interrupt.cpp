#include "casebound/base/interrupt.h"

#include "casebound/base/error.h"

#include <atomic>

namespace casebound {

namespace {

std::atomic<int> interrupted_by = 0;
static_assert(std::atomic<int>::is_always_lock_free);

}  // namespace

void interrupt(int signal) noexcept {
  interrupted_by = signal;
}

void stop_if_interrupted() {
  if (interrupted_by != 0)
    throw Error(Exit::interrupted, {.code = "interrupted", .message = "interrupted; nothing was written"});
}

}  // namespace casebound
