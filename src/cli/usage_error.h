#pragma once

#include "casebound/base/error.h"

#include <string>
#include <utility>

namespace casebound::cli {

/// An Error about the command line itself.
inline Error usage_error(std::string code, std::string message, std::string hint = {}) {
  return {Exit::usage, {.code = std::move(code), .message = std::move(message), .hint = std::move(hint)}};
}

}  // namespace casebound::cli
