#pragma once

#include "casebound/base/diagnostic.h"

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace casebound {

/// Beyond this many places of one kind in a text, the rest are mended the next time.
inline constexpr std::size_t most_fixes = 1'000'000;

/// A finding that a text may have many times: the first twenty are told each by itself, the others by their
/// number. Each may have a fix.
class Repeated {
 public:
  /// `things` are what is found, as in “and 7 more *double spaces* from here on”.
  static Repeated warning(std::string code, std::string things, std::string hint);
  static Repeated note(std::string code, std::string things, std::string hint);

  /// `message()` is asked for only if it is to be told.
  template <class Message>
  void add(SourceSpan span, const Message& message, std::optional<Fix> fix = {}) {
    const bool is_told = told_.size() < most;
    if (is_told)
      tell(span, message());
    else if (more_++ == 0)
      next_ = span;
    auto& fixes = is_told ? told_.back().fixes : more_fixes_;
    if (fix && fixes.size() < most_fixes) fixes.push_back(*std::move(fix));
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
  std::vector<Fix> more_fixes_;
};

/// A habit of the author's, told once with its number.
struct Tally {
  SourceSpan first;
  std::size_t count = 0;
  std::vector<Fix> fixes = {};

  void add(SourceSpan span, std::optional<Fix> fix = {}) {
    if (count++ == 0) first = span;
    if (fix && fixes.size() < most_fixes) fixes.push_back(*std::move(fix));
  }
};

/// `1 dash`, `3 dashes`.
std::string counted(std::size_t count, const std::string& one, const std::string& many);

}  // namespace casebound
