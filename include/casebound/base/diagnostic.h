#pragma once

#include "casebound/base/source.h"

#include <string>
#include <string_view>
#include <vector>

namespace casebound {

enum class Severity { note, warning, error };

std::string_view name(Severity severity);

/// A change of the source that would mend a finding: replace the bytes of `span` by `replacement`.
struct Fix {
  SourceSpan span;
  std::string replacement;
  bool is_read_so = false;  ///< the tree is already as if it were written so
};

/// One finding about the book. `code` is stable (`split-paragraph`) and has an `explain` text.
struct Diagnostic {
  std::string code;
  Severity severity = Severity::warning;
  SourceSpan span;         ///< where, if it is in a text we hold
  std::string message;     ///< what is the matter, in one sentence without a full stop
  std::string hint;        ///< what to do about it; may be empty
  std::vector<Fix> fixes;  ///< where the mending is certain, one for each place; they do not need one another
  std::string file;        ///< the place when there is no span: a path as the user would write it
};

/// Collects findings while work goes on. Not thread-safe: parallel work gives each task its own and merges
/// them.
class Diagnostics {
 public:
  void add(Diagnostic diagnostic) { items_.push_back(std::move(diagnostic)); }
  void error(std::string code, SourceSpan span, std::string message, std::string hint = {});
  void warning(std::string code, SourceSpan span, std::string message, std::string hint = {});
  void note(std::string code, SourceSpan span, std::string message, std::string hint = {});
  void merge(Diagnostics other);

  bool empty() const { return items_.empty(); }
  bool has(Severity severity) const;
  const std::vector<Diagnostic>& items() const { return items_; }
  std::vector<Diagnostic>& items() { return items_; }

  /// Puts the findings in manuscript order: by source, then by place; those without a place come last.
  void sort();

 private:
  std::vector<Diagnostic> items_;
};

}  // namespace casebound
