#include "cli/depfile.h"

namespace casebound::cli {
namespace {

/// As GCC writes them: backslashes stand for themselves, but for those before a space.
std::string escaped(const std::string& path) {
  std::string result;
  std::size_t backslashes = 0;
  for (const char c : path) {
    if (c == ' ' || c == '\t') result += std::string(backslashes + 1, '\\');
    if (c == '#') result += '\\';
    if (c == '$') result += '$';
    result += c;
    backslashes = c == '\\' ? backslashes + 1 : 0;
  }
  return result;
}

}  // namespace

std::vector<std::filesystem::path> dependencies(const RecordingFiles& files) {
  const auto here = files.canonical(".");
  std::vector<std::filesystem::path> out;
  for (const auto& file : files.files_read()) {
    const auto relative = file.lexically_relative(here);
    out.push_back(relative.empty() || *relative.begin() == ".." ? file : relative);
  }
  return out;
}

std::string depfile(const std::vector<std::filesystem::path>& targets,
                    const std::vector<std::filesystem::path>& inputs) {
  std::string rule;
  for (const auto& target : targets) rule += (rule.empty() ? "" : " ") + escaped(target.string());
  rule += ":";
  for (const auto& input : inputs) rule += " \\\n  " + escaped(input.string());
  return rule + "\n";
}

}  // namespace casebound::cli
