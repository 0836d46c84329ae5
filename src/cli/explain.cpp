#include "cli/explain.h"

#include "casebound/base/text.h"

#include "cli/explanations.h"
#include "cli/help.h"
#include "cli/usage_error.h"

#include <vector>

#include <fmt/format.h>

namespace casebound::cli {
namespace {

std::string list_all() {
  std::string text;
  for (const Explanation& item : explanations())
    text += fmt::format("{:<24} {:<8} {}\n", item.code, name(item.severity), item.title);
  return text + "\n`casebound explain CODE` says more of one.\n";
}

std::string explain_one(const Explanation& item) {
  const std::string_view fix = item.fixed ? "`casebound check --fix` does so where it is certain."
                                          : "`casebound check --fix` leaves it to you.";
  return fmt::format("{} ({}): {}\n\n{}\n{}\n{}", item.code, name(item.severity), item.title,
                     wrapped(item.meaning, 0), wrapped(item.mending, 0), wrapped(fix, 0));
}

Error unknown_code(const std::string& code) {
  std::vector<std::string> known;
  for (const Explanation& item : explanations()) known.emplace_back(item.code);
  const auto near = nearest(code, known);
  return usage_error("unknown-code", fmt::format("no finding has the code `{}`", code),
                     near ? fmt::format("did you mean `{}`?", *near) : "`casebound explain` lists all");
}

}  // namespace

std::string explain(const std::string& code) {
  if (code.empty()) return list_all();
  const Explanation* item = explanation_of(code);
  if (item == nullptr) throw unknown_code(code);
  return explain_one(*item);
}

}  // namespace casebound::cli
