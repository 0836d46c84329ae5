#pragma once

#include <string>

namespace casebound {

/// An annex is the part of a room that needs a large library which most builds do without: a shared object of
/// its own, `casebound_NAME.so`, that is loaded when it is first asked for (dlopen, POSIX.1-2008). What it
/// offers is a constant whose address its one function, `casebound_annex`, returns; null if it is asked by a
/// program of another version, since the two are built and installed together.
///
/// Returns that address. It is found by the run path of the program. Error `annex` (environment) if it is not
/// there, or a library that it needs, or if it is of another version.
const void* annex(const std::string& name);

/// What an annex offers, as the type that both sides have agreed on.
template <typename Offer>
const Offer& annex_offer(const std::string& name) {
  return *static_cast<const Offer*>(annex(name));
}

}  // namespace casebound
