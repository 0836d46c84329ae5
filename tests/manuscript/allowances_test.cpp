// Comments that allow findings in the block after them.
#include "manuscript/fixture.h"

#include <boost/test/unit_test.hpp>

namespace {

using namespace casebound;

struct AllowanceDesk : tests::Desk {
  /// Each allowance of an essay, as `code: the first line of its block`.
  std::string allowed(const std::string& body) {
    const Document document = read("# T\n\n*Jane Roe*\n\n" + body);
    std::string out;
    for (const auto& item : document.allowances) {
      const std::string block(sources[item.block.source].slice(item.block));
      out += item.code + ": " + block.substr(0, block.find('\n')) + '\n';
    }
    return out;
  }
};

BOOST_FIXTURE_TEST_SUITE(allowances, AllowanceDesk)

BOOST_AUTO_TEST_CASE(a_comment_allows_codes_in_the_block_after_it) {
  BOOST_TEST(allowed("One.\n\n<!-- casebound: allow mixed-dash missing-alt -->\n\nTwo.\n\nThree.\n") ==
             "mixed-dash: Two.\nmissing-alt: Two.\n");
  BOOST_TEST(found() == "");
}

BOOST_AUTO_TEST_CASE(no_empty_line_is_needed) {
  BOOST_TEST(allowed("One.\n<!-- casebound: allow mixed-dash -->\nTwo.\n") == "mixed-dash: Two.\n");
}

BOOST_AUTO_TEST_CASE(the_block_may_be_of_any_kind) {
  const std::string comment = "One.\n\n<!-- casebound: allow mixed-dash -->\n\n";
  for (const std::string block : {"- a\n- b", "> a", "::: aside\na\n:::", "| a |\n|---|\n| b |", "## A",
                                  "| a\n| b", "Term\n: words", "[^1]: A note."})
    BOOST_TEST(allowed(comment + block + "\n\nA call.[^1]\n") ==
                   "mixed-dash: " + block.substr(0, block.find('\n')) + "\n",
               block);
}

BOOST_AUTO_TEST_CASE(a_comment_may_stand_inside_of_a_block) {
  BOOST_TEST(allowed("- a\n\n  <!-- casebound: allow mixed-dash -->\n\n  b\n- c\n") == "mixed-dash: b\n");
  BOOST_TEST(allowed("> <!-- casebound: allow mixed-dash -->\n> b\n") == "mixed-dash: b\n");
}

BOOST_AUTO_TEST_CASE(before_the_title_and_the_byline) {
  const Document document = read(
      "<!-- casebound: allow bold-in-heading -->\n# **T**\n\n<!-- casebound: allow x -->\n*Jane "
      "Roe*\n\nW.\n");
  BOOST_TEST_REQUIRE(document.allowances.size() == 2U);
  // What stands before all stands for the manuscript as well.
  BOOST_TEST(document.allowances[0].block.begin == 0U);
  BOOST_TEST(sources[document.span.source].slice(document.allowances[0].block).ends_with("\n# **T**"));
  BOOST_TEST(sources[document.span.source].slice(document.allowances[1].block) == "*Jane Roe*");
}

BOOST_AUTO_TEST_CASE(other_comments_and_code_allow_nothing) {
  BOOST_TEST(allowed("<!-- casebound is fine -->\n\n<!-- allow mixed-dash -->\n\n"
                     "```\n<!-- casebound: allow mixed-dash -->\n```\n\nOne.\n") == "");
}

BOOST_AUTO_TEST_CASE(nothing_may_follow) {
  const Document document = read("# T\n\n*Jane Roe*\n\nOne.\n\n<!-- casebound: allow mixed-dash -->\n");
  BOOST_TEST_REQUIRE(document.allowances.size() == 1U);
  BOOST_TEST(document.allowances[0].block.begin == document.allowances[0].block.end);
}

BOOST_AUTO_TEST_CASE(a_comment_that_asks_for_something_else_is_told) {
  for (const char* comment :
       {"<!-- casebound: alow mixed-dash -->", "<!-- casebound: allow -->", "<!-- casebound: -->"}) {
    BOOST_TEST(allowed(std::string(comment) + "\n\nOne.\n") == "", comment);
    BOOST_TEST(found() == "5:1 warning unread-comment\n", comment);
  }
}

BOOST_AUTO_TEST_CASE(a_comment_inside_of_a_paragraph_is_told) {
  BOOST_TEST(allowed("One <!-- casebound: allow mixed-dash --> two.\n") == "");
  BOOST_TEST(found() == "5:5 warning unread-comment\n");
  allowed("One <!-- a remark --> two.\n");
  BOOST_TEST(found() == "");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
