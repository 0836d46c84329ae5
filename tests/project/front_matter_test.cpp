#include "project/fixture.h"

#include <boost/test/unit_test.hpp>

namespace {

using namespace casebound;

struct FrontMatter {
  Sources sources;
  Diagnostics diagnostics;

  project::EssaySettings read(const std::string& yaml) {
    const std::string text = "---\n" + yaml + "---\n# Body\n";
    const auto source = sources.add(Source("a.md", text));
    diagnostics = {};
    return project::read_front_matter(sources, {source, 4, static_cast<std::uint32_t>(4 + yaml.size())},
                                      diagnostics);
  }
  std::string found() const { return tests::findings(sources, diagnostics); }
};

BOOST_FIXTURE_TEST_SUITE(front_matter, FrontMatter)

BOOST_AUTO_TEST_CASE(the_keys_are_those_of_an_entry) {
  const auto settings = read(
      "title: T\nsubtitle: S\nauthor: [Jane Roe, John Doe]\nlanguage: fr\ndate: 2015-06-01\nid: one\n"
      "typography: false\nallow: mixed-dash\n");
  BOOST_TEST(found() == "");
  BOOST_TEST(settings.title == "T");
  BOOST_TEST(settings.subtitle == "S");
  BOOST_TEST(settings.authors.size() == 2U);
  BOOST_TEST(settings.language == "fr");
  BOOST_TEST(settings.date == "2015-06-01");
  BOOST_TEST(settings.id == "one");
  BOOST_TEST((settings.typography == false));
  BOOST_TEST(settings.allow == std::vector<std::string>{"mixed-dash"});
}

BOOST_AUTO_TEST_CASE(lint_allows_under_its_own_name_too) {
  BOOST_TEST(read("lint: {allow: [mixed-dash, raw-html]}\n").allow.size() == 2U);
}

BOOST_AUTO_TEST_CASE(nothing_is_no_fault) {
  BOOST_TEST(read("").title.empty());
  BOOST_TEST(read("# a comment\n").title.empty());
  BOOST_TEST(found() == "");
}

BOOST_AUTO_TEST_CASE(foreign_keys_are_notes_at_their_place_in_the_manuscript) {
  BOOST_TEST(read("title: T\nlayout: post\ntags: [a, b]\n").title == "T");
  BOOST_TEST(found() == "3:1 note foreign-key\n4:1 note foreign-key\n");
}

BOOST_AUTO_TEST_CASE(foreign_keys_of_an_author_are_notes_too) {
  const auto settings = read("authors:\n  - name: Jane Roe\n    url: https://example.org\n");
  BOOST_TEST(settings.authors.at(0).name == "Jane Roe");
  BOOST_TEST(found() == "4:5 note foreign-key\n");
}

BOOST_AUTO_TEST_CASE(the_case_of_a_key_does_not_matter) {
  const auto settings = read("Title: T\nAUTHOR: Jane Roe\n");
  BOOST_TEST(settings.title == "T");
  BOOST_TEST(settings.authors.size() == 1U);
  BOOST_TEST(found() == "");
}

BOOST_AUTO_TEST_CASE(faults_have_their_line_in_the_manuscript) {
  read("title: T\ndate: soon\n");
  BOOST_TEST(found() == "3:7 error bad-value\n");
  read("title: [T]\n");
  BOOST_TEST(found() == "2:8 error wrong-type\n");
  read("title: a: b\n");
  BOOST_TEST(found() == "2:9 error bad-yaml\n");
  read("just text\n");
  BOOST_TEST(found() == "2:1 error wrong-type\n");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
