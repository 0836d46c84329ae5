// Every example of CommonMark's specification, with a list of those that casebound reads otherwise and why.
#include "casebound/base/file_system.h"
#include "casebound/base/text.h"
#include "casebound/manuscript/read.h"

#include "manuscript/commonmark_html.h"
#include "manuscript/markdown.h"
#include "support/paths.h"

#include <cstdlib>
#include <map>
#include <set>

#include <boost/test/unit_test.hpp>

namespace {

using namespace casebound;

constexpr const char* version = "version: '0.31.2'";

/// The specification is not ours to hand on: the variable says where spec.txt of npm's `commonmark-spec` is.
std::filesystem::path spec_path() {
  const char* named = std::getenv("CASEBOUND_COMMONMARK_SPEC");
  return named != nullptr ? named : tests::source_folder() / "node_modules/commonmark-spec/spec.txt";
}

boost::test_tools::assertion_result has_spec(boost::unit_test::test_unit_id) {
  boost::test_tools::assertion_result out(disk().exists(spec_path()) &&
                                          disk().read(spec_path()).find(version) != std::string::npos);
  out.message() << "CASEBOUND_COMMONMARK_SPEC names no spec.txt of CommonMark, " << version;
  return out;
}

struct Example {
  int number;
  std::string markdown, html;
};

std::string with_tabs(std::string text) {
  for (auto at = text.find("→"); at != std::string::npos; at = text.find("→", at)) text.replace(at, 3, "\t");
  return text;
}

std::vector<Example> examples() {
  const std::string fence(32, '`');
  const std::string text = disk().read(spec_path());
  std::vector<Example> out;
  std::string* part = nullptr;
  for (const auto line : split(text, '\n')) {
    if (line == fence + " example") {
      out.push_back({static_cast<int>(out.size()) + 1, {}, {}});
      part = &out.back().markdown;
    } else if (line == fence) {
      part = nullptr;
    } else if (part != nullptr && line == ".") {
      part = &out.back().html;
    } else if (part != nullptr) {
      (*part += with_tabs(std::string(line))) += '\n';
    }
  }
  return out;
}

std::string html_of(const std::string& markdown) {
  Sources sources;
  Diagnostics diagnostics;
  const auto source = sources.add(Source("example.md", markdown));
  const SourceSpan all{source, 0, static_cast<std::uint32_t>(markdown.size())};
  return tests::commonmark_html(manuscript::parse_markdown(sources, all, diagnostics).body);
}

/// Numbers of the examples that are read otherwise: those at the head of each line of the list.
std::set<int> known_differences() {
  const auto text = disk().read(tests::source_folder() / "tests/manuscript/commonmark_differences.txt");
  std::set<int> out;
  for (const auto line : split(text, '\n')) {
    const int number = std::atoi(std::string(line).c_str());
    if (number > 0) out.insert(number);
  }
  return out;
}

BOOST_AUTO_TEST_SUITE(manuscript_commonmark)

BOOST_AUTO_TEST_CASE(every_example_is_read_as_the_specification_says,
                     *boost::unit_test::precondition(has_spec)) {
  const auto differences = known_differences();
  for (const auto& [number, markdown, html] : examples()) {
    const auto wanted = tests::normal_html(html);
    const auto got = tests::normal_html(html_of(markdown));
    BOOST_TEST((wanted == got) != differences.contains(number), "example " << number << ":\n"
                                                                           << markdown << "wanted: " << wanted
                                                                           << "\ngot:    " << got);
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
