#include "cli/parse.h"

#include "casebound/base/error.h"

#include <boost/test/unit_test.hpp>

using namespace casebound;
using namespace casebound::cli;

namespace {

Command parsed(const std::vector<std::string>& arguments) {
  Command command;
  parse(arguments, command);
  return command;
}

/// The usage error that the arguments lead to.
Diagnostic fault(const std::vector<std::string>& arguments) {
  Command command;
  try {
    parse(arguments, command);
  } catch (const Error& error) {
    BOOST_TEST((error.exit() == Exit::usage));
    return error.diagnostic();
  }
  BOOST_ERROR("no error");
  return {};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(cli_parse)

BOOST_AUTO_TEST_CASE(nothing_is_no_command) {
  BOOST_TEST((parsed({}).verb == Verb::none));
}

BOOST_AUTO_TEST_CASE(a_build_has_the_defaults_of_the_contract) {
  const Command command = parsed({"build"});
  BOOST_TEST((command.verb == Verb::build));
  BOOST_TEST(command.book == ".");
  BOOST_TEST(command.output == "output");
  BOOST_TEST(command.threads == 0U);
  BOOST_TEST(command.only.empty());
  BOOST_TEST(command.messages.size() == 1U);
  BOOST_TEST(!command.deny_warnings);
  BOOST_TEST(!command.depfile.has_value());
}

BOOST_AUTO_TEST_CASE(options_may_stand_on_either_side_of_the_book) {
  const Command command =
      parsed({"build", "-j4", "essays", "-o", "out", "--only=epub,reader", "--only", "epub", "--deny",
              "warnings", "--color=always", "-qv", "--timings", "--depfile", "d"});
  BOOST_TEST(command.book == "essays");
  BOOST_TEST(command.output == "out");
  BOOST_TEST(command.threads == 4U);
  BOOST_TEST(command.only.size() == 2U);
  BOOST_TEST(command.deny_warnings);
  BOOST_TEST((command.colour == ColourChoice::always));
  BOOST_TEST((command.quiet && command.verbose && command.timings));
  BOOST_TEST(command.depfile.value() == "d");
}

BOOST_AUTO_TEST_CASE(a_book_may_be_named_like_a_command) {
  BOOST_TEST(parsed({"build", "check"}).book == "check");
  BOOST_TEST(parsed({"build", "--", "-odd-"}).book == "-odd-");
}

BOOST_AUTO_TEST_CASE(message_formats_repeat_and_do_not_swallow_the_book) {
  const Command command =
      parsed({"check", "--message-format", "jsonl", "essays", "--message-format=sarif=log=1.sarif"});
  BOOST_TEST(command.book == "essays");
  BOOST_TEST_REQUIRE(command.messages.size() == 2U);
  BOOST_TEST((command.messages[0].format == Format::jsonl));
  BOOST_TEST((command.messages[1].format == Format::sarif));
  BOOST_TEST(command.messages[1].file.value() == "log=1.sarif");
}

BOOST_AUTO_TEST_CASE(standard_error_stays_human_when_other_forms_go_to_files) {
  const Command command = parsed({"check", "--message-format=jsonl=findings"});
  BOOST_TEST_REQUIRE(command.messages.size() == 2U);
  BOOST_TEST((command.messages[0].format == Format::human));
  BOOST_TEST(!command.messages[0].file.has_value());
}

BOOST_AUTO_TEST_CASE(dump_takes_a_form_and_a_book) {
  const Command command = parsed({"dump", "pages", "essay.md"});
  BOOST_TEST((command.form == DumpForm::pages));
  BOOST_TEST(command.book == "essay.md");
  BOOST_TEST(fault({"dump"}).code == "bad-argument");
  BOOST_TEST(fault({"dump", "tre"}).hint == "did you mean `tree`?");
}

BOOST_AUTO_TEST_CASE(the_nearest_command_or_option_is_named) {
  BOOST_TEST(fault({"biuld"}).code == "unknown-command");
  BOOST_TEST(fault({"biuld"}).hint == "did you mean `build`?");
  BOOST_TEST(fault({"build", "--onyl", "epub"}).code == "unknown-option");
  BOOST_TEST(fault({"build", "--onyl=epub"}).hint == "did you mean `--only`?");
  BOOST_TEST(fault({"build", "--only", "epbu"}).hint == "did you mean `epub`?");
}

BOOST_AUTO_TEST_CASE(options_before_the_command_are_told_their_place) {
  const Diagnostic diagnostic = fault({"-q", "build"});
  BOOST_TEST(diagnostic.code == "unknown-option");
  BOOST_TEST(diagnostic.hint == "options follow the command: casebound build -q");
}

BOOST_AUTO_TEST_CASE(an_option_of_another_command_is_unknown) {
  BOOST_TEST(fault({"build", "--fix"}).code == "unknown-option");
  BOOST_TEST(fault({"verify", "--only", "epub"}).code == "unknown-option");
}

BOOST_AUTO_TEST_CASE(release_and_watch_take_what_build_takes) {
  for (const auto& [word, verb] : {std::pair("release", Verb::release), std::pair("watch", Verb::watch)}) {
    const Command command = parsed({word, "book", "-o", "out", "--deny", "warnings"});
    BOOST_TEST((command.verb == verb));
    BOOST_TEST(command.book == "book");
    BOOST_TEST(command.output == "out");
    BOOST_TEST(command.deny_warnings);
  }
}

BOOST_AUTO_TEST_CASE(verify_takes_a_folder) {
  BOOST_TEST(parsed({"verify", "output/book"}).book == "output/book");
  BOOST_TEST(fault({"verify"}).code == "bad-argument");
}

BOOST_AUTO_TEST_CASE(a_proof_may_be_against_an_earlier_state) {
  Command command;
  parse({"proof", "book", "--since", "v1.0", "-o", "out"}, command);
  BOOST_TEST((command.verb == Verb::proof));
  BOOST_TEST(command.book == "book");
  BOOST_TEST(command.since == "v1.0");
  BOOST_TEST(command.output == "out");
  BOOST_TEST(fault({"build", "--since", "v1.0"}).code == "unknown-option");
}

BOOST_AUTO_TEST_CASE(two_books_are_compared) {
  Command command;
  parse({"compare", "old", "new", "--html", "page.html", "--exit-code"}, command);
  BOOST_TEST((command.verb == Verb::compare));
  BOOST_TEST(command.before == "old");
  BOOST_TEST(command.after == "new");
  BOOST_TEST(command.html->string() == "page.html");
  BOOST_TEST(command.exit_code);
  BOOST_TEST(fault({"compare", "old"}).code == "bad-argument");
  BOOST_TEST(fault({"compare", "a", "b", "c"}).code == "bad-argument");
}

BOOST_AUTO_TEST_CASE(bad_values_are_refused) {
  const std::vector<std::vector<std::string>> lines = {{"build", "a", "b"},
                                                       {"build", "-j"},
                                                       {"build", "-j", "0"},
                                                       {"build", "-j", "two"},
                                                       {"build", "-j", "1025"},
                                                       {"build", "--only", ""},
                                                       {"build", "--deny", "x"},
                                                       {"build", "--color", "red"},
                                                       {"build", "-q=maybe"},
                                                       {"build", ""},
                                                       {"build", "-o", ""},
                                                       {"build", "--depfile="},
                                                       {"proof", "--since", ""},
                                                       {"compare", "", "book"},
                                                       {"compare", "a", "b", "--html", ""},
                                                       {"check", "-o", "there"},
                                                       {"build", "--message-format=jsonl="}};
  for (const auto& line : lines) BOOST_TEST(!fault(line).message.empty(), line.back());
}

BOOST_AUTO_TEST_CASE(who_names_the_settings_means_their_book) {
  Command command;
  parse({"build", "shelf/book/book.yaml"}, command);
  BOOST_TEST(command.book.string() == "shelf/book");
  parse({"compare", "book.yaml", "my-book.yaml"}, command);
  BOOST_TEST(command.before == ".");
  BOOST_TEST(command.after == "my-book.yaml");
}

BOOST_AUTO_TEST_CASE(a_fault_leaves_the_chosen_form_set) {
  Command command;
  BOOST_CHECK_THROW(parse({"build", "--message-format", "jsonl", "-j", "0"}, command), Error);
  BOOST_TEST((command.messages.front().format == Format::jsonl));
}

BOOST_AUTO_TEST_CASE(help_goes_before_faults) {
  BOOST_TEST((parsed({"build", "--help", "--nonsense"}).verb == Verb::help));
  BOOST_TEST(parsed({"--help"}).help.find("explain") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(help_fits_80_columns) {
  for (const char* word : {"build", "check", "release", "verify", "watch", "dump", "explain"}) {
    const std::string text = parsed({word, "--help"}).help;
    BOOST_TEST(text.find("Usage: casebound " + std::string(word)) != std::string::npos);
    for (std::size_t begin = 0, end; (end = text.find('\n', begin)) != std::string::npos; begin = end + 1)
      BOOST_TEST(end - begin < 80U, text.substr(begin, end - begin));
  }
}

BOOST_AUTO_TEST_CASE(two_formats_are_not_written_into_one_file) {
  const Diagnostic diagnostic =
      fault({"build", "--message-format", "jsonl=a.txt", "--message-format", "sarif=./a.txt"});
  BOOST_TEST(diagnostic.code == "bad-argument");
  BOOST_TEST(diagnostic.hint == "give each format a file of its own");
  parsed({"build", "--message-format", "jsonl=a.txt", "--message-format", "sarif=b.txt"});
}

BOOST_AUTO_TEST_CASE(explain_tells_its_findings_as_the_others_do) {
  const Command command = parsed({"explain", "nonsense", "-q", "--message-format", "jsonl"});
  BOOST_TEST(command.quiet);
  BOOST_TEST(command.messages.size() == 1U);
}

BOOST_AUTO_TEST_CASE(what_writers_look_at_may_be_made_without_the_cache_and_a_release_always_is) {
  for (const char* command : {"build", "check", "proof", "watch"}) {
    BOOST_TEST(parsed({command, "--no-cache"}).no_cache);
    BOOST_TEST(!parsed({command}).no_cache);
  }
  BOOST_TEST(fault({"release", "--no-cache"}).code == "unknown-option");
}

BOOST_AUTO_TEST_CASE(a_flag_takes_no_value) {
  for (const char* word : {"--quiet=yes", "--timings=true", "--verbose=", "--no-cache=0", "--help=1"}) {
    const Diagnostic diagnostic = fault({"build", word});
    BOOST_TEST(diagnostic.code == "bad-argument", word);
    BOOST_TEST(diagnostic.message.find("takes no value") != std::string::npos, diagnostic.message);
  }
  BOOST_TEST(fault({"--version=1"}).code == "bad-argument");
  BOOST_TEST(parsed({"build", "--jobs=2"}).threads == 2U);
  BOOST_TEST(parsed({"build", "--", "--quiet=yes"}).book == "--quiet=yes");
}

BOOST_AUTO_TEST_SUITE_END()
