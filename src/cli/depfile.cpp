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

void write_depfile(const std::filesystem::path& file, const std::string& rule, RecordingFiles& files) {
  const bool is_input = files.files_read().contains(files.canonical(file));  // which is refused
  if (is_input || (files.exists(file) && !files.size(file))) return files.write(file, rule);
  const auto part = file.parent_path() / ("." + file.filename().string() + ".part");
  try {
    files.write(part, rule);
    files.rename(part, file);
  } catch (...) {
    files.remove(part);
    throw;
  }
}

}  // namespace casebound::cli
