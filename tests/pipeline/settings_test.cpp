// What a book and its essays say of themselves takes effect in the build.
#include "casebound/pipeline/build.h"

#include "pipeline/fixture.h"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

namespace {

using namespace casebound;
using tests::WrittenBook;

/// The findings of binding a book: place, code.
std::string findings(const std::filesystem::path& book) {
  pipeline::Work work{.files = disk()};
  pipeline::bind(tests::request_for(book), work);
  std::string out;
  for (const auto& item : work.diagnostics.items()) {
    const auto place = work.sources[item.span.source].locate(item.span.begin);
    out += fmt::format("{}:{} {}\n", place.line, place.column, item.code);
  }
  return out;
}

const std::string bare_essay = "# One\n\nWords.\n";

BOOST_AUTO_TEST_SUITE(pipeline_settings)

BOOST_AUTO_TEST_CASE(an_essay_allows_what_is_found_in_it) {
  const WrittenBook book({{"one.md", "---\nallow: missing-byline\n---\n" + bare_essay}});
  BOOST_TEST(findings(book.folder()) == "");
}

BOOST_AUTO_TEST_CASE(what_an_essay_allows_in_vain_is_reported_where_it_says_so) {
  const WrittenBook book({{"one.md", "---\nallow: [missing-byline, mixed-dash]\n---\n" + bare_essay}});
  BOOST_TEST(findings(book.folder()) == "2:25 unused-suppression\n");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
