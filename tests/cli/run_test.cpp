#include "casebound/cli/run.h"

#include "support/paths.h"
#include "support/run.h"

#include <sstream>

#include <boost/test/unit_test.hpp>

using namespace casebound;
using casebound::tests::TempFolder;
namespace fs = std::filesystem;

namespace {

struct Result {
  int code = -1;
  std::string out, err;
};

Result run(const std::vector<std::string>& arguments, cli::Environment environment = {}) {
  if (!environment.data) environment.data = tests::source_folder().string();
  std::ostringstream out, err;
  const int code = cli::run(arguments, disk(), out, err, environment);
  return {code, out.str(), err.str()};
}

bool contains(const std::string& text, std::string_view words) {
  return text.find(words) != std::string::npos;
}

const char* const small_essay =
    "---\ntitle: Small\nlanguage: en\n---\n\nOne paragraph, long enough to be set.\n";

/// A folder with one small essay as a whole book.
struct SmallBook {
  TempFolder folder;
  fs::path essay = folder.write("small.md", small_essay);
  fs::path output = folder.path() / "out";
};

}  // namespace

BOOST_AUTO_TEST_SUITE(cli_run)

BOOST_AUTO_TEST_CASE(no_command_shows_the_help_and_fails) {
  const Result result = run({});
  BOOST_TEST(result.code == 2);
  BOOST_TEST(result.out == "");
  BOOST_TEST(contains(result.err, "Usage: casebound"));
}

BOOST_AUTO_TEST_CASE(help_version_and_explain_answer_on_standard_output) {
  for (const char* word : {"--help", "--version", "explain"}) {
    const Result result = run({word});
    BOOST_TEST(result.code == 0, word);
    BOOST_TEST(result.out != "", word);
    BOOST_TEST(result.err == "", word);
  }
}

BOOST_AUTO_TEST_CASE(wrong_use_is_one_finding_and_exit_code_2) {
  const Result result = run({"biuld"});
  BOOST_TEST(result.code == 2);
  BOOST_TEST(result.err ==
             "casebound: error[unknown-command]: unknown command `biuld`\nhint: did you mean `build`?\n");
}

BOOST_AUTO_TEST_CASE(wrong_use_is_told_in_the_chosen_form) {
  const Result result = run({"build", "--message-format", "jsonl", "-j", "none"});
  BOOST_TEST(result.code == 2);
  BOOST_TEST(result.err.starts_with("{\"code\":\"bad-argument\",\"severity\":\"error\""));
  BOOST_TEST(std::count(result.err.begin(), result.err.end(), '\n') == 1);
}

BOOST_AUTO_TEST_CASE(a_bad_source_date_epoch_is_wrong_use) {
  BOOST_TEST(run({"check"}, {.source_date_epoch = "yesterday"}).code == 2);
}

BOOST_AUTO_TEST_CASE(a_book_that_is_not_there_is_the_environments_fault) {
  const Result result = run({"build", "/nonexistent/book"});
  BOOST_TEST(result.code == 3);
  BOOST_TEST(contains(result.err, "/nonexistent/book"));
  BOOST_TEST(contains(result.err, "1 error; no book was written\n"));
}

BOOST_AUTO_TEST_CASE(a_build_writes_both_books_and_says_where) {
  const SmallBook book;
  const Result result = run({"build", book.essay, "-o", book.output});
  BOOST_TEST(result.code == 0, result.err);
  BOOST_TEST(fs::exists(book.output / "small" / "small.epub"));
  BOOST_TEST(fs::exists(book.output / "small" / "small.pdf"));
  BOOST_TEST(contains(result.out, (book.output / "small" / "small.epub").string() + ": "));
  BOOST_TEST(contains(result.out, " pages, "));
}

BOOST_AUTO_TEST_CASE(only_the_edition_asked_for_is_written_and_quietly) {
  const SmallBook book;
  const Result result = run({"build", book.essay, "-o", book.output, "--only", "epub", "-q"});
  BOOST_TEST(result.code == 0, result.err);
  BOOST_TEST(result.out == "");
  BOOST_TEST(fs::exists(book.output / "small" / "small.epub"));
  BOOST_TEST(!fs::exists(book.output / "small" / "small.pdf"));
}

BOOST_AUTO_TEST_CASE(a_check_that_mends_shows_what_it_wrote) {
  const TempFolder folder;
  const fs::path essay = folder.write("essay.md", "---\nlanguage: en\n---\n# T\n\nSee [this](#).\n");
  const Result first = run({"check", essay, "--fix"});
  BOOST_TEST(first.code == 0);
  BOOST_TEST(first.out == "--- " + essay.string() + "\n+++ " + essay.string() +
                              "\n@@ -5,2 +5,2 @@\n \n-See [this](#).\n+See this.\n" + essay.string() +
                              ": 1 place mended\n");
  BOOST_TEST(!contains(first.err, "dead-link"));
  BOOST_TEST(run({"check", essay, "--fix"}).out == "");
}

BOOST_AUTO_TEST_CASE(colours_of_what_was_written_are_for_terminals) {
  for (const bool terminal : {false, true}) {
    const TempFolder folder;
    const fs::path essay = folder.write("essay.md", "# T\n\nSee [this](#).\n");
    const Result result = run({"check", essay, "--fix"}, {.terminal = true, .out_terminal = terminal});
    BOOST_TEST(contains(result.out, "\033[") == terminal);
  }
}

