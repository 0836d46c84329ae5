#pragma once

#include "editorial/fixture.h"

namespace casebound::tests {

/// Binds one essay whose text begins in line 5.
struct LintDesk : Bindery {
  /// Its findings, as `line:column code`, one a line.
  std::string findings_in(const std::string& body, const std::string& settings = {}) {
    bind_essays({essay("One", body)}, settings);
    return shown();
  }

  std::string shown() const {
    std::string out;
    for (const auto& item : diagnostics.items()) {
      const auto place = sources[item.span.source].locate(item.span.begin);
      out += std::to_string(place.line) + ':' + std::to_string(place.column) + ' ' + item.code + '\n';
    }
    return out;
  }

  const std::string& message(const std::string& code) const { return finding(diagnostics, code).message; }
};

}  // namespace casebound::tests
