// The manual page and completions, as they are written from the definitions of the help.
#include "cli/describe.h"

#include "casebound/base/error.h"

#include "cli/grammar.h"
#include "support/run.h"

#include <boost/test/unit_test.hpp>

namespace casebound::tests {
namespace {

struct Definitions {
  cli::RawCommand raw;
  std::unique_ptr<CLI::App> app = cli::grammar(raw);
  std::string in(const std::string& form) const { return cli::description(*app, form); }
};

bool has(const std::string& text, std::string_view words) {
  return text.find(words) != std::string::npos;
}

bool is_installed(const std::string& program) {
  return run({"sh", "-c", "command -v " + program}).exit_code == 0;
}

/// What bash offers for the last of these words.
std::string offered(const std::string& words) {
  const TempFolder home;
  const Definitions definitions;
  const auto script = home.write("casebound", definitions.in("bash"));
  const std::string program =
      "cd " + home.path().string() + "; . " + script.string() + "; COMP_WORDS=(casebound " + words +
      "); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _casebound; echo \"${COMPREPLY[*]}\"";
  return run({"bash", "-c", program}).output;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(cli_describe)

BOOST_AUTO_TEST_CASE(every_command_and_option_stands_in_every_form) {
  const Definitions definitions;
  for (const char* form : {"man", "bash", "zsh", "fish"}) {
    const std::string text = definitions.in(form);
    for (const CLI::App* command : cli::commands_of(*definitions.app)) {
      BOOST_TEST(has(text, command->get_name()), form);
      for (const CLI::Option* option : command->get_options())
        for (std::string name : option->get_lnames()) {
          for (auto at = name.find('-'); std::string(form) == "man" && at != name.npos;
               at = name.find('-', at + 2))
            name.insert(at, "\\");
          BOOST_TEST(has(text, name), form << " " << name);
        }
    }
    BOOST_TEST(!has(text, "man, bash, zsh or fish"), form);
  }
}

BOOST_AUTO_TEST_CASE(another_form_is_wrong_use) {
  BOOST_CHECK_THROW(Definitions().in("tcsh"), Error);
}

BOOST_AUTO_TEST_CASE(man_has_nothing_to_say_against_the_page, *boost::unit_test::precondition([](auto) {
                       return boost::test_tools::assertion_result(is_installed("groff"));
                     })) {
  const TempFolder home;
  const auto page = home.write("casebound.1", Definitions().in("man"));
  const Finished finished = run({"groff", "-man", "-ww", "-z", page.string()});
  BOOST_TEST(finished.output == "");
}

BOOST_AUTO_TEST_CASE(bash_completes_commands_options_and_values) {
  BOOST_TEST(offered("rel") == "release\n");
  BOOST_TEST(offered("build --ti") == "--timings\n");
  BOOST_TEST(offered("build --color al") == "always\n");
  BOOST_TEST(offered("dump pa") == "pages\n");
  BOOST_TEST(offered("explain dead-l") == "dead-link\n");
  BOOST_TEST(offered("desc") == "\n");
}

BOOST_AUTO_TEST_CASE(shells_can_read_their_scripts) {
  const TempFolder home;
  const Definitions definitions;
  for (const char* shell : {"bash", "zsh", "fish"}) {
    if (!is_installed(shell)) continue;
    const auto script = home.write("script", definitions.in(shell));
    const Finished finished = run({shell, "-n", script.string()});
    BOOST_TEST(finished.exit_code == 0, shell << ": " << finished.output);
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace casebound::tests