BOOST_AUTO_TEST_CASE(an_edition_that_is_no_longer_made_is_told_and_stays) {
  const SmallBook book;
  BOOST_TEST(!contains(run({"build", book.essay, "-o", book.output}).err, "left-edition"));
  book.folder.write("small.md",
                    "---\ntitle: Small\nlanguage: en\neditions: {reader: false}\n---\n\nWords.\n");
  BOOST_TEST(!contains(run({"build", book.essay, "-o", book.output, "--only", "epub"}).err, "left-edition"));
  const Result result = run({"build", book.essay, "-o", book.output});
  BOOST_TEST(result.code == 0);
  BOOST_TEST(contains(result.err, "note[left-edition]: small.pdf "), result.err);
  BOOST_TEST(!contains(result.err, "small.epub "), result.err);
  BOOST_TEST(fs::exists(book.output / "small" / "small.pdf"));
}

BOOST_AUTO_TEST_CASE(a_check_writes_no_book) {
  const SmallBook book;
  BOOST_TEST(run({"check", book.essay}).code == 0);
  BOOST_TEST(std::distance(fs::directory_iterator(book.folder.path()), fs::directory_iterator()) == 1);
}

BOOST_AUTO_TEST_CASE(an_error_in_the_book_writes_nothing) {
  const SmallBook book;
  const fs::path empty = book.folder.write("empty.md", "");
  const Result result = run({"build", empty, "-o", book.output, "--message-format=jsonl"});
  BOOST_TEST(result.code == 1);
  BOOST_TEST(contains(result.err, "\"code\":\"empty-manuscript\""));
  BOOST_TEST(!fs::exists(book.output));
}

BOOST_AUTO_TEST_CASE(denied_warnings_write_nothing) {
  const SmallBook book;
  const fs::path dead =
      book.folder.write("dead.md", std::string(small_essay) + "\nA [link](#) to nowhere.\n");
  BOOST_TEST(run({"build", dead, "-o", book.output, "--deny", "warnings"}).code == 1);
  BOOST_TEST(!fs::exists(book.output));
  BOOST_TEST(run({"build", dead, "-o", book.output}).code == 0);
}

BOOST_AUTO_TEST_CASE(findings_go_to_files_too) {
  const SmallBook book;
  const fs::path dead =
      book.folder.write("dead.md", std::string(small_essay) + "\nA [link](#) to nowhere.\n");
  const fs::path log = book.folder.path() / "log.sarif";
  const Result result = run({"check", dead, "--message-format", "sarif=" + log.string()});
  BOOST_TEST(contains(result.err, "warning[dead-link]"));
  BOOST_TEST(contains(disk().read(log), "\"ruleId\":\"dead-link\""));
}

BOOST_AUTO_TEST_CASE(a_findings_file_that_cannot_be_written_is_the_environments_fault) {
  const SmallBook book;
  BOOST_TEST(run({"check", book.essay, "--message-format", "jsonl=/nonexistent/log"}).code == 3);
}

BOOST_AUTO_TEST_CASE(no_option_writes_over_a_manuscript) {
  const SmallBook book;
  const std::string before = disk().read(book.essay);
  for (const std::vector<std::string>& option : std::vector<std::vector<std::string>>{
           {"--depfile", book.essay}, {"--message-format", "jsonl=" + book.essay.string()}}) {
    std::vector<std::string> words = {"build", book.essay, "-o", book.output};
    words.insert(words.end(), option.begin(), option.end());
    const Result result = run(words);
    BOOST_TEST(result.code == 2);
    BOOST_TEST(contains(result.err, "error[writes-input]"), result.err);
    BOOST_TEST(disk().read(book.essay) == before);
  }
}

BOOST_AUTO_TEST_CASE(a_depfile_names_the_manuscript) {
  const SmallBook book;
  const fs::path rule = book.folder.path() / "rule.d";
  BOOST_TEST(run({"build", book.essay, "-o", book.output, "--depfile", rule}).code == 0);
  const std::string text = disk().read(rule);
  BOOST_TEST(text.starts_with((book.output / "small" / "small.epub").string()));
  BOOST_TEST(contains(text, "small.md"));
}

BOOST_AUTO_TEST_CASE(dumps_go_to_standard_output) {
  const SmallBook book;
  BOOST_TEST(contains(run({"dump", "tree", book.essay}).out, "One paragraph"));
  BOOST_TEST(run({"dump", "pages", book.essay}).out != "");
}

BOOST_AUTO_TEST_CASE(colours_are_used_on_a_terminal_unless_forbidden) {
  const auto is_coloured = [](const Result& result) { return contains(result.err, "\033["); };
  BOOST_TEST(!is_coloured(run({"check", "/nonexistent"})));
  BOOST_TEST(is_coloured(run({"check", "/nonexistent"}, {.terminal = true})));
  BOOST_TEST(!is_coloured(run({"check", "/nonexistent"}, {.no_color = true, .terminal = true})));
  BOOST_TEST(!is_coloured(run({"check", "/nonexistent", "--color", "never"}, {.terminal = true})));
  BOOST_TEST(is_coloured(run({"check", "/nonexistent", "--color", "always"}, {.no_color = true})));
}

BOOST_AUTO_TEST_CASE(an_output_that_cannot_be_written_is_noticed) {
  std::ostringstream out, err;
  out.setstate(std::ios::badbit);
  BOOST_TEST(cli::run({"--version"}, disk(), out, err, {}) == 3);
  BOOST_TEST(contains(err.str(), "standard output cannot be written"));
}

BOOST_AUTO_TEST_SUITE_END()
