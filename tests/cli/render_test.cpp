#include "cli/render.h"

#include "cli/fixture.h"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

using namespace casebound;
using namespace casebound::cli;
using casebound::tests::Manuscript;

namespace {

/// A warning with hint and fix, a note without a place, and an error about a whole file.
Manuscript three_findings() {
  Manuscript manuscript("Ünder the [sea](#).\n");
  manuscript.diagnostics.add({.code = "dead-link",
                              .severity = Severity::warning,
                              .span = manuscript.at("[sea](#)"),
                              .message = "the link leads nowhere",
                              .hint = "remove it",
                              .fixes = {{manuscript.at("[sea](#)"), "sea"}}});
  manuscript.diagnostics.add(
      {.code = "identifier-derived", .severity = Severity::note, .message = "50% done"});
  manuscript.diagnostics.add(
      {.code = "missing-file", .severity = Severity::error, .message = "not there", .file = "a b, c.md"});
  return manuscript;
}

std::vector<nlohmann::json> json_lines(const std::string& text) {
  std::vector<nlohmann::json> lines;
  for (std::size_t begin = 0, end; (end = text.find('\n', begin)) != std::string::npos; begin = end + 1)
    lines.push_back(nlohmann::json::parse(text.substr(begin, end - begin)));
  return lines;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(cli_render)

BOOST_AUTO_TEST_CASE(people_read_place_source_hint_and_fix) {
  const Manuscript book = three_findings();
  BOOST_TEST(render_human(book.diagnostics, book.sources, false) ==
             "essay.md:1:11: warning[dead-link]: the link leads nowhere\n"
             "Ünder the [sea](#).\n"
             "          ^~~~~~~~\n"
             "hint: remove it\n"
             "fix: replace `[sea](#)` by `sea`\n"
             "casebound: note[identifier-derived]: 50% done\n"
             "a b, c.md: error[missing-file]: not there\n");
}

BOOST_AUTO_TEST_CASE(fixes_that_insert_or_remove_say_so) {
  Manuscript book("a  b");
  book.diagnostics.add({.code = "double-space", .span = {0, 1, 3}, .fixes = {{{0, 1, 2}, ""}}});
  book.diagnostics.add({.code = "double-space", .span = {0, 1, 3}, .fixes = {{{0, 1, 1}, "x"}}});
  const std::string text = render_human(book.diagnostics, book.sources, false);
  BOOST_TEST(text.find("fix: remove ` `\n") != std::string::npos);
  BOOST_TEST(text.find("fix: insert `x`\n") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(several_fixes_of_one_finding_are_counted_for_people_and_listed_for_programs) {
  Manuscript book("a  b  c");
  book.diagnostics.add(
      {.code = "double-space", .span = {0, 1, 3}, .fixes = {{{0, 1, 3}, " "}, {{0, 4, 6}, " "}}});
  BOOST_TEST(
      render_human(book.diagnostics, book.sources, false).find("fix: replace `  ` by ` `, and 1 more") !=
      std::string::npos);
  const auto line = json_lines(render_jsonl(book.diagnostics, book.sources))[0];
  BOOST_TEST(line["fix"]["column"] == 2);
  BOOST_TEST(line["fix"]["more"][0]["column"] == 5);
  const auto log = nlohmann::json::parse(render_sarif(book.diagnostics, book.sources));
  const auto& change = log["runs"][0]["results"][0]["fixes"][0]["artifactChanges"][0];
  BOOST_TEST(change["replacements"].size() == 2U);
}

BOOST_AUTO_TEST_CASE(a_long_fix_is_shown_by_its_ends) {
  Manuscript book("a" + std::string(200, ' ') + "b");
  book.diagnostics.add({.code = "double-space", .span = {0, 1, 201}, .fixes = {{{0, 0, 202}, "a b"}}});
  BOOST_TEST(render_human(book.diagnostics, book.sources, false).find(" … ") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(colours_change_nothing_but_colours) {
  const Manuscript book = three_findings();
  std::string text = render_human(book.diagnostics, book.sources, true);
  BOOST_TEST(text.find("\033[1;35mwarning[dead-link]:\033[0m") != std::string::npos);
  for (std::size_t begin; (begin = text.find('\033')) != std::string::npos;)
    text.erase(begin, text.find('m', begin) - begin + 1);
  BOOST_TEST(text == render_human(book.diagnostics, book.sources, false));
}

BOOST_AUTO_TEST_CASE(jsonl_has_every_key_in_every_line) {
  const Manuscript book = three_findings();
  const auto lines = json_lines(render_jsonl(book.diagnostics, book.sources));
  BOOST_TEST_REQUIRE(lines.size() == 3U);
  for (const auto& line : lines)
    for (const char* key :
         {"code", "severity", "message", "file", "line", "column", "endLine", "endColumn", "hint", "fix"})
      BOOST_TEST(line.contains(key), key);
}

BOOST_AUTO_TEST_CASE(jsonl_counts_characters_from_one) {
  const Manuscript book = three_findings();
  const auto lines = json_lines(render_jsonl(book.diagnostics, book.sources));
  BOOST_TEST(lines[0]["line"] == 1);
  BOOST_TEST(lines[0]["column"] == 11);
  BOOST_TEST(lines[0]["endColumn"] == 19);
  BOOST_TEST(lines[0]["fix"]["replacement"] == "sea");
  BOOST_TEST(lines[0]["fix"]["column"] == 11);
}

BOOST_AUTO_TEST_CASE(jsonl_says_null_where_there_is_no_place) {
  const Manuscript book = three_findings();
  const auto lines = json_lines(render_jsonl(book.diagnostics, book.sources));
  for (const char* key : {"file", "line", "column", "endLine", "endColumn", "hint", "fix"})
    BOOST_TEST(lines[1][key].is_null(), key);
  BOOST_TEST(lines[2]["file"] == "a b, c.md");
  BOOST_TEST(lines[2]["line"].is_null());
}

BOOST_AUTO_TEST_CASE(jsonl_survives_bytes_that_are_not_utf8) {
  Manuscript book("x");
  book.diagnostics.error("not-utf8", {0, 0, 1}, "byte \xFF");
  BOOST_TEST(json_lines(render_jsonl(book.diagnostics, book.sources))[0]["message"] == "byte \uFFFD");
}

BOOST_AUTO_TEST_CASE(sarif_is_one_log_with_rules_and_results) {
  const Manuscript book = three_findings();
  const auto log = nlohmann::json::parse(render_sarif(book.diagnostics, book.sources));
  BOOST_TEST(log["version"] == "2.1.0");
  const auto& run = log["runs"][0];
  BOOST_TEST(run["columnKind"] == "unicodeCodePoints");
  BOOST_TEST(run["tool"]["driver"]["rules"].size() == 3U);
  BOOST_TEST_REQUIRE(run["results"].size() == 3U);
  const auto& link = run["results"][0];
  BOOST_TEST(link["ruleId"] == "dead-link");
  BOOST_TEST(link["level"] == "warning");
  BOOST_TEST(link["locations"][0]["physicalLocation"]["region"]["startColumn"] == 11);
  BOOST_TEST(link["fixes"][0]["artifactChanges"][0]["replacements"][0]["insertedContent"]["text"] == "sea");
  BOOST_TEST(run["results"][1]["locations"].empty());
  BOOST_TEST(run["results"][2]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] ==
             "a%20b%2C%20c.md");
}

BOOST_AUTO_TEST_CASE(sarif_without_findings_is_still_a_log) {
  const auto log = nlohmann::json::parse(render_sarif({}, {}));
  BOOST_TEST(log["runs"][0]["results"].is_array());
  BOOST_TEST(log["runs"][0]["results"].empty());
}

BOOST_AUTO_TEST_CASE(github_gets_escaped_workflow_commands) {
  const Manuscript book = three_findings();
  BOOST_TEST(render_github(book.diagnostics, book.sources) ==
             "::warning title=dead-link,file=essay.md,line=1,endLine=1,col=11,endColumn=19::the link leads "
             "nowhere%0Ahint: remove it\n"
             "::notice title=identifier-derived::50%25 done\n"
             "::error title=missing-file,file=a b%2C c.md::not there\n");
}

BOOST_AUTO_TEST_CASE(findings_are_tallied_by_severity) {
  const Manuscript book = three_findings();
  BOOST_TEST(tally(book.diagnostics) == "1 error, 1 warning, 1 note");
  BOOST_TEST(tally({}) == "");
}

BOOST_AUTO_TEST_SUITE_END()
