#include "project/title_block.h"

#include "casebound/base/text.h"

#include <string>
#include <vector>

namespace casebound::project {

namespace {

/// The words of each field, its lines apart.
std::vector<std::string> fields_of(std::string_view lines) {
  std::vector<std::string> out;
  for (const auto line : split(lines, '\n')) {
    const auto words = trim(line);
    if (words.starts_with('%')) {
      out.emplace_back(trim(words.substr(1)));
    } else if (!words.empty() && !out.empty()) {
      (out.back() += '\n') += words;
    }
  }
  out.resize(3);
  return out;
}

}  // namespace

YAML::Node title_block(std::string_view lines) {
  const auto fields = fields_of(lines);
  YAML::Node out(YAML::NodeType::Map);
  if (!fields[0].empty()) out["title"] = collapse_spaces(fields[0]);
  for (const auto line : split(fields[1], '\n')) {
    for (const auto name : split(line, ';')) {
      if (!trim(name).empty()) out["author"].push_back(std::string(trim(name)));
    }
  }
  if (!fields[2].empty()) out["date"] = collapse_spaces(fields[2]);
  return out;
}

}  // namespace casebound::project
