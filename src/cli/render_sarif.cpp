#include "cli/explanations.h"
#include "cli/json.h"
#include "cli/place.h"
#include "cli/render.h"
#include "cli/version.h"

#include <set>

#include <fmt/format.h>

namespace casebound::cli {
namespace {

const char* const schema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

bool is_unreserved(unsigned char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         std::string_view("-._~/").find(static_cast<char>(c)) != std::string_view::npos;
}

/// A path as a URI reference (RFC 3986).
std::string uri(const std::string& path) {
  std::string result = !path.empty() && path.front() == '/' ? "file://" : "";
  for (unsigned char c : path)
    result += is_unreserved(c) ? std::string(1, static_cast<char>(c)) : fmt::format("%{:02X}", c);
  return result;
}

Json region(const Range& range) {
  return {{"startLine", range.begin.line},
          {"startColumn", range.begin.column},
          {"endLine", range.end.line},
          {"endColumn", range.end.column}};
}

Json location(const Place& place) {
  Json physical = {{"artifactLocation", {{"uri", uri(place.file)}}}};
  if (place.range) physical["region"] = region(*place.range);
  return {{"physicalLocation", physical}};
}

Json replacement_of(const Fix& fix, const Sources& sources) {
  return {{"deletedRegion", region(range_of(fix.span, sources))},
          {"insertedContent", {{"text", fix.replacement}}}};
}

Json fix(const std::vector<Fix>& fixes, const Sources& sources) {
  Json change = {{"artifactLocation", {{"uri", uri(sources[fixes.front().span.source].name())}}},
                 {"replacements", Json::array()}};
  for (const Fix& each : fixes) change["replacements"].push_back(replacement_of(each, sources));
  return {{"artifactChanges", Json::array({change})}};
}

Json result(const Diagnostic& diagnostic, const Sources& sources) {
  const Place place = place_of(diagnostic, sources);
  const std::string hint = diagnostic.hint.empty() ? "" : "\n" + diagnostic.hint;
  Json object = {{"ruleId", diagnostic.code},
                 {"level", std::string(name(diagnostic.severity))},
                 {"message", {{"text", diagnostic.message + hint}}}};
  object["locations"] = Json::array();
  if (!place.file.empty()) object["locations"].push_back(location(place));
  if (!diagnostic.fixes.empty()) object["fixes"] = Json::array({fix(diagnostic.fixes, sources)});
  return object;
}

Json rule(const std::string& code) {
  Json object = {{"id", code}};
  if (const Explanation* explanation = explanation_of(code)) {
    object["shortDescription"] = {{"text", std::string(explanation->title)}};
    object["fullDescription"] = {{"text", std::string(explanation->meaning)}};
    object["help"] = {{"text", std::string(explanation->mending)}};
  }
  return object;
}

Json rules(const Diagnostics& diagnostics) {
  std::set<std::string> codes;
  for (const Diagnostic& diagnostic : diagnostics.items()) codes.insert(diagnostic.code);
  Json array = Json::array();
  for (const std::string& code : codes) array.push_back(rule(code));
  return array;
}

}  // namespace

std::string render_sarif(const Diagnostics& diagnostics, const Sources& sources) {
  Json results = Json::array();
  for (const Diagnostic& diagnostic : diagnostics.items()) results.push_back(result(diagnostic, sources));
  const Json driver = {{"name", "casebound"}, {"semanticVersion", version()}, {"rules", rules(diagnostics)}};
  const Json run = {
      {"tool", {{"driver", driver}}}, {"columnKind", "unicodeCodePoints"}, {"results", results}};
  return written({{"$schema", schema}, {"version", "2.1.0"}, {"runs", Json::array({run})}}) + "\n";
}

}  // namespace casebound::cli
