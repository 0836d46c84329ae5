#include "pipeline/fixture.h"
#include "pipeline/program.h"

#include <boost/test/unit_test.hpp>

namespace casebound::tests {
namespace {

/// An essay that takes long to set.
std::string long_essay() {
  std::string out = "# Title\n\n*Ada Fisher*\n\n";
  for (int i = 0; i < 40000; ++i)
    out += "Paragraph " + std::to_string(i) + " of very many, each of which has to be set line by line.\n\n";
  return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(interrupted_build)

BOOST_AUTO_TEST_CASE(it_stops_says_why_and_writes_nothing) {
  const WrittenBook book({{"essay.md", long_essay()}});
  for (const auto& [signal, code] : {std::pair("INT", 130), std::pair("TERM", 143)}) {
    const Finished finished =
        run({"timeout", "--foreground", "--preserve-status", "-s", signal, "0.3", program(), "build",
             book.folder().string(), "-o", (book.home().path() / "output").string()});
    BOOST_TEST(finished.exit_code == code, finished.output);
    BOOST_TEST(finished.output.find("error[interrupted]") != std::string::npos, finished.output);
    BOOST_TEST(snapshot(book.home().path() / "output").empty());
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace casebound::tests
