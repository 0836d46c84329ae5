#include "layout/word_table.h"

#include "casebound/base/parallel.h"

#include <set>
#include <string>
#include <vector>

#include <boost/test/unit_test.hpp>

using namespace casebound;
using namespace casebound::layout;

namespace {

const WordForm& put(WordTable& table, const std::string& text) {
  const std::vector<Glyph> glyphs(text.size(), Glyph{7});
  const std::vector<HyphenPoint> hyphens = {{1, Length::from_points(2), Length::from_points(3)}};
  WordForm form;
  form.text = text;
  form.glyphs = glyphs;
  form.hyphens = hyphens;
  return table.put(form, WordTable::hash(text));
}

const WordForm* find(const WordTable& table, const std::string& text) {
  return table.find(text, WordTable::hash(text));
}

std::string numbered(std::size_t number) {
  return "word" + std::to_string(number);
}

BOOST_AUTO_TEST_SUITE(word_table)

BOOST_AUTO_TEST_CASE(a_form_is_kept_with_all_that_it_refers_to) {
  std::atomic<std::uint32_t> numbers = 0;
  WordTable table(numbers);
  const WordForm& form = put(table, "spine");
  BOOST_TEST(form.text == "spine");
  BOOST_TEST(form.glyphs.size() == 5U);
  BOOST_TEST(form.glyphs.back().id == 7U);
  BOOST_TEST_REQUIRE(form.hyphens.size() == 1U);
  BOOST_TEST(form.hyphens.front().offset == 1U);
  BOOST_TEST(find(table, "spine") == &form);
}

BOOST_AUTO_TEST_CASE(what_is_not_in_is_not_found) {
  std::atomic<std::uint32_t> numbers = 0;
  WordTable table(numbers);
  BOOST_TEST(find(table, "spine") == nullptr);
  put(table, "spine");
  BOOST_TEST(find(table, "spin") == nullptr);
  BOOST_TEST(find(table, "") == nullptr);
}

BOOST_AUTO_TEST_CASE(words_with_one_hash_are_told_apart) {
  std::atomic<std::uint32_t> numbers = 0;
  WordTable table(numbers);
  WordForm verso, recto;
  verso.text = "verso";
  recto.text = "recto";
  const WordForm &first = table.put(verso, 5), &second = table.put(recto, 5);
  BOOST_TEST(&first != &second);
  BOOST_TEST(table.find("verso", 5) == &first);
  BOOST_TEST(table.find("recto", 5) == &second);
  BOOST_TEST(table.find("folio", 5) == nullptr);
}

BOOST_AUTO_TEST_CASE(forms_stay_where_they_are_while_the_table_grows) {
  std::atomic<std::uint32_t> numbers = 0;
  WordTable table(numbers);
  std::vector<const WordForm*> forms;
  for (std::size_t i = 0; i < 5000; ++i) forms.push_back(&put(table, numbered(i)));
  for (std::size_t i = 0; i < forms.size(); ++i) BOOST_REQUIRE(find(table, numbered(i)) == forms[i]);
  BOOST_TEST(table.all().size() == 5000U);
}

BOOST_AUTO_TEST_CASE(threads_that_put_in_the_same_words_get_the_same_forms) {
  constexpr std::size_t words = 3000, threads = 4;
  std::atomic<std::uint32_t> numbers = 0;
  WordTable table(numbers);
  std::vector<std::vector<const WordForm*>> seen(threads, std::vector<const WordForm*>(words));
  for_each_index(threads, threads, [&](std::size_t thread) {
    for (std::size_t i = 0; i < words; ++i) {
      const std::string text = numbered((i * 7 + thread * 701) % words);
      const WordForm* known = find(table, text);
      seen[thread][(i * 7 + thread * 701) % words] = known != nullptr ? known : &put(table, text);
    }
  });
  for (std::size_t thread = 1; thread < threads; ++thread) BOOST_TEST(seen[thread] == seen[0]);
  const auto all = table.all();
  BOOST_TEST(std::set<const WordForm*>(all.begin(), all.end()).size() == words);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
