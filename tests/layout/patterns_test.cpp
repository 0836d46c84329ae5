#include "layout/patterns.h"

#include "casebound/base/file_system.h"
#include "casebound/base/text.h"

#include <boost/test/unit_test.hpp>

using casebound::layout::Dictionary;
using casebound::layout::Patterns;

namespace {

using Points = std::vector<std::size_t>;

std::string cut(const Dictionary& dictionary, std::u16string_view word) {
  std::u16string out(word);
  const Points points = dictionary.points(word);
  for (auto point = points.rbegin(); point != points.rend(); ++point) out.insert(*point, u"-");
  return casebound::to_utf8(std::u32string(out.begin(), out.end()));
}

Dictionary installed(const std::string& name) {
  const std::string path = "/usr/share/hyphen/hyph_" + name + ".dic";
  return {path, casebound::disk().read(path)};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(layout)

BOOST_AUTO_TEST_CASE(the_highest_rating_of_a_place_decides) {
  const Patterns patterns({u"a1b", u"aa2b", u"aaa3b"});
  BOOST_TEST(patterns.points(u"xyabxy") == Points({3}), boost::test_tools::per_element());
  BOOST_TEST(patterns.points(u"xaabxy").empty());
  BOOST_TEST(patterns.points(u"aaabxy") == Points({3}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_full_stop_in_a_pattern_is_the_word_s_edge) {
  const Patterns patterns({u".ab1c", u"c1de."});
  BOOST_TEST(patterns.points(u"abcde") == Points({2, 3}), boost::test_tools::per_element());
  BOOST_TEST(patterns.points(u"xabcdex").empty());
}

BOOST_AUTO_TEST_CASE(letters_beside_a_to_z_are_themselves) {
  const Patterns patterns({u"aé1b", u"é1ab", u"a{1b", u"ж1ый"});
  BOOST_TEST(patterns.points(u"xxaébxx") == Points({4}), boost::test_tools::per_element());
  BOOST_TEST(patterns.points(u"xxéabxx") == Points({3}), boost::test_tools::per_element());
  BOOST_TEST(patterns.points(u"xxa").empty());
  BOOST_TEST(patterns.points(u"xxжыйx") == Points({3}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_cut_that_would_change_the_spelling_is_left_out) {
  const Patterns patterns({u"o1z", u"c1k/k=k,1,2"});
  BOOST_TEST(patterns.points(u"zuckoz").empty());
}

BOOST_AUTO_TEST_CASE(liang_s_own_word_is_cut_as_in_his_thesis) {
  const Patterns patterns({u"hy3ph", u"he2n", u"hena4", u"hen5at", u"1na", u"n2at", u"1tio", u"2io"});
  BOOST_TEST(patterns.points(u"hyphenation") == Points({2, 6}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(words_of_six_languages_are_cut_at_their_joints) {
  BOOST_TEST(cut(installed("en_US"), u"typesetting") == "type-set-ting");
  BOOST_TEST(cut(installed("en_GB"), u"typography") == "ty-po-graphy");
  BOOST_TEST(cut(installed("de_DE"), u"buchdruckerkunst") == "buch-dru-cker-kunst");
  BOOST_TEST(cut(installed("de_DE"), u"überschrift") == "über-schrift");
  BOOST_TEST(cut(installed("fr"), u"typographie") == "ty-po-gra-phie");
  BOOST_TEST(cut(installed("ru_RU"), u"типография") == "ти-по-гра-фия");
  BOOST_TEST(cut(installed("el_GR"), u"τυπογραφία") == "τυ-πο-γρα-φία");
}

BOOST_AUTO_TEST_CASE(a_language_keeps_its_own_least_letters) {
  BOOST_TEST(cut(installed("en_US"), u"abler") == "abler");
  BOOST_TEST(cut(installed("en_US"), u"ba").size() == 2U);
  BOOST_TEST(installed("en_US").points(u"").empty());
}

BOOST_AUTO_TEST_SUITE_END()
