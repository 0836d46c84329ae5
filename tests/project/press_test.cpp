#include "project/fixture.h"

#include <boost/test/unit_test.hpp>

using namespace casebound;
using namespace casebound::tests;

BOOST_FIXTURE_TEST_SUITE(project_press, Shelf)

BOOST_AUTO_TEST_CASE(what_is_asked_of_the_press_edition_is_kept_with_its_place) {
  const auto editions =
      load_with(
          "editions:\n  press:\n    standard: x-1a-2003\n    printer: ingram\n    bleed: .125in\n"
          "    signature: 16\n    paper: swop\n    marks: false\n    identifier: urn:isbn:0-8044-2957-X")
          .editions;
  BOOST_TEST(found() == "");
  BOOST_TEST(editions.press);
  const auto& press = editions.press_settings;
  BOOST_TEST(*press.standard.value == "x-1a-2003");
  BOOST_TEST(*press.printer.value == "ingram");
  BOOST_TEST((*press.bleed.value == 9_pt));
  BOOST_TEST(*press.signature.value == 16);
  BOOST_TEST(*press.paper.value == "swop");
  BOOST_TEST(*press.marks.value == false);
  BOOST_TEST(editions.press_identifier == "urn:isbn:0-8044-2957-X");
  BOOST_TEST(sources[press.bleed.span.source].slice(press.bleed.span) == ".125in");
}

BOOST_AUTO_TEST_CASE(what_is_not_said_is_left_to_the_printer) {
  const auto editions = load_with("editions: {press: true}").editions;
  BOOST_TEST(editions.press);
  BOOST_TEST(!editions.press_settings.standard.value);
  BOOST_TEST(!editions.press_settings.bleed.value);
  BOOST_TEST(!editions.press_settings.marks.value);
  BOOST_TEST(!load_with("editions: {press: false}").editions.press);
  BOOST_TEST(!load_with("editions: {reader: true}").editions.press);
}

BOOST_AUTO_TEST_CASE(lengths_have_units_and_are_read_alike_everywhere) {
  const std::pair<const char*, Length> lengths[] = {
      {"0mm", 0_pt}, {"25.4mm", 72_pt}, {"1in", 72_pt}, {"9pt", 9_pt}, {"2.54cm", 72_pt}};
  for (const auto& [text, length] : lengths) {
    const auto press =
        load_with("editions: {press: {bleed: " + std::string(text) + "}}").editions.press_settings;
    BOOST_TEST((*press.bleed.value == length), text);
  }
}

BOOST_AUTO_TEST_CASE(a_negative_bleed_is_told_at_its_place) {
  BOOST_TEST(found_with("editions: {press: {bleed: -3mm}}") == "3:27 error bad-value\n");
  BOOST_TEST(diagnostics.items()[0].message.find("never negative") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_bleed_that_cannot_be_is_told) {
  for (const char* bleed : {"3", "3 mm", "wide", "2in", "mm", "1.2.3mm", "99999999999999999999in", "1e3mm"})
    BOOST_TEST(
        found_with("editions: {press: {bleed: " + std::string(bleed) + "}}") == "3:27 error bad-value\n",
        bleed);
}

BOOST_AUTO_TEST_CASE(a_book_may_be_for_the_press_alone) {
  BOOST_TEST(found_with("editions: {epub: false, reader: false, press: true}") == "");
  BOOST_TEST(found_with("editions: {epub: false, reader: false}") == "3:11 error bad-value\n");
}

BOOST_AUTO_TEST_SUITE_END()
