#include "press/yaml.h"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

namespace casebound::press {

Malformed::Malformed(const YAML::Mark& mark, const std::string& what)
    : std::runtime_error(mark.is_null() ? what : fmt::format("line {}: {}", mark.line + 1, what)) {}

Entry::Entry(const YAML::Node& node, std::initializer_list<std::string_view> keys) : node_(node) {
  if (!node.IsMap()) throw Malformed(node.Mark(), "a mapping is expected");
  for (const auto& entry : node) {
    const std::string key = entry.first.IsScalar() ? entry.first.Scalar() : std::string();
    if (std::find(keys.begin(), keys.end(), key) == keys.end())
      throw Malformed(entry.first.Mark(), fmt::format("`{}` is no key here", key));
  }
}

std::string Entry::text(const char* key) const {
  const YAML::Node value = node_[key];
  if (!value || !value.IsScalar() || value.Scalar().empty())
    throw Malformed(node_.Mark(), fmt::format("`{}` is missing", key));
  return value.Scalar();
}

bool Entry::boolean(const char* key, bool otherwise) const {
  if (!has(key)) return otherwise;
  const std::string value = text(key);
  if (value != "true" && value != "false")
    throw Malformed(mark(key), fmt::format("`{}` is true or false", key));
  return value == "true";
}

int Entry::number(const char* key, int otherwise) const {
  if (!has(key)) return otherwise;
  const std::string value = text(key);
  int out = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), out);
  if (error != std::errc() || end != value.data() + value.size() || out < 1)
    throw Malformed(mark(key), fmt::format("`{}` is a number from 1 on", key));
  return out;
}

Length Entry::length(const char* key) const {
  return has(key) ? read_length(text(key), mark(key)) : Length();
}

YAML::Node Entry::sequence(const char* key) const {
  YAML::Node list = node_[key];
  if (!list || !list.IsSequence() || list.size() == 0)
    throw Malformed(mark(key), fmt::format("`{}` is a list", key));
  return list;
}

std::vector<std::string> Entry::list(const char* key) const {
  std::vector<std::string> out;
  for (const YAML::Node& item : sequence(key)) {
    if (!item.IsScalar()) throw Malformed(item.Mark(), "a word is expected");
    out.push_back(item.Scalar());
  }
  return out;
}

Length read_length(const std::string& text, const YAML::Mark& mark) {
  double value = 0;
  const auto [end, error] =
      std::from_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed);
  const std::string_view unit(end, static_cast<std::size_t>(text.data() + text.size() - end));
  constexpr std::pair<std::string_view, double> units[] = {{"mm", 72 / 25.4}, {"in", 72}, {"pt", 1}};
  for (const auto& [name, points] : units) {
    if (error == std::errc() && value >= 0 && name == unit) return Length::from_points(value * points);
  }
  throw Malformed(mark, fmt::format("`{}` is no length", text));
}

}  // namespace casebound::press
