#include "casebound/base/repeated.h"

#include <utility>

#include <fmt/format.h>

namespace casebound {

Repeated::Repeated(Severity severity, std::string code, std::string things, std::string hint)
    : things_(std::move(things)) {
  pattern_.code = std::move(code);
  pattern_.severity = severity;
  pattern_.hint = std::move(hint);
}

Repeated Repeated::warning(std::string code, std::string things, std::string hint) {
  return {Severity::warning, std::move(code), std::move(things), std::move(hint)};
}

Repeated Repeated::note(std::string code, std::string things, std::string hint) {
  return {Severity::note, std::move(code), std::move(things), std::move(hint)};
}

void Repeated::tell(SourceSpan span, std::string message) {
  told_.push_back(pattern_);
  told_.back().span = span;
  told_.back().message = std::move(message);
}

void Repeated::report(Diagnostics& diagnostics) {
  if (more_ > 0) {
    tell(next_, fmt::format("and {} more {} from here on", more_, things_));
    told_.back().fixes = std::move(more_fixes_);
  }
  for (auto& finding : told_) diagnostics.add(std::move(finding));
  told_.clear();
}

std::string counted(std::size_t count, const std::string& one, const std::string& many) {
  return fmt::format("{} {}", count, count == 1 ? one : many);
}

}  // namespace casebound
