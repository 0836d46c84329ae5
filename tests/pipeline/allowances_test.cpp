// Comments in manuscripts that allow the findings of a block.
#include "pipeline/fixture.h"
#include "pipeline/program.h"
#include "support/findings.h"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

namespace casebound::tests {
namespace {

/// An essay whose text begins in line 5.
std::string essay_of(const std::string& text) {
  return "# Title\n\n*Ada Fisher*\n\n" + text + "\n";
}

/// Builds a book of one essay and shows its findings as `line:column severity code`, one a line.
std::string findings_in(const std::string& text) {
  const WrittenBook book({{"one.md", essay_of(text)}});
  pipeline::Work work{.files = RecordingFiles(disk())};
  pipeline::build(request_for(book.folder()), work);
  return findings(work.sources, work.diagnostics);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(allowances)

BOOST_AUTO_TEST_CASE(a_comment_allows_findings_of_the_block_after_it_alone) {
  const std::string comment = "<!-- casebound: allow dead-link -->\n\n";
  BOOST_TEST(findings_in(comment + "[a](#) and [b](#)\n\n[c](#)") == "9:1 warning dead-link\n");
  BOOST_TEST(findings_in(comment + "- [a](#)\n- [b](#)\n\n[c](#)") == "10:1 warning dead-link\n");
}

BOOST_AUTO_TEST_CASE(a_comment_allows_several_codes) {
  BOOST_TEST(findings_in("<!-- casebound: allow dead-link double-hyphen -->\n[a](#)--b") == "");
}

BOOST_AUTO_TEST_CASE(an_inner_block_is_covered_by_the_comment_before_the_outer) {
  BOOST_TEST(
      findings_in("<!-- casebound: allow dead-link -->\n\n- a\n\n  <!-- casebound: allow dead-link -->\n\n"
                  "  [b](#)\n\n- [c](#)") == "");
}

BOOST_AUTO_TEST_CASE(a_comment_that_allows_in_vain_is_reported) {
  BOOST_TEST(findings_in("<!-- casebound: allow dead-link mixed-dash -->\n\n[a](#)\n\nEnd.") ==
             "5:33 warning unused-suppression\n");
  BOOST_TEST(findings_in("A.\n\n<!-- casebound: allow dead-link -->") == "7:23 warning unused-suppression\n");
}

BOOST_AUTO_TEST_CASE(an_error_is_never_allowed) {
  const std::string out =
      findings_in("<!-- casebound: allow missing-file -->\n\n![A sail](none.png){alt=\"A boat\"}");
  BOOST_TEST(out == "7:1 error missing-file\n");
}

BOOST_AUTO_TEST_CASE(a_comment_with_an_unknown_code_is_told_the_nearest) {
  const WrittenBook book({{"one.md", essay_of("<!-- casebound: allow dead-lnik -->\n\n[a](#)")}});
  const Finished finished = casebound_in(book.home().path(), {"check", "book"});
  BOOST_TEST_CONTEXT(finished.output) {
    BOOST_TEST(finished.exit_code == 0);
    BOOST_TEST(finished.output.find("one.md:5:23: warning[unknown-code]") != std::string::npos);
    BOOST_TEST(finished.output.find("did you mean “dead-link”?") != std::string::npos);
    BOOST_TEST(finished.output.find("warning[dead-link]") != std::string::npos);
    BOOST_TEST(finished.output.find("unused-suppression") == std::string::npos);
  }
}

BOOST_AUTO_TEST_CASE(a_finding_of_many_places_is_allowed_at_some_of_them) {
  pipeline::Work work{.files = RecordingFiles(disk())};
  const WrittenBook book(
      {{"one.md", essay_of("Two  spaces.\n\n<!-- casebound: allow double-space -->\n\nTwo  spaces.")}});
  pipeline::bind(request_for(book.folder()), work);
  BOOST_TEST_REQUIRE(work.diagnostics.items().size() == 1U);
  BOOST_TEST(work.diagnostics.items()[0].fixes.size() == 1U);
}

BOOST_AUTO_TEST_CASE(thousands_of_comments_and_findings_take_no_time) {
  std::string text;
  for (int i = 0; i < 20'000; ++i)
    text += fmt::format("<!-- casebound: allow dead-link -->\n\n[a{}](#)\n\n[b](#)\n\n", i);
  pipeline::Work work{.files = RecordingFiles(disk())};
  const WrittenBook book({{"one.md", essay_of(text)}});
  pipeline::bind(request_for(book.folder()), work);
  // Ten of the first twenty are allowed; one finding counts the rest.
  BOOST_TEST(work.diagnostics.items().size() == 11U);
}

BOOST_AUTO_TEST_CASE(a_comment_above_the_title_allows_what_is_found_of_the_whole) {
  const std::string essay = "<!-- casebound: allow missing-byline -->\n\n# Title\n\nText.\n";
  const WrittenBook book({{"one.md", essay}});
  pipeline::Work work{.files = RecordingFiles(disk())};
  pipeline::bind(request_for(book.folder()), work);
  BOOST_TEST(findings(work.sources, work.diagnostics) == "");
}

BOOST_AUTO_TEST_CASE(to_allow_what_the_book_denies_has_no_effect_and_that_is_said) {
  const WrittenBook book({{"one.md", essay_of("<!-- casebound: allow dead-link -->\n\n[a](#)")}},
                         "lint: {allow: [dead-link], deny: [dead-link]}\n");
  pipeline::Work work{.files = RecordingFiles(disk())};
  pipeline::bind(request_for(book.folder()), work);
  BOOST_TEST(findings(work.sources, work.diagnostics) ==
             "4:16 warning unused-suppression\n5:23 warning unused-suppression\n7:1 error dead-link\n");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace casebound::tests
