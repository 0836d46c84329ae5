// What a book and its essays say of themselves takes effect in the build.
#include "casebound/pipeline/build.h"

#include "pipeline/fixture.h"
#include "support/epub_text.h"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

namespace {

using namespace casebound;
using tests::WrittenBook;

/// The findings of binding a book: place, code.
std::string findings(const std::filesystem::path& book) {
  pipeline::Work work{.files = RecordingFiles(disk())};
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

BOOST_AUTO_TEST_CASE(an_ebook_without_a_page_list) {
  for (const bool wanted : {true, false}) {
    const WrittenBook book({{"one.md", bare_essay}}, wanted ? "" : "editions: {epub: {page-list: false}}\n");
    pipeline::Work work{.files = RecordingFiles(disk())};
    const auto built = pipeline::build(tests::request_for(book.folder()), work);
    BOOST_TEST_REQUIRE(built.artifacts.size() == 4U);
    bool listed = false;
    for (const auto& file : tests::epub_files(built.artifacts[0].bytes))
      listed = listed || file.bytes.find("page-list") != std::string::npos;
    BOOST_TEST(listed == wanted);
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
