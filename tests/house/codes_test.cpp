// Every code that a finding can have is named in a test.
#include "support/paths.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <string>

#include <boost/test/unit_test.hpp>

namespace {

namespace fs = std::filesystem;

std::string read(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// The codes that `casebound explain` knows.
std::set<std::string> explained_codes() {
  const std::string table = read(casebound::tests::source_folder() / "src/cli/explanations.cpp");
  const std::regex entry("\\n    \\{\"([a-z0-9-]+)\"");
  std::set<std::string> codes;
  for (std::sregex_iterator match(table.begin(), table.end(), entry), end; match != end; ++match)
    codes.insert((*match)[1]);
  return codes;
}

/// All tests but this one, and the lists beside them.
std::string all_tests() {
  std::string text;
  for (const auto& entry : fs::recursive_directory_iterator(casebound::tests::source_folder() / "tests")) {
    const auto kind = entry.path().extension();
    if ((kind == ".cpp" || kind == ".h") && entry.path().filename() != "codes_test.cpp")
      text += read(entry.path());
  }
  return text;
}

/// Where the code stands as a word of its own.
bool names(const std::string& text, const std::string& code) {
  const auto goes_on = [](char c) { return c == '-' || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); };
  for (auto at = text.find(code); at != std::string::npos; at = text.find(code, at + 1)) {
    if (!goes_on(text[at - 1]) && !goes_on(text[at + code.size()])) return true;
  }
  return false;
}

/// What tests cannot bring about: a machine that is broken, a library that refuses, a bug of ours; what takes
/// a minute of waiting; a line that is too wide though words are cut anywhere.
constexpr std::array untestable = {"folder-locked", "icu-data",      "internal-error", "output-not-written",
                                   "pdf-write",     "overfull-line", "picture-write",  "watch-refused"};

}  // namespace

BOOST_AUTO_TEST_SUITE(codes)

BOOST_AUTO_TEST_CASE(every_code_is_named_in_a_test) {
  const std::string tests = all_tests();
  const auto codes = explained_codes();
  BOOST_TEST(codes.size() > 100U);
  for (const auto& code : codes) {
    const bool excused = std::find(untestable.begin(), untestable.end(), code) != untestable.end();
    BOOST_TEST((names(tests, code) || excused), code);
  }
}

BOOST_AUTO_TEST_SUITE_END()
