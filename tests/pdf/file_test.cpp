#include "pdf/fixture.h"

#include <regex>

#include <boost/test/unit_test.hpp>

using namespace casebound;
using namespace casebound::tests;

namespace {

layout::Pages two_pages() {
  return book_of({page_of({run_of("first")}, "1"), page_of({run_of("second")}, "2")});
}

}  // namespace

BOOST_AUTO_TEST_SUITE(pdf_file)

BOOST_AUTO_TEST_CASE(qpdf_finds_no_fault) {
  const std::string report = WrittenPdf(two_pages()).ask({"qpdf", "--check", "@"});
  BOOST_TEST(report.find("PDF Version: 1.7") != std::string::npos);
  BOOST_TEST(report.find("No syntax or stream encoding errors found") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_same_pages_give_the_same_bytes) {
  BOOST_CHECK(write(two_pages()) == write(two_pages()));
}

BOOST_AUTO_TEST_CASE(the_id_tells_one_text_from_another) {
  const std::regex id("/ID \\[<([0-9a-f]{32})> <([0-9a-f]{32})>\\]");
  std::smatch one, other;
  const std::string first = write(two_pages());
  const std::string second = write(book_of({page_of({run_of("firsts")})}));
  BOOST_REQUIRE(std::regex_search(first, one, id));
  BOOST_REQUIRE(std::regex_search(second, other, id));
  BOOST_TEST(one[1] == one[2]);
  BOOST_TEST(one[1] != other[1]);
}

BOOST_AUTO_TEST_CASE(title_author_and_dates_are_stated) {
  Metadata metadata{.description = "Über Dinge"};
  metadata.contributors = {{ContributorRole::author, {.name = "Ana García"}},
                           {ContributorRole::editor, {.name = "Ed Itor"}},
                           {ContributorRole::author, {.name = "Bo (B.)"}}};
  const std::string info = WrittenPdf(write(two_pages(), metadata)).ask({"pdfinfo", "-isodates", "@"});
  BOOST_TEST(info.find("Title:           A Book\n") != std::string::npos);
  BOOST_TEST(info.find("Subject:         Über Dinge\n") != std::string::npos);
  BOOST_TEST(info.find("Author:          Ana García, Bo (B.)\n") != std::string::npos);
  BOOST_TEST(info.find("Producer:        casebound\n") != std::string::npos);
  BOOST_TEST(info.find("CreationDate:    2024-02-29T12:00:00Z\n") != std::string::npos, info);
  BOOST_TEST(info.find("Page size:       432 x 648 pts") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(language_and_display_of_the_title_are_stated) {
  const std::string plain = WrittenPdf(two_pages()).plain();
  BOOST_TEST(plain.find("/Lang (en)") != std::string::npos);
  BOOST_TEST(plain.find("/DisplayDocTitle true") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(ten_thousand_pages_hang_in_a_balanced_tree) {
  const layout::Page page = page_of({run_of("page")});
  const WrittenPdf pdf(book_of(std::vector<layout::Page>(10000, page)));
  BOOST_TEST(pdf.ask({"qpdf", "--show-npages", "@"}) == "10000\n");
  BOOST_TEST(pdf.ask({"qpdf", "--check", "@"}).find("No syntax") != std::string::npos);
  BOOST_TEST(pdf.ask({"pdftotext", "-f", "9999", "-l", "9999", "@", "-"}) == "page\n\n\f");
}

BOOST_AUTO_TEST_CASE(a_book_without_pages_is_still_a_file) {
  BOOST_TEST(WrittenPdf(book_of({})).ask({"qpdf", "--show-npages", "@"}) == "0\n");
}

BOOST_AUTO_TEST_SUITE_END()
