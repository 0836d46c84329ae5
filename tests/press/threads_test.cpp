#include "press/fixture.h"

#include <boost/test/unit_test.hpp>

using namespace casebound;
using namespace casebound::tests;

namespace {

std::string told_by(const std::string& pdf, const press::Job& job, unsigned threads) {
  Diagnostics diagnostics;
  press::preflight(pdf, job, diagnostics, threads);
  std::string out;
  for (const auto& item : diagnostics.items()) out += item.code + ": " + item.message + '\n';
  return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(press_threads, *boost::unit_test::precondition(have_press_profile))

BOOST_AUTO_TEST_CASE(contents_of_many_pages_are_looked_at_in_any_number_of_threads_alike) {
  project::PressSettings settings;
  settings.marks.value = false;
  const press::Job job = job_of("house", settings);
  layout::Pages pages = pages_of(300);
  for (const std::size_t page : {70U, 130U, 131U, 290U})
    pages.pages[page] = page_with_text(72, {200, 30, 30});
  const std::string pdf = pressed(pages, job, {}, [](pdf::Target& target) { target.separator = nullptr; });
  const std::string found = told_by(pdf, job, 1);
  BOOST_TEST(
      found ==
      "preflight-colour: a colour is red, green and blue and not inks (page 71 of the file and 3 others)\n");
  BOOST_TEST(told_by(pdf, job, 4) == found);
}

BOOST_AUTO_TEST_SUITE_END()
