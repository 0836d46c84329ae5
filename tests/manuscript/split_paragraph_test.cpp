#include "manuscript/fixture.h"

#include <boost/test/unit_test.hpp>

namespace {

using casebound::tests::Desk;

const std::string head = "This is a paragraph, long enough to have been cut by the end of a page, for";
const std::string tail = "instance, by a converter that knew nothing of sentences. So it goes.";

struct Pair : Desk {
  bool joins(const std::string& first, const std::string& second) {
    body(first + "\n\n" + second);
    return casebound::tests::count_of(diagnostics, "split-paragraph") == 1;
  }
};

BOOST_FIXTURE_TEST_SUITE(split_paragraphs, Pair)

BOOST_AUTO_TEST_CASE(an_unfinished_sentence_and_its_rest_are_joined) {
  BOOST_TEST(joins(head, tail));
  BOOST_TEST(joins(head + ",", tail));
  BOOST_TEST(joins("Это абзац, достаточно длинный, чтобы его разрезал конец страницы печатной книги, на",
                   "пример, программа, которая ничего не знает о предложениях. Вот так."));
}

BOOST_AUTO_TEST_CASE(three_pieces_become_one) {
  body(head + "\n\n" + tail.substr(0, tail.size() - 1) + ", and on\n\n" + tail);
  BOOST_TEST(casebound::tests::count_of(diagnostics, "split-paragraph") == 2U);
}

BOOST_AUTO_TEST_CASE(scripts_without_capitals_want_a_sentence_that_ended_before) {
  const std::string begun =
      "委员会推迟了年鉴的新版本。港口城市的一位印刷商早就怀疑北方铁路的问题，因为没有人";
  const std::string ended = "问起过，正如当时的信件所示。报纸所许诺的一切没有告诉它的主人。";
  BOOST_TEST(joins(begun, ended));
  BOOST_TEST(body(begun + "\n\n" + ended).find("soft-break") == std::string::npos);
  BOOST_TEST(
      !joins("委员会推迟了年鉴的新版本，港口城市的一位印刷商早就怀疑北方铁路的问题，因为没有人", ended));
  BOOST_TEST(!joins(begun + "。", ended));
  BOOST_TEST(!joins(begun, "问起过，正如当时的信件所示。报纸所许诺的一切没有告诉它的主人"));
  BOOST_TEST(joins("كانت اللجنة تؤجل الحديث عن الطبعة الجديدة. لم يسأل أحد عنها بعد ذلك في ربيع تلك",
                   "السنة قبل أن يحل الشتاء، كما تبين رسائل ذلك العصر."));
}

BOOST_AUTO_TEST_CASE(any_doubt_keeps_them_apart) {
  BOOST_TEST(!joins(head + ".", tail));
  BOOST_TEST(!joins(head + ":", tail));
  BOOST_TEST(!joins(head, "Instance" + tail.substr(8)));
  BOOST_TEST(!joins(head, "in short"));
  BOOST_TEST(!joins("a short line, for", tail));
  BOOST_TEST(!joins(head + " https://example.org/a", tail));
  BOOST_TEST(!joins(head, "www.example.org is the place to look for such things. So it goes."));
  BOOST_TEST(!joins(
      "A line of verse, which is long enough to be taken\\\nfor one that a page has cut in two, and", tail));
  BOOST_TEST(!joins("This is a paragraph without a mark inside it that could have been a heading of the text",
                    tail));
  BOOST_TEST(!joins("# " + head, tail));
  BOOST_TEST(!joins(head + "\n\n---", tail));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
