#pragma once

#include "casebound/base/diagnostic.h"

#include <stdexcept>
#include <string>

namespace casebound {

/// Exit codes of the command line, and so the kinds of failure (see the handbook's table).
enum class Exit {
  done = 0,
  book = 1,         ///< a fault in the book: manuscripts, settings, style, images
  usage = 2,        ///< wrong use of the command line
  environment = 3,  ///< files that cannot be read or written, fonts or dictionaries not installed
  bug = 4,          ///< ours
  interrupted = 130
};

/// Work cannot go on. Carries the finding to report and the exit code; thrown deep, reported once in main.
class Error : public std::runtime_error {
 public:
  Error(Exit exit, Diagnostic diagnostic)
      : std::runtime_error(diagnostic.message), exit_(exit), diagnostic_(std::move(diagnostic)) {
    diagnostic_.severity = Severity::error;
  }

  Exit exit() const { return exit_; }
  const Diagnostic& diagnostic() const { return diagnostic_; }

 private:
  Exit exit_;
  Diagnostic diagnostic_;
};

/// An Error of the environment about one file.
inline Error environment_error(std::string code, std::string file, std::string message,
                               std::string hint = {}) {
  return {Exit::environment,
          {.code = std::move(code),
           .message = std::move(message),
           .hint = std::move(hint),
           .file = std::move(file)}};
}

}  // namespace casebound
