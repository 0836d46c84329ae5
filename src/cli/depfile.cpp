#include "cli/depfile.h"

namespace casebound::cli {
namespace {

std::string escaped(const std::string& path) {
  std::string result;
  for (char c : path) {
    if (c == ' ' || c == '#' || c == '\\') result += '\\';
    if (c == '$') result += '$';
    result += c;
  }
  return result;
}

}  // namespace

std::string depfile(const std::vector<std::filesystem::path>& targets,
                    const std::vector<std::filesystem::path>& inputs) {
  std::string rule;
  for (const auto& target : targets) rule += (rule.empty() ? "" : " ") + escaped(target.string());
  rule += ":";
  for (const auto& input : inputs) rule += " \\\n  " + escaped(input.string());
  return rule + "\n";
}

}  // namespace casebound::cli
