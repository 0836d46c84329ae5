#include "cli/words.h"

#include "cli/explanations.h"

#include <set>

namespace casebound::cli {
namespace {

std::vector<std::string> explained() {
  std::vector<std::string> out;
  for (const auto& item : explanations()) out.emplace_back(item.code);
  return out;
}

}  // namespace

std::vector<std::string> words_for(const CLI::Option& option) {
  const std::string name = value_name(option);
  if (name == "FORMAT") return {"human", "jsonl", "sarif", "github"};
  if (name == "WHEN") return {"auto", "always", "never"};
  if (name == "LIST") return {"epub", "reader", "press"};
  if (name == "warnings") return {"warnings"};
  if (name == "CODE") return explained();
  if (name == "FORM") return {"tree", "pages"};
  return {};
}

bool names_a_file(const CLI::Option& option) {
  static const std::set<std::string> files = {"BOOK", "DIR", "OUT", "PATH", "OLD", "NEW"};
  return files.contains(value_name(option));
}

std::vector<std::string> spellings(const CLI::Option& option) {
  std::vector<std::string> out;
  for (const std::string& name : option.get_snames()) out.push_back("-" + name);
  for (const std::string& name : option.get_lnames()) out.push_back("--" + name);
  return out;
}

std::string value_name(const CLI::Option& option) {
  return option.get_positional() ? option.get_name(true) : option.get_type_name();
}

}  // namespace casebound::cli
