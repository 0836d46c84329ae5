#pragma once

#include "casebound/base/diagnostic.h"

#include <span>
#include <string_view>

namespace casebound::cli {

/// What `explain` knows of a code.
struct Explanation {
  std::string_view code;
  Severity severity;       ///< as it is reported where the book says nothing else
  std::string_view title;  ///< one line
  std::string_view meaning;
  std::string_view mending;
  bool fixed = false;  ///< `check --fix` does it where it is certain
};

/// All of them, sorted by code.
std::span<const Explanation> explanations();

/// Null if the code is unknown.
const Explanation* explanation_of(std::string_view code);

}  // namespace casebound::cli
