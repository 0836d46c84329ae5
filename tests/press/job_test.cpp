#include "press/fixture.h"

#include <boost/test/unit_test.hpp>

using namespace casebound;
using namespace casebound::tests;

namespace {

struct Settings : project::PressSettings {
  Diagnostics diagnostics;

  Settings& by(const std::string& name) {
    printer.value = name;
    return *this;
  }
  /// The findings' codes, one a line.
  std::string findings() {
    diagnostics = {};
    press::job_for(*this, printers(), diagnostics);
    std::string out;
    for (const auto& item : diagnostics.items()) out += item.code + '\n';
    return out;
  }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(press_job)

BOOST_AUTO_TEST_CASE(a_house_without_more_words_makes_x_4_with_marks) {
  const press::Job job = job_of("house");
  BOOST_TEST((job.standard == pdf::Standard::x_4));
  BOOST_TEST(job.marks);
  BOOST_TEST(job.bleed.points() == 72 / 25.4 * 3, boost::test_tools::tolerance(1e-5));
  BOOST_TEST(job.embeds_profile());
  Diagnostics diagnostics;
  BOOST_TEST(press::job_for({}, printers(), diagnostics).printer.name == "house");
}

BOOST_AUTO_TEST_CASE(ingram_takes_x_1a_by_name_without_marks_in_even_pages) {
  const press::Job job = job_of("ingram");
  BOOST_TEST((job.standard == pdf::Standard::x_1a_2001));
  BOOST_TEST((job.bleed == 9_pt));
  BOOST_TEST(!job.marks);
  BOOST_TEST(!job.embeds_profile());
  BOOST_TEST(job.page_multiple == 2);
  BOOST_TEST(job.ink_limit() == 240);
}

BOOST_AUTO_TEST_CASE(a_signature_is_whole_sheets_of_what_the_printer_binds) {
  project::PressSettings settings;
  settings.signature.value = 16;
  BOOST_TEST(job_of("ingram", settings).page_multiple == 16);
  BOOST_TEST(job_of("house", settings).page_multiple == 16);
  BOOST_TEST(job_of("house").page_multiple == 1);
}

BOOST_AUTO_TEST_CASE(settings_that_a_printer_does_not_take_contradict_it) {
  const std::string contradiction = "press-contradiction\n";
  Settings settings;
  settings.by("ingram");
  settings.standard.value = "x-4";
  settings.paper.value = "coated";
  BOOST_TEST(settings.findings() == contradiction);
  settings.standard.value = "x-1a-2003";
  BOOST_TEST(settings.findings() == "");
  settings.marks.value = true;
  BOOST_TEST(settings.findings() == contradiction);
  settings.marks.value = false;
  settings.bleed.value = 10_pt;
  BOOST_TEST(settings.findings() == contradiction);
  BOOST_TEST(settings.diagnostics.items()[0].hint.find("0.125in") != std::string::npos,
             settings.diagnostics.items()[0].hint);
  settings.bleed.value = 9_pt;
  BOOST_TEST(settings.findings() == "");
}

BOOST_AUTO_TEST_CASE(kdp_takes_no_marks_and_no_bleed_or_an_eighth_of_an_inch) {
  Settings settings;
  settings.by("kdp");
  for (const Length bleed : {0_pt, 9_pt}) {
    settings.bleed.value = bleed;
    BOOST_TEST(settings.findings() == "");
  }
  settings.bleed.value = 12_pt;
  BOOST_TEST(settings.findings() == "press-contradiction\n");
  settings.bleed.value.reset();
  settings.marks.value = true;
  BOOST_TEST(settings.findings() == "press-contradiction\n");
}

BOOST_AUTO_TEST_CASE(a_house_takes_any_bleed) {
  Settings settings;
  settings.by("house").bleed.value = 5_pt;
  BOOST_TEST(settings.findings() == "");
}

BOOST_AUTO_TEST_CASE(a_paper_that_there_is_none_of_is_told_with_the_nearest) {
  Settings settings;
  settings.by("house").paper.value = "coatd";
  BOOST_TEST(settings.findings() == "bad-value\n");
  BOOST_TEST(settings.diagnostics.items()[0].hint == "did you mean “coated”?");
}

BOOST_AUTO_TEST_CASE(what_a_printer_takes_goes_together_with_its_defaults) {
  for (const auto& printer : printers().printers) {
    for (const char* standard : {"x-4", "x-1a-2003", "x-1a-2001"}) {
      Settings settings;
      settings.by(printer.name).standard.value = standard;
      const bool taken = printer.name != "ingram" || std::string(standard) != "x-4";
      BOOST_TEST(settings.findings() == (taken ? "" : "press-contradiction\n"), printer.name << standard);
    }
    for (const auto& paper : printer.papers) {
      Settings settings;
      settings.by(printer.name).paper.value = paper;
      BOOST_TEST(settings.findings() == "", printer.name << paper);
    }
  }
  project::PressSettings settings;
  settings.paper.value = "swop";
  BOOST_TEST((job_of("house", settings).standard == pdf::Standard::x_1a_2003));
  settings = {};
  settings.standard.value = "x-4";
  BOOST_TEST(job_of("kdp", settings).paper.name == "coated");
}

BOOST_AUTO_TEST_CASE(a_profile_whose_licence_keeps_it_out_of_books_is_not_made_into_x_4) {
  Settings settings;
  settings.by("house").paper.value = "swop";
  settings.standard.value = "x-4";
  BOOST_TEST(settings.findings() == "press-contradiction\n");
  settings.standard.value = "x-1a-2003";
  BOOST_TEST(settings.findings() == "");
}

BOOST_AUTO_TEST_SUITE_END()
