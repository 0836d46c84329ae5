#include "layout/addresses.h"

#include "layout/line_break.h"

#include <algorithm>
#include <string>

#include <boost/test/unit_test.hpp>

using namespace casebound;
using namespace casebound::layout;

BOOST_AUTO_TEST_SUITE(addresses_in_running_text)

namespace {

/// The addresses of a text, one after the other.
std::string found(std::string_view text) {
  std::string out;
  for (const auto& address : find_addresses(text))
    (out += text.substr(address.begin, address.end - address.begin)) += '\n';
  return out;
}

/// The text with | where a line may end.
std::string broken(std::string text) {
  auto breaks = line_breaks(text, find_addresses(text));
  std::reverse(breaks.begin(), breaks.end());
  for (const auto offset : breaks) text.insert(offset, "|");
  return text;
}

}  // namespace

BOOST_AUTO_TEST_CASE(an_address_has_a_scheme_or_a_host_with_a_path_or_a_mailbox) {
  BOOST_TEST(found("See https://example.org, www.example.org or example.org/a, or ask me@example.org.") ==
             "https://example.org\nwww.example.org\nexample.org/a\nme@example.org\n");
}

BOOST_AUTO_TEST_CASE(the_punctuation_around_an_address_is_not_part_of_it) {
  BOOST_TEST(found("(https://example.org/a) https://example.org/a_(b), “http://example.org”?") ==
             "https://example.org/a\nhttps://example.org/a_(b)\nhttp://example.org\n");
}

BOOST_AUTO_TEST_CASE(words_with_slashes_periods_and_colons_are_no_addresses) {
  BOOST_TEST(found("and/or e.g. 3.5/4 http:// @home Ph.D. note:this http://) :// a@b") == "");
}

BOOST_AUTO_TEST_CASE(an_address_breaks_after_a_double_slash_and_before_other_punctuation) {
  BOOST_TEST(broken("https://example.org/of-lines/page.html?from=10&to=20#top") ==
             "https://|example|.org|/of|-lines|/page|.html|?from|=|10|&|to|=|20|#top");
}

BOOST_AUTO_TEST_CASE(three_characters_of_an_address_stand_on_either_side) {
  BOOST_TEST(broken("www.example.org/x") == "www|.example|.org/x");
}

BOOST_AUTO_TEST_CASE(text_around_an_address_breaks_as_ever) {
  BOOST_TEST(broken("see www.example.org, and go") == "see |www|.example|.org, |and |go");
}

BOOST_AUTO_TEST_SUITE_END()
