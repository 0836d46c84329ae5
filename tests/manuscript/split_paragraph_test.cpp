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
