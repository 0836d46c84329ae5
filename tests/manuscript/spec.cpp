#include "manuscript/spec.h"

#include "casebound/base/file_system.h"
#include "casebound/base/text.h"

#include <cstdlib>

namespace casebound::tests {

namespace {

std::string with_tabs(std::string text) {
  constexpr std::string_view arrow = "→";
  for (auto at = text.find(arrow); at != std::string::npos; at = text.find(arrow, at))
    text.replace(at, arrow.size(), "\t");
  return text;
}

/// The number that the text begins with, 0 if it begins with none.
int number_at(std::string_view text) {
  return std::atoi(std::string(text).c_str());
}

}  // namespace

std::vector<Example> read_spec(const std::filesystem::path& file) {
  const std::string fence(32, '`');
  const std::string text = disk().read(file);
  std::vector<Example> out;
  std::string* part = nullptr;
  for (const auto line : split(text, '\n')) {
    if (line.starts_with(fence + " example")) {
      out.push_back({static_cast<int>(out.size()) + 1, {}, {}});
      part = &out.back().markdown;
    } else if (line == fence) {
      part = nullptr;
    } else if (part != nullptr && line == ".") {
      part = &out.back().html;
    } else if (part != nullptr) {
      (*part += with_tabs(std::string(line))) += '\n';
    }
  }
  return out;
}

std::vector<int> read_differences(const std::filesystem::path& file) {
  constexpr std::string_view dash = "–";
  const std::string text = disk().read(file);
  std::vector<int> out;
  for (const auto line : split(text, '\n')) {
    const auto range = line.substr(0, line.find(' '));
    const auto at = range.find(dash);
    const int first = number_at(range);
    const int last = at == std::string_view::npos ? first : number_at(range.substr(at + dash.size()));
    for (int number = first; number > 0 && number <= last; ++number) out.push_back(number);
  }
  return out;
}

}  // namespace casebound::tests
