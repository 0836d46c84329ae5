// Input that is meant to make a program slow, large or talkative: each is refused or capped, with code and
// place, and no word is lost.
#include "pipeline/fixture.h"
#include "pipeline/program.h"

#include <filesystem>

#include <boost/test/unit_test.hpp>

namespace casebound::tests {
namespace {

namespace fs = std::filesystem;

const std::string opening = "# Title\n\n*Ada Fisher*\n\n";

std::string times(int count, const std::string& text) {
  std::string out;
  for (int i = 0; i < count; ++i) out += text;
  return out;
}

std::string lines_of_40000_cells() {
  return times(40'000, "|a") + "|\n" + times(40'000, "|-") + "|\n" + times(40'000, "|b") + "|\n";
}

struct Hostile {
  std::string name, text;
  int exit_code;
  std::string finding;  ///< place, severity and code
};

bool says(const Finished& finished, const std::string& words) {
  return finished.output.find(words) != std::string::npos;
}

/// Nobody reads on for long.
void check_told(const Finished& finished, const Hostile& hostile) {
  constexpr std::size_t longest = 100'000;
  BOOST_TEST_CONTEXT(hostile.name << "\n" << finished.output.substr(0, 2000)) {
    BOOST_TEST(finished.exit_code == hostile.exit_code);
    BOOST_TEST(says(finished, hostile.finding));
    BOOST_TEST(finished.output.size() < longest);
  }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(hostile_input)

BOOST_AUTO_TEST_CASE(essays_are_refused_or_capped) {
  const std::string deep = "deep words";
  const Hostile table[] = {
      {"quotes", times(100'000, ">") + deep, 0, "essay.md:5:102: warning[nesting-too-deep]"},
      {"lists", times(100'000, "- ") + deep, 0, "essay.md:5:203: warning[nesting-too-deep]"},
      {"brackets", times(100'000, "[") + deep + times(100'000, "]"), 1,
       "essay.md:5:1: error[paragraph-too-long]"},
      {"fewer brackets", times(40'000, "[") + deep + times(40'000, "]"), 0,
       "essay.md:5:101: warning[nesting-too-deep]"},
      {"notes", times(40'000, "^[") + deep + times(40'000, "]"), 0, "warning[nesting-too-deep]"},
      {"divisions", times(50'000, "::: a\n") + deep + "\n" + times(50'000, ":::\n"), 0,
       "warning[nesting-too-deep]"},
      {"tags", times(100'000, "<b>") + deep, 0, "essay.md:5:301: warning[raw-html]"},
      {"a wide table", lines_of_40000_cells() + "\n" + deep, 1, "essay.md:5:1: warning[table-too-wide]"},
      {"zero bytes", deep + std::string(50'000, '\0'), 0, "essay.md:5:11: warning[control-character]"},
      {"a lone surrogate", deep + " \xED\xA0\x80", 1, "essay.md:5:12: error[not-utf8]"},
      {"the number of a surrogate", deep + " &#xD800;", 0, "essay.md:5:12: warning[control-character]"},
      {"ids that stand twice", "## One {#x}\n\nText.\n\n## Two {#x}\n\n" + deep, 0,
       "essay.md:9:1: warning[duplicate-id]"},
      {"a picture from the net", "![A map](https://example.org/map.png)\n\n" + deep, 0,
       "essay.md:5:1: warning[remote-resource]"}};
  for (const auto& hostile : table) {
    const WrittenBook book({{"essay.md", opening + hostile.text + "\n"}});
    check_told(casebound_in(book.folder(), {"check"}), hostile);
    if (hostile.finding.find("not-utf8") == std::string::npos)
      BOOST_TEST(says(casebound_in(book.folder(), {"dump", "tree"}), deep), hostile.name);
  }
}

BOOST_AUTO_TEST_CASE(front_matter_is_refused) {
  std::string bomb = "a: &a [x, x, x, x, x, x, x, x, x, x]\n";
  for (char c = 'b'; c < 'l'; ++c)
    bomb += std::string(1, c) + ": &" + c + " [" + times(10, std::string("*") + char(c - 1) + ", ") + "]\n";
  const Hostile table[] = {
      {"aliases", "title: T\n" + bomb, 1, "error[bad-yaml]"},
      {"nesting", "title: " + times(100'000, "["), 1, "error[bad-yaml]"},
      {"an endless value", "title: " + std::string(1'000'000, 'x'), 1, "error[bad-yaml]"},
      {"a lone surrogate", "title: \"\\uD800\"", 1, "error[bad-yaml]"}};
  for (const auto& hostile : table) {
    const WrittenBook book({{"essay.md", "---\n" + hostile.text + "\n---\n\nText.\n"}});
    check_told(casebound_in(book.folder(), {"check"}), hostile);
  }
}

BOOST_AUTO_TEST_CASE(files_without_end_are_refused) {
  const WrittenBook book({{"essay.md", ""}}, "style: [policy, own.css]\n");
  for (const auto& [name, finding] : std::vector<std::pair<std::string, std::string>>{
           {"essay.md", "essay.md:1:1: error[manuscript-too-large]"},
           {"own.css", "own.css:1:1: error[style-too-large]"},
           {"book.yaml", "book.yaml:1:1: error[bad-yaml]"}}) {
    // A hole takes no room on the disk.
    fs::resize_file(book.folder() / "essay.md", 0);
    book.home().write("book/own.css", "");
    fs::resize_file(book.folder() / name, 200U << 20);
    check_told(casebound_in(book.folder(), {"check"}), {name, {}, 1, finding});
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace casebound::tests
