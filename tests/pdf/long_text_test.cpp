#include "casebound/base/error.h"
#include "casebound/pdf/write.h"

#include "pdf/text.h"

#include <boost/test/unit_test.hpp>

using namespace casebound;

BOOST_AUTO_TEST_SUITE(pdf_long_text)

BOOST_AUTO_TEST_CASE(text_that_fits_into_a_string_is_written_whole) {
  BOOST_TEST(pdf::text_string(std::string(32'767, 'x')).size() == 32'767U);
  BOOST_TEST(pdf::text_string(std::string(16'000, 'x') + "\u00E9").size() == 2 + 2 * 16'001U);
  BOOST_TEST(pdf::has_room(std::string(32'767, 'x')));
  BOOST_TEST(!pdf::has_room(std::string(17'000, 'x') + "\u00E9"));
}

BOOST_AUTO_TEST_CASE(text_that_does_not_fit_is_refused_and_never_cut) {
  const auto is_told = [](const Error& error) {
    return error.diagnostic().code == "pdf-long-text" && error.exit() == Exit::book &&
           error.diagnostic().message.find("xxxx") != std::string::npos;
  };
  BOOST_CHECK_EXCEPTION(pdf::text_string(std::string(32'768, 'x')), Error, is_told);
  BOOST_CHECK_EXCEPTION(pdf::text_string(std::string(17'000, 'x') + "\u00E9"), Error, is_told);
}

BOOST_AUTO_TEST_SUITE_END()
