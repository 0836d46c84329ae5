// What Debian's EPUBCheck says of our books: nothing.
#include "casebound/epub/write.h"
#include "casebound/markup/compose.h"

#include "everything.h"
#include "fixture.h"
#include "support/run.h"

#include <filesystem>

#include <boost/test/unit_test.hpp>

using namespace casebound;
using namespace casebound::tests;
using namespace std::string_literals;

namespace {

const std::string jar = "/usr/share/java/epubcheck.jar";

boost::test_tools::assertion_result has_epubcheck(boost::unit_test::test_unit_id) {
  boost::test_tools::assertion_result result(std::filesystem::exists(jar) &&
                                             run({"java", "-version"}).exit_code == 0);
  result.message() << "skipped: Java or " << jar << " is not installed";
  return result;
}

const std::vector<std::string> hostile_targets = {"#nowhere",
                                                  "#",
                                                  "",
                                                  "other.md",
                                                  "javascript:alert(1)",
                                                  "file:///etc/passwd",
                                                  "http://",
                                                  "http:x",
                                                  "https:/x",
                                                  "https://a b/",
                                                  "http://:80/",
                                                  "http://example.org:/",
                                                  "https://example.org:99999/",
                                                  "http://a_b.example/",
                                                  "http://-a-.example/",
                                                  "http://a..b/",
                                                  "http://example.org./",
                                                  "http://example.123/",
                                                  "http://1.2.3/",
                                                  "http://10.0.0.1/",
                                                  "http://256.1.1.1/",
                                                  "http://[::1]/",
                                                  "http://u@example.org/",
                                                  "http://xn--/",
                                                  "http://example.org/[x]|{y}%zz",
                                                  "https://example.org/%",
                                                  "https://example.org:8080/#a#b",
                                                  "https://example.org?x#y",
                                                  "ftp://example.org/a^b",
                                                  "HTTP://EXAMPLE.ORG",
                                                  "https://müller.example/ü",
                                                  "mailto:",
                                                  "mailto:a@example.org",
                                                  "https:\\\\example.org\\a<b>",
                                                  "doi:10.1000/182",
                                                  "doi:",
                                                  "urn:isbn:9780306406157",
                                                  "urn:x",
                                                  "tel:",
                                                  "tel:+1-202-555-0100"};

Finished report_on(const std::string& epub) {
  const TempFolder folder;
  return run({"java", "-XX:TieredStopAtLevel=1", "-jar", jar, folder.write("book.epub", epub).string()});
}

/// Everything it prints between its greeting and its good-bye, at every severity.
void check_silent(const std::string& epub) {
  const auto report = report_on(epub);
  BOOST_TEST(report.exit_code == 0);
  for (const char* severity : {"FATAL", "ERROR(", "WARNING(", "INFO(", "USAGE("})
    BOOST_TEST(report.output.find(severity) == std::string::npos, report.output);
  BOOST_TEST(report.output.find("No errors or warnings detected") != std::string::npos, report.output);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(epub)
BOOST_AUTO_TEST_SUITE(epubcheck, *boost::unit_test::precondition(has_epubcheck))

BOOST_AUTO_TEST_CASE(nothing_to_say_of_a_book_with_everything) {
  check_silent(epub_of(sample_book()));
}

BOOST_AUTO_TEST_CASE(nothing_to_say_of_a_book_without_contents_and_metadata) {
  Book book = book_without_contents();
  book.metadata = {};
  check_silent(epub_of(book));
}

BOOST_AUTO_TEST_CASE(nothing_to_say_of_a_book_with_fonts) {
  check_silent(epub_with_fonts({{"A", 400, false, false, "OTTO"}, {"A", 400, true, true, "true"}}));
}

BOOST_AUTO_TEST_CASE(nothing_to_say_of_hostile_words_and_links) {
  Book book = sample_book();
  Blocks& blocks = book.divisions.back().blocks;
  blocks.push_back(paragraph("nul \0, bell \a, not UTF-8 \xFF, no character \xEF\xBF\xBF"s));
  for (const std::string& target : hostile_targets) blocks.push_back(paragraph({link_to(target, "words")}));
  std::get<Contents>(book.divisions[1].blocks[1].value).entries.push_back({"gone", text_inlines("Lost"), ""});
  check_silent(epub_of(book));
}

BOOST_AUTO_TEST_CASE(nothing_to_say_of_every_kind_of_block_role_and_picture) {
  Everything book = everything();
  book.page_map.clear();
  check_silent(epub_of(book));
}

/// EPUB 3.3's property for the source of the pages is newer than this EPUBCheck.
BOOST_AUTO_TEST_CASE(of_a_book_with_printed_pages_only_that_it_does_not_know_their_source) {
  const auto report = report_on(epub_of(everything()));
  for (const char* severity : {"FATAL", "WARNING(", "INFO(", "USAGE("})
    BOOST_TEST(report.output.find(severity) == std::string::npos, report.output);
  const std::size_t first = report.output.find("ERROR(");
  BOOST_TEST(report.output.substr(first).starts_with("ERROR(OPF-027)"), report.output);
  BOOST_TEST(report.output.find("ERROR(", first + 1) == std::string::npos, report.output);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
