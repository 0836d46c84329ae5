#include "casebound/style/describe.h"

#include "style/property.h"

#include <algorithm>

#include <fmt/format.h>

namespace casebound::style {
namespace {

/// Bars would end a table's cell.
std::string cell(const std::string& text) {
  std::string out;
  for (const char c : text) out += c == '|' ? std::string("\\|") : std::string(1, c);
  return out;
}

std::string effect(const Property& property) {
  if (property.kind == Property::Kind::pending)
    return property.output == Output::exported ? "e-book only, so far" : "none, so far";
  std::string out = property.output == Output::exported ? "both books" : "printed book";
  for (const auto value : property.e_book_values)
    out += fmt::format("{} `{}`", value == property.e_book_values.front() ? "; e-book only:" : ",", value);
  return out;
}

std::string values(const Property& property) {
  if (property.kind == Property::Kind::shorthand) {
    std::string names;
    for (const auto name : property.longhands)
      names += fmt::format("{}`{}`", names.empty() ? "" : ", ", name);
    return "for " + names;
  }
  return property.grammar.empty() ? "" : fmt::format("`{}`", cell(property.grammar));
}

std::string row(const Property& property) {
  const std::string initial = property.initial.empty() ? "" : fmt::format("`{}`", cell(property.initial));
  return fmt::format("| `{}` | {} | {} | {} | {} |\n", property.name, values(property), initial,
                     property.inherited ? "yes" : "", effect(property));
}

}  // namespace

std::string describe_properties() {
  std::vector<const Property*> sorted;
  for (const auto& property : properties()) sorted.push_back(&property);
  std::sort(sorted.begin(), sorted.end(), [](const auto* a, const auto* b) { return a->name < b->name; });
  std::string out = "| property | values | initial | inherited | effect |\n|---|---|---|---|---|\n";
  for (const auto* property : sorted) out += row(*property);
  return out;
}

}  // namespace casebound::style
