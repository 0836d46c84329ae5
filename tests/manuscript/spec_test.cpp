// Every example of CommonMark's and of GFM's specification, with lists of those that casebound reads
// otherwise and why.
#include "manuscript/spec.h"

#include "casebound/base/file_system.h"
#include "casebound/manuscript/read.h"

#include "manuscript/markdown.h"
#include "manuscript/spec_html.h"
#include "support/paths.h"

#include <algorithm>
#include <cstdlib>

#include <boost/test/unit_test.hpp>

namespace {

using namespace casebound;

/// The specifications are not ours to hand on: a variable says where each is.
struct Spec {
  const char* variable;
  const char* version;  ///< a line of it
  const char* differences;

  std::filesystem::path file() const {
    const char* named = std::getenv(variable);
    return named == nullptr ? "" : named;
  }

  boost::test_tools::assertion_result operator()(boost::unit_test::test_unit_id) const {
    boost::test_tools::assertion_result out(disk().exists(file()) &&
                                            disk().read(file()).find(version) != std::string::npos);
    out.message() << variable << " names no specification of " << version;
    return out;
  }
};

constexpr Spec commonmark{"CASEBOUND_COMMONMARK_SPEC", "version: '0.31.2'", "commonmark_differences.txt"};
constexpr Spec gfm{"CASEBOUND_GFM_SPEC", "version: '0.29-gfm'", "gfm_differences.txt"};

std::string html_of(const std::string& markdown) {
  Sources sources;
  Diagnostics diagnostics;
  const auto source = sources.add(Source("example.md", markdown));
  const SourceSpan all{source, 0, static_cast<std::uint32_t>(markdown.size())};
  return tests::spec_html(manuscript::parse_markdown(sources, all, diagnostics).body);
}

void check(const Spec& spec) {
  const auto differences =
      tests::read_differences(tests::source_folder() / "tests/manuscript" / spec.differences);
  for (const auto& [number, markdown, html] : tests::read_spec(spec.file())) {
    const bool differs = std::count(differences.begin(), differences.end(), number) > 0;
    const auto wanted = tests::normal_html(html);
    const auto got = tests::normal_html(html_of(markdown));
    BOOST_TEST((wanted == got) != differs, "example " << number << ":\n"
                                                      << markdown << "wanted: " << wanted
                                                      << "\ngot:    " << got);
  }
}

BOOST_AUTO_TEST_SUITE(manuscript_specifications)

BOOST_AUTO_TEST_CASE(every_example_of_commonmark_is_read_as_it_says,
                     *boost::unit_test::precondition(commonmark)) {
  check(commonmark);
}

BOOST_AUTO_TEST_CASE(every_example_of_gfm_is_read_as_it_says, *boost::unit_test::precondition(gfm)) {
  check(gfm);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
