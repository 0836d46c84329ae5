#include "cli/explain.h"

#include "casebound/base/error.h"

#include "cli/explanations.h"
#include "support/paths.h"

#include <fstream>
#include <regex>
#include <set>
#include <sstream>

#include <boost/test/unit_test.hpp>

using namespace casebound;
using namespace casebound::cli;

namespace {

namespace fs = std::filesystem;

std::string read(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

/// All code of src/ and include/, but the table itself.
const std::string& all_code() {
  static const std::string text = [] {
    std::string joined;
    for (const char* folder : {"src", "include"})
      for (const auto& entry : fs::recursive_directory_iterator(tests::source_folder() / folder))
        if (entry.is_regular_file() && entry.path().filename() != "explanations.cpp")
          joined += read(entry.path());
    return joined;
  }();
  return text;
}

/// The codes that findings are made with: first arguments of the functions that make them, and `.code = "…"`.
std::set<std::string> codes_in_use() {
  const std::regex pattern(
      R"re((?:\b(?:error|warning|note|environment_error|usage_error|report|fault|finding|damaged|refuse|warn|complain|fail|diagnostic)\(\s*(?:\w+,\s*)?|\bcode = |\bDiagnostic\{)"([a-z]+(?:-[a-z0-9]+)+)")re");
  std::set<std::string> codes;
  for (std::sregex_iterator match(all_code().begin(), all_code().end(), pattern), end; match != end; ++match)
    codes.insert((*match)[1]);
  return codes;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(cli_explain)

BOOST_AUTO_TEST_CASE(every_code_in_use_is_explained) {
  const auto codes = codes_in_use();
  BOOST_TEST(codes.size() > 10U);
  for (const std::string& code : codes)
    BOOST_TEST((explanation_of(code) != nullptr), code << " has no explanation");
}

BOOST_AUTO_TEST_CASE(every_explained_code_is_in_use) {
  for (const Explanation& item : explanations())
    BOOST_TEST(all_code().find('"' + std::string(item.code) + '"') != std::string::npos,
               item.code << " is not in the code");
}

BOOST_AUTO_TEST_CASE(the_table_is_sorted_and_complete) {
  std::string_view before;
  for (const Explanation& item : explanations()) {
    BOOST_TEST((before < item.code), item.code << " is out of order");
    BOOST_TEST((!item.title.empty() && !item.meaning.empty() && !item.mending.empty()), item.code);
    BOOST_TEST(item.title.size() <= 46U, item.code << ": the title is too long for a line");
    before = item.code;
  }
}

BOOST_AUTO_TEST_CASE(one_code_is_told_at_length) {
  const std::string text = explain("dead-link");
  BOOST_TEST(text.starts_with("dead-link (warning): "));
  BOOST_TEST(std::count(text.begin(), text.end(), '\n') > 4);
}

BOOST_AUTO_TEST_CASE(it_is_said_whether_check_fix_mends_it) {
  BOOST_TEST(explain("dead-link").ends_with("`casebound check --fix` does so where it is certain.\n"));
  BOOST_TEST(explain("mixed-dash").ends_with("`casebound check --fix` leaves it to you.\n"));
}

BOOST_AUTO_TEST_CASE(without_a_code_all_are_listed) {
  const std::string text = explain("");
  for (const Explanation& item : explanations())
    BOOST_TEST(text.find(std::string(item.code) + " ") != std::string::npos, item.code);
}

BOOST_AUTO_TEST_CASE(an_unknown_code_names_the_nearest) {
  try {
    explain("dead-lnik");
    BOOST_ERROR("no error");
  } catch (const Error& error) {
    BOOST_TEST((error.exit() == Exit::usage));
    BOOST_TEST(error.diagnostic().hint == "did you mean `dead-link`?");
  }
}

BOOST_AUTO_TEST_SUITE_END()
