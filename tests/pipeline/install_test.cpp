// What `cmake --install` puts in place works without the folder that it was built in.
#include "pipeline/fixture.h"
#include "pipeline/program.h"

#include <boost/test/unit_test.hpp>

namespace casebound::tests {
namespace {

/// An installation of its own.
class Installation {
 public:
  Installation() {
    const Finished installed =
        run({CASEBOUND_CMAKE, "--install", CASEBOUND_BUILD_DIR, "--prefix", prefix().string()});
    BOOST_TEST_REQUIRE(installed.exit_code == 0, installed.output);
  }
  std::filesystem::path prefix() const { return home_.path() / "usr"; }
  Finished call(std::vector<std::string> words) const {
    words.insert(words.begin(), {"env", "-u", "CASEBOUND_DATA", (prefix() / "bin/casebound").string()});
    return run(words);
  }

 private:
  TempFolder home_;
};

}  // namespace

BOOST_AUTO_TEST_SUITE(install)

BOOST_AUTO_TEST_CASE(program_data_manual_and_completions_are_in_their_places) {
  const Installation installation;
  for (const char* file :
       {"bin/casebound", "share/casebound/styles/base.css", "share/casebound/styles/printers.yaml",
        "share/casebound/fonts/fonts.yaml", "share/man/man1/casebound.1",
        "share/bash-completion/completions/casebound", "share/zsh/vendor-completions/_casebound",
        "share/fish/vendor_completions.d/casebound.fish"})
    BOOST_TEST(disk().size(installation.prefix() / file).value_or(0) > 0U, file);
}

BOOST_AUTO_TEST_CASE(the_installed_program_uses_the_installed_data) {
  const Installation installation;
  const WrittenBook book(Manuscripts{{"essay.md", "# Title\n\n*Ada Fisher, Press Room*\n\nText.\n"}});
  const auto output = book.home().path() / "output";
  const Finished built = installation.call({"build", book.folder().string(), "-o", output.string(), "-v"});
  BOOST_TEST(built.exit_code == 0, built.output);
  BOOST_TEST(std::filesystem::exists(output / "book" / "book.pdf"));
  BOOST_TEST(built.output.find((installation.prefix() / "share/casebound/styles/base.css").string()) !=
                 std::string::npos,
             built.output);
  BOOST_TEST(built.output.find(CASEBOUND_SOURCE_DIR "/styles") == std::string::npos, built.output);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace casebound::tests
