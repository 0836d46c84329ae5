#include "project/people.h"

#include <fmt/format.h>

namespace casebound::project {

namespace {

/// `roe_jane`: what stands for a name in the front matter of site generators, which keep names elsewhere.
bool is_key(const std::string& name) {
  return name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_-.") == std::string::npos &&
         !name.empty();
}

/// Whether the node is a key into another file; says that nobody is named by it.
bool is_author_key(SettingsReader& reader, const YAML::Node& node) {
  if (!reader.may_be_foreign() || !node.IsScalar() || !is_key(node.Scalar())) return false;
  reader.diagnostics().warning(
      "author-key", reader.span(node),
      fmt::format("“{}” is a key into another file, which is not read; nobody is named by it", node.Scalar()),
      "write the name: `author: Jane Roe`");
  return true;
}

Person person(SettingsReader& reader, const YAML::Node& node) {
  Person out;
  if (!reader.is_text_or_mapping(node, "a person")) return out;
  if (node.IsMap()) {
    reader.mapping(node, "a person",
                   {{"name", reader.into("name", out.name)},
                    {"sort", reader.into("sort", out.sort)},
                    {"affiliation", reader.into("affiliation", out.affiliation)},
                    {"bio", reader.into("bio", out.bio)}});
  } else {
    reader.text(node, "a person", out.name);
  }
  if (out.name.empty()) reader.bad_value(node, "a person needs a name");
  if (out.sort.empty()) out.sort = sort_name(out.name);
  out.span = reader.span(node);
  return out;
}

}  // namespace

SettingsReader::Handler people(SettingsReader& reader, std::vector<Person>& out) {
  return [&reader, &out](const YAML::Node& node) {
    out.clear();
    reader.one_or_more(node, [&](const YAML::Node& item) {
      if (!is_author_key(reader, item)) out.push_back(person(reader, item));
    });
  };
}

SettingsReader::Handler contributors(SettingsReader& reader, ContributorRole role,
                                     std::vector<Contributor>& out) {
  return [&reader, role, &out](const YAML::Node& node) {
    reader.one_or_more(node, [&](const YAML::Node& item) { out.push_back({role, person(reader, item)}); });
  };
}

}  // namespace casebound::project
