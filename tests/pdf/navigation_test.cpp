#include "pdf/fixture.h"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

using namespace casebound;
using namespace casebound::tests;

namespace {

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

layout::Pages pages_with_folios(const std::vector<std::string>& folios) {
  std::vector<layout::Page> pages;
  for (const std::string& folio : folios) pages.push_back(page_of({run_of("x")}, folio));
  return book_of(pages);
}

layout::PageItem link_to(const std::string& target) {
  return {layout::artifact, layout::LinkArea{{72_pt, 60_pt, 100_pt, 14_pt}, target}};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(pdf_navigation)

BOOST_AUTO_TEST_CASE(every_id_is_a_named_destination) {
  layout::Pages pages = pages_with_folios({"1", "2"});
  pages.destinations = {{"a-first", 0, 72_pt}, {"naïve (id)", 1, 100.5_pt}};
  const WrittenPdf pdf(pages);
  const std::string destinations = pdf.ask({"pdfinfo", "-dests", "@"});
  BOOST_TEST(has(destinations, "   1 [ XYZ null  576 null      ] \"a-first\""), destinations);
  BOOST_TEST(has(destinations, "548"), destinations);
  BOOST_TEST(has(pdf.plain(), "547.5"));
}

BOOST_AUTO_TEST_CASE(many_destinations_are_all_found) {
  layout::Pages pages = pages_with_folios({"1"});
  for (int i = 0; i < 5000; ++i) pages.destinations.push_back({fmt::format("id-{:04}", i), 0, 72_pt});
  const WrittenPdf pdf(pages);
  const std::string destinations = pdf.ask({"pdfinfo", "-dests", "@"});
  for (const char* id : {"\"id-0000\"", "\"id-0064\"", "\"id-4095\"", "\"id-4999\""})
    BOOST_TEST(has(destinations, id));
  BOOST_TEST(has(pdf.ask({"qpdf", "--check", "@"}), "No syntax"));
}

BOOST_AUTO_TEST_CASE(the_outline_is_nested_by_level) {
  layout::Pages pages = pages_with_folios({"1", "2"});
  pages.destinations = {{"one", 0, 72_pt}, {"two", 1, 72_pt}};
  pages.outline = {
      {1, "Part — One", "one"}, {3, "Deep", "one"}, {2, "Less deep", "two"}, {1, "Part Two", "two"}};
  const WrittenPdf pdf(pages);
  const std::string outline = pdf.ask({"mutool", "show", "@", "outline"});
  BOOST_TEST(has(outline, "Part — One"), outline);
  BOOST_TEST(has(outline, "\t\t\"Deep\""), outline);
  BOOST_TEST(has(outline, "\t\t\"Less deep\""), outline);
  BOOST_TEST(has(outline, "\"Part Two\""), outline);
  BOOST_TEST(has(pdf.plain(), "/Count -2"));
}

BOOST_AUTO_TEST_CASE(pages_are_labelled_as_the_book_numbers_them) {
  const WrittenPdf pdf(pages_with_folios({"i", "ii", "iii", "1", "2", "A-1", "", "4"}));
  const std::string json = pdf.ask({"qpdf", "--json", "--json-key=pagelabels", "@"});
  BOOST_TEST(has(json, "\"/S\": \"/r\""));
  BOOST_TEST(has(json, "\"/S\": \"/D\""));
  BOOST_TEST(has(json, "A-1"));
  const std::string plain = pdf.plain();
  BOOST_TEST(has(plain, "/St 1"));
  BOOST_TEST(has(plain, "/St 4"));
}

BOOST_AUTO_TEST_CASE(links_are_annotations_that_print_and_have_contents) {
  layout::Pages pages = pages_with_folios({"1", "2"});
  pages.destinations = {{"two", 1, 72_pt}};
  pages.outline = {{1, "Chapter Two", "two"}};
  pages.pages[0].items.push_back(link_to("#two"));
  pages.pages[0].items.push_back(link_to("https://example.org/(a)"));
  const std::string plain = WrittenPdf(pages).plain();
  BOOST_TEST(has(plain, "/Contents (Chapter Two)"));
  BOOST_TEST(has(plain, "/Dest (two)"));
  BOOST_TEST(has(plain, "/F 4"));
  BOOST_TEST(has(plain, "(https://example.org/\\(a\\))"), plain);
  BOOST_TEST(has(plain, "72\n    574\n    172\n    588\n"), plain);
}

BOOST_AUTO_TEST_SUITE_END()
