#pragma once

#include "casebound/base/diagnostic.h"

#include <cstdint>
#include <string>
#include <utility>

namespace casebound::style {

/// Findings about one sheet; places are byte offsets into it.
class Report {
 public:
  Report(std::int32_t source, Diagnostics& diagnostics) : source_(source), diagnostics_(&diagnostics) {}

  void warning(std::string code, std::uint32_t begin, std::uint32_t end, std::string message,
               std::string hint = {}) {
    add(Severity::warning, std::move(code), begin, end, std::move(message), std::move(hint));
  }
  void add(Severity severity, std::string code, std::uint32_t begin, std::uint32_t end, std::string message,
           std::string hint = {}) {
    diagnostics_->add({.code = std::move(code),
                       .severity = severity,
                       .span = {source_, begin, end},
                       .message = std::move(message),
                       .hint = std::move(hint)});
  }

 private:
  std::int32_t source_;
  Diagnostics* diagnostics_;
};

}  // namespace casebound::style
