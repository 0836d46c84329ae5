// Where links lead: to a place in the book, to the web, or nowhere.
#include "fixture.h"
#include "support/epub_text.h"

#include <boost/test/unit_test.hpp>

using namespace casebound;
using namespace casebound::tests;

namespace {

/// The href that a link in a chapter gets; `(none)` if it loses it.
std::string href_of(const std::string& target) {
  markup::Element link = element("a", {text("words")});
  link.attributes.emplace_back("href", target);
  const auto document = parsed(epub_of(element("p", {{link}})), only_chapter);
  const pugi::xml_node written = document.select_node("//p/a").node();
  BOOST_TEST(written.text().get() == std::string("words"));
  return written.attribute("href").as_string("(none)");
}

bool has_id(const std::string& epub, const std::string& file, const std::string& id) {
  return !parsed(epub, "EPUB/" + file).select_nodes(("//*[@id='" + id + "']").c_str()).empty();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(epub)

BOOST_AUTO_TEST_CASE(a_link_to_another_file_gains_its_name) {
  const auto document = parsed(epub_of(sample_book()), "EPUB/first-essay.xhtml");
  BOOST_TEST(document.select_node("//a[text()='the other essay']/@href").attribute().value() ==
             std::string("second-essay.xhtml#second-essay"));
  BOOST_TEST(document.select_node("//a[text()='this section']/@href").attribute().value() ==
             std::string("#first-essay-a"));
}

BOOST_AUTO_TEST_CASE(every_link_into_the_book_finds_its_place) {
  const std::string epub = epub_of(sample_book());
  int links = 0;
  for (const EpubFile& file : epub_files(epub)) {
    if (!file.name.ends_with(".xhtml")) continue;
    const auto document = parsed(epub, file.name);
    for (const pugi::xpath_node& found : document.select_nodes("//a/@href")) {
      const std::string href = found.attribute().value();
      if (href.starts_with("http")) continue;
      const std::size_t hash = href.find('#');
      const std::string target = hash == 0 ? file.name.substr(5) : href.substr(0, hash);
      if (hash != std::string::npos) BOOST_TEST(has_id(epub, target, href.substr(hash + 1)), href);
      ++links;
    }
  }
  BOOST_TEST(links == 7);
}

BOOST_AUTO_TEST_CASE(a_link_that_leads_nowhere_keeps_its_words) {
  for (const char* target :
       {"#nowhere", "#", "", "other.md", "../up.html", "javascript:alert(1)", "file:///etc/passwd",
        "data:text/html,x", "http://", "https://a b/", "//example.org/", "mailto:"})
    BOOST_TEST(href_of(target) == "(none)", target);
}

BOOST_AUTO_TEST_CASE(web_addresses_pass) {
  for (const char* target :
       {"https://example.org/a/b?c=d&e=f#g", "http://example.org:8080", "ftp://example.org/x",
        "mailto:ada@example.org", "tel:+1-202-555-0100", "http://10.0.0.1/"})
    BOOST_TEST(href_of(target) == target);
}

BOOST_AUTO_TEST_CASE(web_addresses_are_put_in_order) {
  BOOST_TEST(href_of("HTTPS://Example.org/A") == "https://example.org/A");
  BOOST_TEST(href_of("https://example.org/a b\"c") == "https://example.org/a%20b%22c");
  BOOST_TEST(href_of("https://example.org/100%") == "https://example.org/100%25");
  BOOST_TEST(href_of("https://example.org/%C3%A9") == "https://example.org/%C3%A9");
  BOOST_TEST(href_of("https://example.org/é#a#b") == "https://example.org/%C3%A9#a%23b");
  BOOST_TEST(href_of("https://müller.example/") == "https://xn--mller-kva.example/");
  BOOST_TEST(href_of("https:\\\\example.org\\a<b>?c\\d") == "https://example.org/a%3Cb%3E?c%5Cd");
  BOOST_TEST(href_of(" https://example.org/ ") == "https://example.org/");
  BOOST_TEST(href_of("doi:10.1000/18<2") == "https://doi.org/10.1000/18%3C2");
  BOOST_TEST(href_of("urn:isbn:9780306406157") == "urn:isbn:9780306406157");
}

BOOST_AUTO_TEST_SUITE_END()
