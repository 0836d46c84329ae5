#pragma once

#include "casebound/base/diagnostic.h"

#include <cstddef>
#include <string>

namespace casebound::editorial {

/// A finding that an essay may have many times: the first twenty are told each by itself, the others by their
/// number.
class Repeated {
 public:
  /// `things` are what is found, as in “and 7 more *double spaces* from here on”.
  static Repeated warning(std::string code, std::string things, std::string hint);
  static Repeated note(std::string code, std::string things, std::string hint);

  /// `message()` is asked for only if it is to be told.
  template <class Message>
  void add(SourceSpan span, const Message& message) {
    if (told_.size() < most)
      tell(span, message());
    else if (more_++ == 0)
      next_ = span;
  }

  void report(Diagnostics& diagnostics);

 private:
  static constexpr std::size_t most = 20;

  Repeated(Severity severity, std::string code, std::string things, std::string hint);
  void tell(SourceSpan span, std::string message);

  Diagnostic pattern_;
  std::string things_;
  std::vector<Diagnostic> told_;
  SourceSpan next_;  ///< the first that is not told
  std::size_t more_ = 0;
};

/// A habit of the author's, told once with its number.
struct Tally {
  SourceSpan first;
  std::size_t count = 0;

  void add(SourceSpan span) {
    if (count++ == 0) first = span;
  }
};

/// `1 dash`, `3 dashes`.
std::string counted(std::size_t count, const std::string& one, const std::string& many);

}  // namespace casebound::editorial
