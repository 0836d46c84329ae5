#include "project/settings.h"

#include "casebound/base/text.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>

namespace casebound::project {

namespace {

/// Anchors and aliases can make a small file unfold without end; settings have no use for them.
bool uses_aliases(std::string_view yaml) {
  for (const auto line : split(yaml, '\n')) {
    const auto colon = line.find(": ");
    const auto value = trim(colon == std::string_view::npos ? line : line.substr(colon + 2));
    if (value.starts_with('*') || value.starts_with("- *") || value.starts_with("[*")) return true;
  }
  return false;
}

/// yaml-cpp descends once for each bracket.
bool nests_too_deep(std::string_view yaml) {
  constexpr int deepest = 50;
  int depth = 0;
  for (const char c : yaml) {
    if (c == '[' || c == '{') ++depth;
    if (c == ']' || c == '}') depth = std::max(0, depth - 1);
    if (depth > deepest) return true;
  }
  return false;
}

}  // namespace

YAML::Node SettingsReader::parse() {
  const std::string yaml(source_.slice(part_));
  if (uses_aliases(yaml) || nests_too_deep(yaml)) {
    diagnostics_.error("bad-yaml", part_, "settings may not use aliases (*name) or nest without measure",
                       "write the values out; a text that begins with * goes in quotes");
    return YAML::Node(YAML::NodeType::Undefined);
  }
  try {
    return YAML::Load(yaml);
  } catch (const YAML::Exception& exception) {
    diagnostics_.error("bad-yaml", place(exception.mark, 1), fmt::format("not YAML: {}", exception.msg),
                       "mind the indentation; a text with a colon or a quote in it goes in quotes");
    return YAML::Node(YAML::NodeType::Undefined);
  }
}

void SettingsReader::mapping(const YAML::Node& node, std::string_view what, const Keys& keys,
                             Foreign foreign) {
  if (!node.IsMap()) return wrong_type(node, what, "a mapping of keys");
  std::set<std::string> seen;
  for (const auto& pair : node) {
    const std::string key = pair.first.IsScalar() ? pair.first.Scalar() : std::string();
    const auto known =
        std::find_if(keys.begin(), keys.end(), [&](const auto& entry) { return entry.first == key; });
    if (known == keys.end()) {
      std::vector<std::string> names;
      for (const auto& entry : keys) names.push_back(entry.first);
      const auto near = nearest(key, names);
      if (foreign == Foreign::note) {
        diagnostics_.note("foreign-key", span(pair.first),
                          fmt::format("the key “{}” is not casebound's; it is passed over", key),
                          near ? fmt::format("did you mean “{}”?", *near) : std::string());
      } else {
        diagnostics_.error("unknown-key", span(pair.first), fmt::format("unknown key “{}” in {}", key, what),
                           near ? fmt::format("did you mean “{}”?", *near)
                                : fmt::format("known here: {}", fmt::join(names, ", ")));
      }
    } else if (!seen.insert(key).second) {
      diagnostics_.error("bad-value", span(pair.first), fmt::format("the key “{}” stands twice", key),
                         "keep one of them");
    } else {
      known->second(pair.second);
    }
  }
}

void SettingsReader::sequence(const YAML::Node& node, std::string_view what, const Handler& item) {
  if (node.IsNull()) return;
  if (!node.IsSequence()) return wrong_type(node, what, "a list");
  for (const auto& child : node) item(child);
}

void SettingsReader::one_or_more(const YAML::Node& node, const Handler& item) {
  if (!node.IsSequence()) return item(node);
  for (const auto& child : node) item(child);
}

void SettingsReader::text(const YAML::Node& node, std::string_view what, std::string& out) {
  if (node.IsScalar()) {
    out = collapse_spaces(node.Scalar());
  } else if (!node.IsNull()) {
    wrong_type(node, what, "text");
  }
}

void SettingsReader::boolean(const YAML::Node& node, std::string_view what, bool& out) {
  if (!node.IsScalar() || !YAML::convert<bool>::decode(node, out)) wrong_type(node, what, "true or false");
}

void SettingsReader::texts(const YAML::Node& node, std::string_view what, std::vector<std::string>& out) {
  out.clear();
  one_or_more(node, [&](const YAML::Node& item) {
    std::string value;
    text(item, what, value);
    if (!value.empty()) out.push_back(std::move(value));
  });
}

SettingsReader::Handler SettingsReader::into(std::string_view what, std::string& out) {
  return [this, what = std::string(what), &out](const YAML::Node& node) { text(node, what, out); };
}

SettingsReader::Handler SettingsReader::into(std::string_view what, bool& out) {
  return [this, what = std::string(what), &out](const YAML::Node& node) { boolean(node, what, out); };
}

SettingsReader::Handler SettingsReader::into(std::string_view what, std::vector<std::string>& out) {
  return [this, what = std::string(what), &out](const YAML::Node& node) { texts(node, what, out); };
}

SettingsReader::Handler SettingsReader::not_yet(std::string key) {
  return [this, key = std::move(key)](const YAML::Node& node) {
    diagnostics_.warning("not-yet-supported", span(node),
                         fmt::format("“{}” has no effect in this version", key));
  };
}

SourceSpan SettingsReader::span(const YAML::Node& node) const {
  return place(node.Mark(), node.IsScalar() ? node.Scalar().size() : 1);
}

SourceSpan SettingsReader::place(const YAML::Mark& mark, std::size_t size) const {
  if (mark.is_null()) return {part_.source, part_.begin, part_.begin};
  const auto first_line = source_.locate(part_.begin).line;
  const auto line = first_line + static_cast<std::uint32_t>(mark.line);
  const auto begin = std::min(source_.line_start(line) + static_cast<std::uint32_t>(mark.column), part_.end);
  const auto line_end = source_.line_start(line) + static_cast<std::uint32_t>(source_.line_text(line).size());
  return {part_.source, begin, std::max(begin, std::min(begin + static_cast<std::uint32_t>(size), line_end))};
}

void SettingsReader::wrong_type(const YAML::Node& node, std::string_view what, std::string_view wanted) {
  diagnostics_.error("wrong-type", span(node), fmt::format("{} must be {}", what, wanted));
}

void SettingsReader::bad_value(const YAML::Node& node, std::string message, std::string hint) {
  diagnostics_.error("bad-value", span(node), std::move(message), std::move(hint));
}

}  // namespace casebound::project
