#include "casebound/release/manifest.h"

#include "casebound/base/digest.h"

#include "support/findings.h"

#include <boost/test/unit_test.hpp>

using namespace casebound;
using namespace casebound::release;

namespace {

Manifest small_manifest() {
  return {.title = "A “Book”",
          .edition = "Second edition",
          .identifier = "urn:isbn:9780000000002",
          .language = "en",
          .slug = "book",
          .source_date_epoch = 946684800,
          .tool = {"1.2", {{"fmt", "9.1.0"}}},
          .inputs = {{"essay.md", 3, sha256_hex("one")}},
          .fonts = {{"A Family", "A.otf", "fonts-a", "OFL-1.1", sha256_hex("font")}},
          .products = {{{"book.pdf", 5, sha256_hex("pages")}, 12}, {{"cover.svg", 4, sha256_hex("svg!")}}}};
}

std::string read(const std::string& text) {
  Sources sources;
  Diagnostics diagnostics;
  const auto source = sources.add(Source("manifest.json", text));
  BOOST_TEST(!read_products(sources[source], source, diagnostics).has_value());
  return tests::findings(sources, diagnostics);
}

std::string replaced(std::string text, std::string_view words, std::string_view others) {
  const auto at = text.find(words);
  BOOST_TEST_REQUIRE(at != std::string::npos, words);
  return text.replace(at, words.size(), others);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(release_manifest)

BOOST_AUTO_TEST_CASE(it_says_what_a_release_was_made_from_and_what_came_of_it) {
  const std::string text = write_manifest(small_manifest());
  for (const char* words :
       {R"("format": "casebound-release-1")", R"("title": "A “Book”")", R"("edition": "Second edition")",
        R"("source-date-epoch": 946684800)", R"("fmt": "9.1.0")", R"("file": "essay.md")",
        R"("package": "fonts-a")", R"("pages": 12)"})
    BOOST_TEST(text.find(words) != std::string::npos, words);
  BOOST_TEST(text.ends_with("}\n"));
}

BOOST_AUTO_TEST_CASE(the_products_are_read_back) {
  Sources sources;
  Diagnostics diagnostics;
  const auto source = sources.add(Source("manifest.json", write_manifest(small_manifest())));
  const auto products = read_products(sources[source], source, diagnostics);
  BOOST_TEST_REQUIRE(products.has_value());
  BOOST_TEST_REQUIRE(products->size() == 2U);
  BOOST_TEST((products->front().file == small_manifest().products.front().file));
  BOOST_TEST(products->front().pages == 12U);
  BOOST_TEST(diagnostics.empty());
}

BOOST_AUTO_TEST_CASE(what_it_was_made_from_is_read_back) {
  Sources sources;
  Diagnostics diagnostics;
  const auto source = sources.add(Source("manifest.json", write_manifest(small_manifest())));
  const auto inputs = read_inputs(sources[source], source, diagnostics);
  BOOST_TEST_REQUIRE(inputs.has_value());
  BOOST_TEST((*inputs == small_manifest().inputs));
  const auto damaged = sources.add(Source("manifest.json", "{}"));
  BOOST_TEST(!read_inputs(sources[damaged], damaged, diagnostics).has_value());
  BOOST_TEST(diagnostics.has(Severity::error));
}

BOOST_AUTO_TEST_CASE(the_sums_are_those_that_sha256sum_reads) {
  BOOST_TEST(write_sums({{{"book.pdf", 5, sha256_hex("pages")}}}, "text") ==
             sha256_hex("pages") + "  book.pdf\n" + sha256_hex("text") + "  manifest.json\n");
}

BOOST_AUTO_TEST_CASE(what_is_not_json_is_told_at_its_place) {
  BOOST_TEST(read("") == "1:1 error manifest-damaged\n");
  BOOST_TEST(read("{\n  \"format\": }\n") == "2:13 error manifest-damaged\n");
  BOOST_TEST(read(std::string(100'000, '[')).ends_with("error manifest-damaged\n"));
}

BOOST_AUTO_TEST_CASE(what_is_no_manifest_is_refused) {
  const std::string good = write_manifest(small_manifest());
  for (const auto& text :
       {std::string("[]"), std::string("{}"), std::string("7"), replaced(good, "release-1", "release-9"),
        replaced(good, "\"outputs\"", "\"output\""), replaced(good, sha256_hex("pages"), "abc"),
        replaced(good, "book.pdf", "../book.pdf"), replaced(good, "book.pdf", "/etc/passwd"),
        replaced(good, "book.pdf", ".."), replaced(good, "book.pdf", "SHA256SUMS"),
        replaced(good, "\"size\": 5", "\"size\": \"5\"")})
    BOOST_TEST(read(text) == "1:1 error manifest-damaged\n");
}

BOOST_AUTO_TEST_SUITE_END()
