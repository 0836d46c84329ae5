#include "casebound/document/inline.h"

#include "document/fixture.h"

#include <boost/test/unit_test.hpp>

namespace {

using namespace casebound;
using namespace casebound::tests;

BOOST_AUTO_TEST_SUITE(document_inlines)

BOOST_AUTO_TEST_CASE(plain_text_holds_the_words_of_every_kind) {
  BOOST_TEST(plain_text(every_kind_of_inline()) == "text   emphasis strong struck code link alt span");
}

BOOST_AUTO_TEST_CASE(plain_text_goes_into_what_is_nested) {
  const Inlines inner = {inline_of(Strong{words("very")}), inline_of(Text{" deep"})};
  BOOST_TEST(plain_text({inline_of(Link{"#", "", {inline_of(Emphasis{inner})}})}) == "very deep");
  BOOST_TEST(plain_text(Inlines()).empty());
}

BOOST_AUTO_TEST_CASE(only_kinds_with_inlines_inside_have_children) {
  std::string with;
  for (auto& item : every_kind_of_inline()) with += children(item) != nullptr ? '1' : '0';
  BOOST_TEST(with == "0001110101");
}

BOOST_AUTO_TEST_CASE(the_number_of_a_note_is_printed_and_is_no_word) {
  const Inlines heading = {inline_of(Text{"Costs"}), inline_of(NoteReference{"a", "1"})};
  BOOST_TEST(plain_text(heading) == "Costs");
  BOOST_TEST(printed_text(heading) == "Costs1");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
