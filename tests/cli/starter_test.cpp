// A small book to start from.
#include "cli/starter.h"

#include "casebound/base/error.h"
#include "casebound/cli/run.h"
#include "casebound/project/project.h"

#include "support/findings.h"
#include "support/paths.h"
#include "support/run.h"

#include <regex>
#include <sstream>

#include <boost/test/unit_test.hpp>

namespace {

using namespace casebound;

/// Every key that is commented out comes into force.
std::string uncommented(const std::string& settings) {
  return std::regex_replace(settings, std::regex("(^|\n)( *)# ([a-z-]+:(?=[ \n])|- |  - )"), "$1$2$3");
}

BOOST_AUTO_TEST_SUITE(cli_starter)

BOOST_AUTO_TEST_CASE(a_new_book_can_be_built_at_once) {
  const tests::TempFolder folder;
  const auto book = folder.path() / "book";
  BOOST_TEST(cli::write_starter(book, disk()).find("first-essay.md") != std::string::npos);
  std::ostringstream out, err;
  cli::Environment environment;
  environment.data = tests::source_folder().string();
  const int code = cli::run({"check", book.string(), "--deny", "warnings"}, disk(), out, err, environment);
  BOOST_TEST(code == 0, err.str());
}

BOOST_AUTO_TEST_CASE(a_book_that_is_there_is_left_alone) {
  const tests::TempFolder folder;
  folder.write("book.yaml", "title: Mine\n");
  BOOST_CHECK_EXCEPTION(cli::write_starter(folder.path(), disk()), Error,
                        [](const Error& error) { return error.diagnostic().code == "book-exists"; });
  BOOST_TEST(disk().read(folder.path() / "book.yaml") == "title: Mine\n");
  BOOST_TEST(!disk().exists(folder.path() / "first-essay.md"));
}

BOOST_AUTO_TEST_CASE(every_key_that_is_shown_is_a_key) {
  const tests::TempFolder folder;
  cli::write_starter(folder.path(), disk());
  const std::string all = uncommented(disk().read(folder.path() / "book.yaml"));
  BOOST_TEST(all.find("\n# subtitle") == std::string::npos);
  folder.write("book.yaml", all);
  Sources sources;
  Diagnostics diagnostics;
  project::load(folder.path(), disk(), sources, diagnostics);
  for (const auto* code :
       {"unknown-key", "wrong-type", "bad-value", "bad-yaml", "duplicate-key", "missing-key"})
    BOOST_TEST(tests::count_of(diagnostics, code) == 0U, tests::findings(sources, diagnostics));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
