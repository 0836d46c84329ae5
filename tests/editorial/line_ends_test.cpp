// Line ends of manuscripts in scripts whose words have no spaces between them.
#include "casebound/document/walk.h"

#include "editorial/fixture.h"

#include <boost/test/unit_test.hpp>

namespace {

using namespace casebound;

struct Desk : tests::Bindery {
  std::string set(const std::string& text, const std::string& language) {
    files.add("/book/1.md", "# T\n\n" + text + "\n");
    bind_with({},
              "title: B\nlanguage: " + language + "\nidentifier: https://e.org\nmatter: {body: [1.md]}\n");
    return all_text(Book{{}, {division("t")}});
  }
  bool sets(const std::string& text, const std::string& as, const std::string& language = "ja") {
    const std::string out = set(text, language);
    BOOST_TEST_MESSAGE(out);
    return out.find("\n" + as + "\n") != std::string::npos;
  }
};

BOOST_FIXTURE_TEST_SUITE(line_ends, Desk)

BOOST_AUTO_TEST_CASE(between_chinese_and_japanese_characters_they_are_nothing) {
  BOOST_TEST(sets("改行は\nここで、\nおわる。", "改行はここで、おわる。"));
  BOOST_TEST(sets("书的第一\n页。", "书的第一页。", "zh-Hans"));
}

BOOST_AUTO_TEST_CASE(emphasis_and_calls_of_notes_do_not_part_them) {
  BOOST_TEST(sets("改行*は\nここ*\n**で**おわる。", "改行はここでおわる。"));
  BOOST_TEST(sets("改行は[^n]\nここで。\n\n[^n]: 注。", "改行は1ここで。"));
}

BOOST_AUTO_TEST_CASE(beside_other_letters_and_in_korean_they_are_spaces) {
  BOOST_TEST(sets("改行\nLatin\n改行", "改行 Latin 改行"));
  BOOST_TEST(sets("한국어\n문장", "한국어 문장", "ko"));
  BOOST_TEST(sets("two\nwords", "two words", "en"));
  BOOST_TEST(sets("改行\n`x`\n改行", "改行 x 改行"));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
