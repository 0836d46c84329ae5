// What converters and typists leave in running text, and what only looks like it.
#include "manuscript/fixture.h"

#include <boost/test/unit_test.hpp>

namespace {

using namespace casebound;

const std::string prose = "A sentence that is long enough to fill a line of a printed page, and ends.";

struct Converters : tests::Desk {
  std::string codes(const std::string& markdown) {
    body(markdown);
    std::string out;
    for (const auto& item : diagnostics.items()) out += (out.empty() ? "" : " ") + item.code;
    return out;
  }
};

BOOST_FIXTURE_TEST_SUITE(converters, Converters)

BOOST_AUTO_TEST_CASE(paragraphs_may_be_indented_like_code) {
  const std::string paragraph = "    paragraph\n      text \"" + prose + "\"\n";
  BOOST_TEST(body("\t" + prose) == paragraph);
  BOOST_TEST(found() == "5:2 warning indented-paragraph\n");
  BOOST_TEST(body("    " + prose + "\n\n    " + prose) == paragraph + paragraph);
  BOOST_TEST(tests::count_of(diagnostics, "indented-paragraph") == 2U);
  BOOST_TEST(body("\tIts first line alone is indented, as typists once did it,\nthe *others* are not.") ==
             "    paragraph\n      text \"Its first line alone is indented, as typists once did it,\"\n      "
             "soft-break\n"
             "      text \"the \"\n      emphasis\n        text \"others\"\n      text \" are not.\"\n");
}

BOOST_AUTO_TEST_CASE(code_is_code) {
  for (const std::string code :
       {"int main() { return prose; } // and so on and on, to the end of the line.", "Too few words to tell.",
        "a sentence that begins small is the rest of something, whatever it may be.",
        "A line of verse, and of no great length\n    is followed by another, and they end.",
        "A sentence without its end mark could be an entry of a list or a table"})
    BOOST_TEST(body("    " + code).starts_with("    code-block"), code);
  BOOST_TEST(body("```\n" + prose + "\n```").starts_with("    code-block"));
  BOOST_TEST(body("- item\n\n      " + prose).find("code-block") != std::string::npos);
}

const std::string kept =
    "The lines of this paragraph are those of a printed page, of which\\\n"
    "a converter has kept every end, so that they look like lines of a\\\n"
    "poem, which they are not.";

BOOST_AUTO_TEST_CASE(line_ends_of_running_text_are_spaces) {
  BOOST_TEST(body(kept).find("line-break") == std::string::npos);
  BOOST_TEST(found() == "5:1 warning kept-line-end\n");
  BOOST_TEST(
      body(kept + "\n\nOne of two lines, which by itself could be anything at all, is\\\nfollowed by this.")
          .find("line-break") == std::string::npos);
  BOOST_TEST(tests::count_of(diagnostics, "kept-line-end") == 1U);
}

BOOST_AUTO_TEST_CASE(line_ends_of_verse_and_addresses_stay) {
  for (const std::string lines :
       {"One line of this paragraph is ended by its author, as may be seen;\\\nthe others are as long as a "
        "page is wide, and so they are set as\nrunning text.",
        "Two lines of which the first is long enough to be one of a page\\\nand the second small.",
        "Each of these lines begins with a capital, as those of verse,\\\nAnd is as long as any line of a "
        "printed book may be,\\\n"
        "And so they are left as they stand.",
        "the institute,\\\nthe street and its number,\\\nthe town"}) {
    BOOST_TEST(body(lines).find("line-break") != std::string::npos, lines);
    BOOST_TEST(tests::count_of(diagnostics, "kept-line-end") == 0U);
  }
  BOOST_TEST(body(kept + "\n\nA short line\\\nand another").find("line-break") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_tag_that_ends_a_line_ends_it_once) {
  BOOST_TEST(body("one<br>\ntwo") == body("one\\\ntwo"));
}

const std::string open_end =
    "This paragraph is as long as a paragraph must be to count and breaks off in the middle of";

BOOST_AUTO_TEST_CASE(paragraphs_without_their_end_are_pointed_at) {
  BOOST_TEST(codes(open_end + "\n\nits sentence.") == "unfinished-paragraph");
  BOOST_TEST(codes("It begins. " + open_end + "\n\nThe rest begins with a capital.") ==
             "unfinished-paragraph");
}

BOOST_AUTO_TEST_CASE(other_paragraphs_are_not) {
  BOOST_TEST(codes(open_end + "\n\nThe rest begins with a capital.") == "");
  BOOST_TEST(codes(open_end + ".\n\nits sentence.") == "");
  BOOST_TEST(codes(open_end + ":\n\nits sentence.") == "");
  BOOST_TEST(codes(open_end + "\n\nxii\n\nThe rest.") == "");
  BOOST_TEST(codes("![A](a.png) " + open_end + "\n\nits sentence.") == "");
  BOOST_TEST(codes("A short line\n\nand its sentence.") == "");
  BOOST_TEST(codes(open_end + "\n\n- a list.") == "");
  BOOST_TEST(codes(open_end) == "");
}

BOOST_AUTO_TEST_CASE(the_title_stands_once) {
  const Document document = read("# The Title\n\n## The *Title*\n\nBy Jane Roe\n\nText.\n\n## The Title\n");
  BOOST_TEST(document.authors.size() == 1U);
  BOOST_TEST(document.body.size() == 2U);
  BOOST_TEST(found() == "3:1 note said-twice\n");
}

BOOST_AUTO_TEST_CASE(the_series_note_stands_once) {
  const std::string note = "\n\n*This essay is part of a project.*",
                    other = "\n\n*This essay is part of another series.*";
  BOOST_TEST(read("# T\n\nBy Jane Roe" + note + "\n\nText." + note + other).series_note.size() == 2U);
  BOOST_TEST(tests::count_of(diagnostics, "said-twice") == 1U);
}

BOOST_AUTO_TEST_CASE(form_feeds_tabs_and_marks_are_space) {
  BOOST_TEST(body("One\n\n\f\n\n\f&nbsp;\n\n\xEF\xBB\xBF## Two\tand\tthree") ==
             "    paragraph\n      text \"One\"\n    heading 2\n      text \"Two and three\"\n");
  BOOST_TEST(body("`a\tb`") == "    paragraph\n      code \"a\tb\"\n");
}

BOOST_AUTO_TEST_CASE(a_heading_without_space_may_be_bold) {
  BOOST_TEST(body("##**Two**").starts_with("    heading 2\n      text \"Two\"\n"));
  BOOST_TEST(body("##\\\nTwo").starts_with("    paragraph"));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
