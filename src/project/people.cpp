#include "project/people.h"

namespace casebound::project {

namespace {

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
    reader.one_or_more(node, [&](const YAML::Node& item) { out.push_back(person(reader, item)); });
  };
}

SettingsReader::Handler contributors(SettingsReader& reader, ContributorRole role,
                                     std::vector<Contributor>& out) {
  return [&reader, role, &out](const YAML::Node& node) {
    reader.one_or_more(node, [&](const YAML::Node& item) { out.push_back({role, person(reader, item)}); });
  };
}

}  // namespace casebound::project
