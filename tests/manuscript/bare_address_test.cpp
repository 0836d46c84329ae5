#include "casebound/document/walk.h"

#include "manuscript/fixture.h"

#include <boost/test/unit_test.hpp>

namespace {

using namespace casebound;

struct AddressDesk : tests::Desk {
  /// The text of a paragraph, its links as `<words>`, with their target where it is another:
  /// `<words|target>`.
  std::string line(const std::string& markdown) {
    Document document = read("# T\n\nBy Jane Roe\n\nIt begins here.\n\n" + markdown + "\n");
    return shown(std::get<Paragraph>(document.body.at(1).value).inlines);
  }

  static std::string shown(const Inlines& inlines) {
    std::string out;
    for (const auto& item : inlines) {
      const auto* link = std::get_if<Link>(&item.value);
      const auto* inner = children(item);
      if (link == nullptr) {
        out += inner == nullptr ? plain_text({item}) : shown(*inner);
      } else {
        const auto words = shown(*inner);
        out += "<" + words + (words == link->target ? "" : "|" + link->target) + ">";
      }
    }
    return out;
  }
};

BOOST_FIXTURE_TEST_SUITE(bare_addresses, AddressDesk)

BOOST_AUTO_TEST_CASE(are_links_with_the_same_words) {
  BOOST_TEST(line("See https://example.org/a?b=1&c=2#d.") == "See <https://example.org/a?b=1&c=2#d>.");
  BOOST_TEST(line("See www.example.org/a.") == "See <www.example.org/a|http://www.example.org/a>.");
  BOOST_TEST(line("Write to jane.roe+x@example.org.") ==
             "Write to <jane.roe+x@example.org|mailto:jane.roe+x@example.org>.");
  BOOST_TEST(line("mailto:jane@example.org") == "<mailto:jane@example.org>");
  BOOST_TEST(line("HTTP://Example.org") == "<HTTP://Example.org>");
  BOOST_TEST(found() == "");
}

BOOST_AUTO_TEST_CASE(end_before_the_punctuation_of_the_sentence) {
  BOOST_TEST(line("(https://e.org/a_(b)), and") == "(<https://e.org/a_(b)>), and");
  BOOST_TEST(line("Is it https://e.org/a?!") == "Is it <https://e.org/a>?!");
  BOOST_TEST(line("“https://e.org/a”—or") == "“<https://e.org/a>”—or");
  BOOST_TEST(line("«https://e.org/путь»") == "«<https://e.org/путь>»");
  BOOST_TEST(line("见https://e.org/a。然后") == "见<https://e.org/a>。然后");
  BOOST_TEST(line("[https://e.org/a]; 'https://e.org/b'") == "[<https://e.org/a>]; '<https://e.org/b>'");
}

BOOST_AUTO_TEST_CASE(end_before_mark_up) {
  BOOST_TEST(line("*https://e.org/a*, **www.e.org**.") == "<https://e.org/a>, <www.e.org|http://www.e.org>.");
  BOOST_TEST(line("https://e.org/a^2^") == "<https://e.org/a>2");
  BOOST_TEST(line("See https://e.org[^1].\n\n[^1]: Ibid.") == "See <https://e.org>.");
  BOOST_TEST(body("| A | B |\n|---|---|\n| https://e.org|b |").find("text \"b\"") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(hold_what_would_be_mark_up_elsewhere) {
  BOOST_TEST(line("https://e.org/_a_/*b*/~~c~~/d_e_") == "<https://e.org/_a_/*b*/~~c~~/d_e>_");
  BOOST_TEST(line("https://e.org/~jane/x~y~z") == "<https://e.org/~jane/x~y~z>");
  BOOST_TEST(line("https://e.org/a\\_b and https://e.org/?a=1&amp;b=2") ==
             "<https://e.org/a_b> and <https://e.org/?a=1&b=2>");
}

BOOST_AUTO_TEST_CASE(are_left_alone_where_a_link_or_code_is_written) {
  BOOST_TEST(line("[see https://e.org/_a_ there](https://e.org/_b_)") ==
             "<see https://e.org/_a_ there|https://e.org/_b_>");
  BOOST_TEST(line("<https://e.org/_a_> `https://e.org/_a_`") == "<https://e.org/_a_> https://e.org/_a_");
  BOOST_TEST(line("[a][b] and [www.e.org/_c_](http://www.e.org/_c_)\n\n[b]: https://e.org/_b_") ==
             "<a|https://e.org/_b_> and <www.e.org/_c_|http://www.e.org/_c_>");
  BOOST_TEST(line("![https://e.org/_a_](map.png) is a map").starts_with("https://e.org/_a_ is"));
}

BOOST_AUTO_TEST_CASE(take_nothing_of_what_follows_a_link) {
  BOOST_TEST(body("[One](https://e.org/)*two*\n").find("emphasis") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(have_a_host_with_a_period_in_it) {
  for (const std::string text : {"https://localhost/a", "http://", "www.", "http://.org", "https://a_b.c_d",
                                 "https://a..b", "ftp.example.org", "example.org/a", "a@b", "@jane", "jane@",
                                 "jane@e.org-", "xhttp://e.org", "and/www.e.org"})
    BOOST_TEST(line("It is " + text) == "It is " + text, text);
}

BOOST_AUTO_TEST_CASE(have_their_place) {
  const Document document = read("# T\n\nBy Jane Roe\n\nIn *“https://e.org/a_b_c”*.\n");
  const auto& words = std::get<Paragraph>(document.body.at(0).value).inlines;
  const auto& link = std::get<Emphasis>(words.at(1).value).children.at(1);
  BOOST_TEST(sources[0].slice(link.span) == "https://e.org/a_b_c");
}

BOOST_AUTO_TEST_CASE(without_end_take_no_time_without_end) {
  for (const char* text :
       {"http://a.b ", "(http://(", "www._", "a@", "a.b@c.d", "http://a.b)", "http://a.b;", "&a;"}) {
    read("# T\n\nBy Jane Roe\n\n" + tests::repeated(text, 50'000));
    read("# T\n\nBy Jane Roe\n\nhttps://e.org/" + tests::repeated(text, 50'000));
  }
}

BOOST_AUTO_TEST_CASE(the_target_of_a_link_ends_with_its_parenthesis) {
  const std::string tree = body("[One](https://e.org/a_(b))*two* and [one](https://e.org/)**two**");
  BOOST_TEST(tree.find("link \"https://e.org/a_(b)\"") != std::string::npos, tree);
  BOOST_TEST(tree.find("emphasis\n        text \"two\"") != std::string::npos, tree);
  BOOST_TEST(tree.find("strong\n        text \"two\"") != std::string::npos, tree);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
