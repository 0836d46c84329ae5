// What the index says: places and ranges, references, the order of the language.
#include "casebound/document/walk.h"

#include "editorial/fixture.h"

#include <boost/test/unit_test.hpp>

namespace {

using namespace casebound;

struct IndexDesk : tests::Bindery {
  std::vector<IndexList::Entry> entries(const std::string& body, const std::string& language = "en") {
    files.add("/book/1.md", tests::essay("One", body));
    files.add("/book/book.yaml", "title: B\nlanguage: " + language +
                                     "\nidentifier: https://e.org\nmatter: {body: [1.md], back: [index]}\n");
    bind("/book", files);
    return std::get<IndexList>(division("index").blocks.at(1).value).entries;
  }
};

std::string terms(const std::vector<IndexList::Entry>& entries) {
  std::string out;
  for (const auto& entry : entries) out += (out.empty() ? "" : " | ") + entry.term;
  return out;
}

BOOST_FIXTURE_TEST_SUITE(index_of_a_book, IndexDesk)

BOOST_AUTO_TEST_CASE(a_range_is_one_locator_from_its_beginning_to_its_end) {
  const auto index = entries(
      "A [war]{.index range=begin}.\n\nMore of [war]{.index}.\n\nIts end[]{.index term=war range=end}.");
  BOOST_TEST(index.size() == 1U);
  BOOST_TEST(index[0].locators.size() == 2U);
  BOOST_TEST(index[0].locators[0].target == "one-index-1");
  BOOST_TEST(index[0].locators[0].until == "one-index-3");
  BOOST_TEST(index[0].locators[1].until == "");
}

BOOST_AUTO_TEST_CASE(a_word_of_the_index_keeps_its_language_its_classes_and_its_id) {
  const auto index = entries("Ein [Wort]{.index lang=de .smallcaps #w} here. See [](#w).");
  BOOST_REQUIRE(index.size() == 1U);
  BOOST_TEST(index[0].term == "Wort");
  BOOST_TEST(index[0].locators[0].target == "one-index-1");
  const Span* phrase = nullptr;
  std::string words;
  Blocks blocks = division("one").blocks;
  for_each_inlines(blocks, [&](Inlines& inlines) {
    for (auto& item : inlines) {
      if (auto* span = std::get_if<Span>(&item.value)) phrase = span;
      if (auto* link = std::get_if<Link>(&item.value)) words = plain_text(link->children);
    }
  });
  BOOST_REQUIRE(phrase != nullptr);
  BOOST_TEST(phrase->language == "de");
  BOOST_TEST(phrase->id == "one-w");
  BOOST_TEST(phrase->classes == std::vector<std::string>{"sc"}, boost::test_tools::per_element());
  BOOST_TEST(words == "Wort");
}

BOOST_AUTO_TEST_CASE(a_range_without_an_end_is_told) {
  const auto index = entries("A [war]{.index range=begin}.");
  BOOST_TEST(index[0].locators.size() == 1U);
  BOOST_TEST(found() == "5:3 warning open-range\n");
}

BOOST_AUTO_TEST_CASE(a_range_without_a_beginning_is_told_and_its_place_kept) {
  const auto index = entries("A [war]{.index range=end}.");
  BOOST_TEST(index[0].locators.size() == 1U);
  BOOST_TEST(found() == "5:3 warning open-range\n");
}

BOOST_AUTO_TEST_CASE(references_follow_a_point_and_under_sub_headings_stand_in_brackets) {
  const auto index = entries(
      "[horses]{.index} [mules]{.index} []{.index term=horses see-also=mules} []{.index term=colts "
      "see=horses} "
      "[riding]{.index term=\"horses!riding\"} []{.index term=\"horses!riding\" see-also=mules}");
  BOOST_TEST(terms(index) == "colts | horses | mules");
  BOOST_TEST(plain_text(index[0].see) == "See horses");
  BOOST_TEST(plain_text(index[1].see_also) == "See also mules");
  BOOST_TEST(plain_text(index[1].entries[0].see_also) == "(see also mules)");
  BOOST_TEST(index[1].locators.size() == 1U);
  const std::string text = all_text(book);
  BOOST_TEST(text.find("colts. See horses\n") != std::string::npos);
  BOOST_TEST(text.find("horses See also mules\n") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(references_lead_to_the_headings_they_name) {
  const auto index = entries(
      "[horses]{.index} [riding]{.index term=\"horses!riding\"} []{.index term=colts see=horses} "
      "[mares]{.index} []{.index term=mares see-also=\"horses, riding\"} []{.index term=nags see=asses}");
  const auto target = [](const Inlines& reference) { return std::get<Link>(reference.at(1).value).target; };
  BOOST_TEST(target(index[0].see) == "#" + index[1].id);
  BOOST_TEST(target(index[2].see_also) == "#" + index[1].entries[0].id);
  BOOST_TEST(index[1].id == "index.horses");
  BOOST_TEST(index[0].id == "");
  BOOST_TEST(std::holds_alternative<Text>(index[3].see.at(1).value));
  BOOST_TEST(tests::count_of(diagnostics, "blind-reference") == 1U);
}

BOOST_AUTO_TEST_CASE(references_speak_the_language_of_the_book) {
  const std::string body = "[a]{.index} []{.index term=b see=a}";
  BOOST_TEST(plain_text(entries(body, "de")[1].see) == "Siehe a");
  BOOST_TEST(plain_text(entries(body, "fr")[1].see) == "Voir a");
  BOOST_TEST(plain_text(entries(body, "ru")[1].see) == "См. a");
}

BOOST_AUTO_TEST_CASE(headings_are_in_the_order_of_the_language) {
  const std::string body = "[Zebra]{.index} [Ärger]{.index} [Apfel]{.index} [Öl]{.index} [ost]{.index}";
  BOOST_TEST(terms(entries(body, "de")) == "Apfel | Ärger | Öl | ost | Zebra");
  BOOST_TEST(terms(entries(body, "sv")) == "Apfel | ost | Zebra | Ärger | Öl");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
