#pragma once

#include "pdf/objects.h"

#include <deque>
#include <memory_resource>
#include <string>

#include <hpdf.h>

namespace casebound::pdf {

/// Throws Error `pdf-write`, or bad_alloc, unless the status is HPDF_OK. libharu neither throws nor always
/// calls its error handler, so that every call goes through here.
void check(HPDF_STATUS status);

/// The same for functions that return an object.
template <typename Object>
Object checked(Object object) {
  if (object == nullptr) check(HPDF_FAILD_TO_ALLOC_MEM);
  return object;
}

/// What a dictionary has besides libharu's entries; hangs on its `attr`.
struct Tail {
  std::string entries;
  std::string stream;
  bool has_stream = false;
  HPDF_Stream destination = nullptr;  ///< while it is written
};

struct Objects::State {
  State();
  ~State();
  State(const State&) = delete;
  State& operator=(const State&) = delete;

  /// All of libharu's memory: given back at once, since nothing is ever taken out of a document.
  std::pmr::monotonic_buffer_resource memory{1 << 16};
  HPDF_Error_Rec error{};
  HPDF_MMgr manager = nullptr;
  HPDF_Xref xref = nullptr;
  std::deque<Tail> tails;
};

}  // namespace casebound::pdf
