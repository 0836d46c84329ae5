#include "casebound/base/diagnostic.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <tuple>

namespace casebound {

std::string_view name(Severity severity) {
  switch (severity) {
    case Severity::note: return "note";
    case Severity::warning: return "warning";
    case Severity::error: return "error";
  }
  return "error";
}

void Diagnostics::error(std::string code, SourceSpan span, std::string message, std::string hint) {
  add({std::move(code), Severity::error, span, std::move(message), std::move(hint), {}, {}});
}

void Diagnostics::warning(std::string code, SourceSpan span, std::string message, std::string hint) {
  add({std::move(code), Severity::warning, span, std::move(message), std::move(hint), {}, {}});
}

void Diagnostics::note(std::string code, SourceSpan span, std::string message, std::string hint) {
  add({std::move(code), Severity::note, span, std::move(message), std::move(hint), {}, {}});
}

void Diagnostics::merge(Diagnostics other) {
  items_.insert(items_.end(), std::make_move_iterator(other.items_.begin()),
                std::make_move_iterator(other.items_.end()));
}

bool Diagnostics::has(Severity severity) const {
  return std::any_of(items_.begin(), items_.end(),
                     [severity](const Diagnostic& item) { return item.severity == severity; });
}

void Diagnostics::sort() {
  const auto place = [](const Diagnostic& item) {
    const auto source = item.span.known() ? item.span.source : std::numeric_limits<std::int32_t>::max();
    return std::tuple(source, item.span.begin);
  };
  std::stable_sort(items_.begin(), items_.end(),
                   [&](const Diagnostic& a, const Diagnostic& b) { return place(a) < place(b); });
}

}  // namespace casebound
