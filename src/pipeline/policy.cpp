#include "pipeline/policy.h"

#include "casebound/base/text.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>

#include <fmt/format.h>

namespace casebound::pipeline {

namespace {

using project::Word;
using Codes = std::vector<std::string>;

bool names(const std::vector<Word>& words, const std::string& code) {
  return std::any_of(words.begin(), words.end(), [&](const Word& word) { return word.text == code; });
}

/// Whether there is such a code; that there is none is an error, with the nearest.
bool is_code(const Word& word, const Codes& codes, Diagnostics& diagnostics) {
  if (codes.empty() || std::find(codes.begin(), codes.end(), word.text) != codes.end()) return true;
  const auto near = nearest(word.text, codes);
  diagnostics.error(
      "bad-value", word.span, fmt::format("there is no finding with the code “{}”", word.text),
      near ? fmt::format("did you mean “{}”?", *near) : std::string("`casebound explain` lists all codes"));
  return false;
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

  void report_unused(std::string_view who, const Codes& codes, Diagnostics& diagnostics) const {
    for (const auto& word : words_) {
      if (used_.contains(word.text) || !is_code(word, codes, diagnostics)) continue;
      diagnostics.warning("unused-suppression", word.span,
                          fmt::format("nothing in {} is “{}”, which it allows", who, word.text),
                          "take it out of `allow`");
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

void apply_lint_policy(const project::Project& project, const std::vector<std::string>& codes,
                       Diagnostics& diagnostics) {
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
  book.report_unused("the book", codes, out);
  for (const auto& [source, essay] : essays) essay.report_unused("the essay", codes, out);
  for (const auto& code : project.deny) is_code(code, codes, out);
  diagnostics = std::move(out);
  diagnostics.sort();
}

}  // namespace casebound::pipeline
