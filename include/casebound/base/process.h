#pragma once

#include <optional>
#include <string>
#include <vector>

namespace casebound {

/// What a program said, and the code that it ended with.
struct Answer {
  int code = 0;  ///< 128 and the signal's number if one ended it
  std::string out, err;

  bool is_good() const { return code == 0; }
};

/// Runs a program that is looked for in PATH, with these words as its arguments: no shell reads them. It has
/// no standard input, and the C locale. Nothing if there is no such program.
std::optional<Answer> ask(const std::vector<std::string>& words);

}  // namespace casebound
