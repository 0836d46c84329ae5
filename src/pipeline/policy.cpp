#include "pipeline/policy.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>

#include <fmt/format.h>

namespace casebound::pipeline {

namespace {

using project::Word;

bool names(const std::vector<Word>& words, const std::string& code) {
  return std::any_of(words.begin(), words.end(), [&](const Word& word) { return word.text == code; });
}

/// Codes that findings may be left out by, and which of them have been of use.
class Allowance {
 public:
  explicit Allowance(const std::vector<Word>& words) : words_(words) {}

  bool covers(const std::string& code) {
    if (!names(words_, code)) return false;
    used_.insert(code);
    return true;
  }

  void report_unused(std::string_view who, Diagnostics& diagnostics) const {
    for (const auto& word : words_) {
      if (used_.contains(word.text)) continue;
      diagnostics.warning("unused-suppression", word.span,
                          fmt::format("nothing in {} is “{}”, which it allows", who, word.text),
                          "take it out, or see `casebound explain` for how the code is spelt");
    }
  }

 private:
  const std::vector<Word>& words_;
  std::set<std::string> used_;
};

/// By the source of each essay, what it allows for itself.
std::map<std::int32_t, Allowance> allowances_of(const std::vector<project::EssayEntry>& essays) {
  std::map<std::int32_t, Allowance> out;
  for (const auto& essay : essays) out.emplace(essay.source, Allowance(essay.settings.allow));
  return out;
}

}  // namespace

void apply_lint_policy(const project::Project& project, Diagnostics& diagnostics) {
  Allowance book(project.allow);
  auto essays = allowances_of(project.essays);
  Diagnostics out;
  for (auto& item : diagnostics.items()) {
    if (names(project.deny, item.code)) item.severity = Severity::error;
    const auto essay = essays.find(item.span.source);
    const bool by_essay = essay != essays.end() && essay->second.covers(item.code);
    const bool allowed = book.covers(item.code) || by_essay;
    if (!allowed || item.severity == Severity::error) out.add(std::move(item));
  }
  book.report_unused("the book", out);
  for (const auto& [source, essay] : essays) essay.report_unused("the essay", out);
  diagnostics = std::move(out);
  diagnostics.sort();
}

}  // namespace casebound::pipeline
