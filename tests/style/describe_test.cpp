#include "casebound/style/describe.h"

#include "casebound/base/file_system.h"

#include "support/paths.h"

#include <cstdlib>

#include <boost/test/unit_test.hpp>

namespace casebound::tests {

BOOST_AUTO_TEST_SUITE(style_describe)

BOOST_AUTO_TEST_CASE(the_documented_properties_are_those_of_the_code) {
  const auto page = source_folder() / "styles" / "README.md";
  const std::string text = disk().read(page);
  const auto start = text.find("| property |");
  BOOST_REQUIRE(start != std::string::npos);
  const std::string expected = text.substr(0, start) + style::describe_properties();
  const char* bless = std::getenv("CASEBOUND_BLESS");
  if (bless != nullptr && std::string(bless) == "1") disk().write(page, expected);
  BOOST_TEST((text == expected), "styles/README.md is out of date: run this test with CASEBOUND_BLESS=1");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace casebound::tests
