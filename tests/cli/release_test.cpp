// The commands `release` and `verify` as their users call them.
#include "casebound/cli/run.h"

#include "support/paths.h"
#include "support/run.h"

#include <sstream>

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

namespace casebound::tests {
namespace {

namespace fs = std::filesystem;

struct Answer {
  int code = -1;
  std::string out, err;
};

Answer call(const std::vector<std::string>& arguments, const std::string& epoch = {}) {
  cli::Environment environment;
  environment.data = source_folder().string();
  if (!epoch.empty()) environment.source_date_epoch = epoch;
  std::ostringstream out, err;
  const int code = cli::run(arguments, disk(), out, err, environment);
  return {code, out.str(), err.str()};
}

bool has(const std::string& text, std::string_view words) {
  return text.find(words) != std::string::npos;
}

/// A book with two editions, released into `out/book`.
struct ReleasedBook {
  explicit ReleasedBook(const std::string& more = {}) {
    fs::create_directories(home.path() / "book/essays");
    home.write("book/book.yaml",
               "title: A Book\nlanguage: en-US\nidentifier: urn:isbn:9780000000002\nslug: book\n"
               "edition: Second edition\ncover: {image: cover.svg, alt: A square}\nmatter:\n  body: "
               "[essays/one.md]\n" +
                   more);
    home.write("book/cover.svg",
               R"(<svg xmlns="http://www.w3.org/2000/svg" width="600" height="800" viewBox="0 0 600 800">)"
               R"(<rect width="600" height="800" fill="#246"/></svg>)");
    write_essay("Words.");
  }
  void write_essay(const std::string& words) const {
    home.write("book/essays/one.md", "# An Essay\n\n*Ada Quince, Press Room*\n\n" + words + "\n");
  }
  Answer release(std::vector<std::string> more = {}, const std::string& epoch = {}) const {
    std::vector<std::string> words = {"release", (home.path() / "book").string(), "-o", path("out")};
    words.insert(words.end(), more.begin(), more.end());
    return call(words, epoch);
  }
  Answer verify() const { return call({"verify", path("out/book")}); }
  std::string path(const std::string& name) const { return (home.path() / name).string(); }
  nlohmann::json manifest() const {
    return nlohmann::json::parse(disk().read(path("out/book/manifest.json")));
  }

  TempFolder home;
};

std::vector<std::string> files_of(const nlohmann::json& list) {
  std::vector<std::string> out;
  for (const auto& entry : list) out.push_back(entry.at("file"));
  return out;
}

std::vector<std::string> names_in(const std::string& folder) {
  std::vector<std::string> out;
  for (const auto& file : disk().files_below(folder)) out.push_back(file.string());
  return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(cli_release)

BOOST_AUTO_TEST_CASE(a_release_holds_the_editions_the_cover_and_two_lists) {
  const ReleasedBook book;
  const Answer answer = book.release();
  BOOST_TEST(answer.code == 0, answer.err);
  BOOST_TEST(has(answer.out, "out/book/manifest.json: "), answer.out);
  const std::vector<std::string> names = {"SHA256SUMS", "book.epub", "book.pdf", "cover.svg",
                                          "manifest.json"};
  BOOST_TEST(names_in(book.path("out/book")) == names, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(the_manifest_names_the_book_and_all_that_it_was_made_from) {
  const ReleasedBook book;
  BOOST_TEST_REQUIRE(book.release({}, "1000000000").code == 0);
  const auto manifest = book.manifest();
  BOOST_TEST(manifest["book"]["title"] == "A Book");
  BOOST_TEST(manifest["book"]["edition"] == "Second edition");
  BOOST_TEST(manifest["book"]["identifier"] == "urn:isbn:9780000000002");
  BOOST_TEST(manifest["source-date-epoch"] == 1000000000);
  BOOST_TEST(manifest["tool"]["name"] == "casebound");
  BOOST_TEST(manifest["tool"]["libraries"].contains("harfbuzz"));
  const std::vector<std::string> inputs = {"book.yaml", "cover.svg", "essays/one.md"};
  BOOST_TEST(files_of(manifest["inputs"]) == inputs, boost::test_tools::per_element());
  const std::vector<std::string> outputs = {"book.epub", "book.pdf", "cover.svg"};
  BOOST_TEST(files_of(manifest["outputs"]) == outputs, boost::test_tools::per_element());
  BOOST_TEST(!manifest["fonts"].empty());
  BOOST_TEST(manifest["fonts"][0]["sha256"].get<std::string>().size() == 64U);
  const auto data = files_of(manifest["data"]);
  BOOST_TEST((std::find(data.begin(), data.end(), "styles/base.css") != data.end()));
  BOOST_TEST((std::find(data.begin(), data.end(), "fonts/fonts.yaml") != data.end()));
}

BOOST_AUTO_TEST_CASE(no_path_of_the_machine_stands_in_it) {
  const ReleasedBook book;
  BOOST_TEST_REQUIRE(book.release().code == 0);
  const std::string text = disk().read(book.path("out/book/manifest.json"));
  for (const std::string& path : {book.home.path().string(), source_folder().string(), std::string("\"/")})
    BOOST_TEST(!has(text, path), path);
}

BOOST_AUTO_TEST_CASE(the_same_book_elsewhere_has_the_same_manifest) {
  const ReleasedBook here, there;
  BOOST_TEST_REQUIRE(here.release({"-j", "1"}).code == 0);
  BOOST_TEST_REQUIRE(there.release({"-j", "4"}).code == 0);
  for (const char* name : {"out/book/manifest.json", "out/book/SHA256SUMS"})
    BOOST_TEST(disk().read(here.path(name)) == disk().read(there.path(name)));
}

BOOST_AUTO_TEST_CASE(sha256sum_agrees_with_the_sums) {
  const ReleasedBook book;
  BOOST_TEST_REQUIRE(book.release().code == 0);
  const Finished checked =
      run({"env", "-C", book.path("out/book"), "sha256sum", "--strict", "-c", "SHA256SUMS"});
  BOOST_TEST(checked.exit_code == 0, checked.output);
}

BOOST_AUTO_TEST_CASE(a_release_verifies_until_a_byte_is_changed) {
  const ReleasedBook book;
  BOOST_TEST_REQUIRE(book.release().code == 0);
  const Answer whole = book.verify();
  BOOST_TEST(whole.code == 0, whole.err);
  BOOST_TEST(has(whole.out, "5 files"), whole.out);
  std::string pdf = disk().read(book.path("out/book/book.pdf"));
  pdf[pdf.size() / 2] = static_cast<char>(pdf[pdf.size() / 2] ^ 1);
  book.home.write("out/book/book.pdf", pdf);
  const Answer changed = book.verify();
  BOOST_TEST(changed.code == 1);
  BOOST_TEST(has(changed.err, "book.pdf: error[file-changed]"), changed.err);
  BOOST_TEST(changed.out == "");
}

BOOST_AUTO_TEST_CASE(a_release_that_is_not_there_cannot_be_verified) {
  const ReleasedBook book;
  const Answer answer = book.verify();
  BOOST_TEST(answer.code == 3);
  BOOST_TEST(has(answer.err, "error[missing-release]"), answer.err);
  BOOST_TEST(call({"verify"}).code == 2);
}

BOOST_AUTO_TEST_CASE(warnings_do_not_keep_a_release_back_unless_they_are_denied) {
  const ReleasedBook book;
  book.write_essay("A [link](#).");
  BOOST_TEST(book.release({"--deny", "warnings"}).code == 1);
  BOOST_TEST(!fs::exists(book.path("out")));
  BOOST_TEST(book.release().code == 0);
  BOOST_TEST(book.verify().code == 0);
}

BOOST_AUTO_TEST_CASE(an_error_leaves_the_earlier_release_whole) {
  const ReleasedBook book;
  BOOST_TEST_REQUIRE(book.release().code == 0);
  book.write_essay("No glyph: \xF0\x93\x82\xA7.");
  const Answer answer = book.release();
  BOOST_TEST(answer.code == 1);
  BOOST_TEST(has(answer.err, "no book was written"), answer.err);
  BOOST_TEST(book.verify().code == 0);
}

BOOST_AUTO_TEST_CASE(what_else_lies_in_the_folder_is_told_at_the_release) {
  const ReleasedBook book;
  fs::create_directories(book.path("out/book"));
  book.home.write("out/book/book-proof.pdf", "a proof");
  const Answer answer = book.release();
  BOOST_TEST(answer.code == 0);
  BOOST_TEST(has(answer.err, "book-proof.pdf: warning[file-added]"), answer.err);
  BOOST_TEST(disk().read(book.path("out/book/book-proof.pdf")) == "a proof");
  BOOST_TEST(book.verify().code == 1);
}

BOOST_AUTO_TEST_CASE(what_a_killed_release_left_is_taken_up_by_the_next) {
  const ReleasedBook book;
  fs::create_directories(book.path("out/book"));
  book.home.write("out/book/.book.pdf.part", "half a page");
  const Answer answer = book.release({"--deny", "warnings"});
  BOOST_TEST(answer.code == 0, answer.err);
  BOOST_TEST(book.verify().code == 0);
}

BOOST_AUTO_TEST_CASE(a_second_release_takes_the_place_of_the_first) {
  const ReleasedBook book;
  BOOST_TEST_REQUIRE(book.release().code == 0);
  book.write_essay("Other words.");
  const Answer answer = book.release();
  BOOST_TEST(answer.code == 0);
  BOOST_TEST(answer.err == "");
  BOOST_TEST(book.verify().code == 0);
}

BOOST_AUTO_TEST_CASE(an_output_folder_that_cannot_be_made_is_a_fault_of_the_environment) {
  const ReleasedBook book;
  book.home.write("out", "a file");
  const Answer answer = book.release();
  BOOST_TEST(answer.code == 3);
  BOOST_TEST(has(answer.err, "error[output-unwritable]"), answer.err);
}

BOOST_AUTO_TEST_CASE(mismatches_are_told_in_every_form) {
  const ReleasedBook book;
  BOOST_TEST_REQUIRE(book.release().code == 0);
  book.home.write("out/book/manifest.json", "{");
  const Answer answer = call({"verify", book.path("out/book"), "--message-format", "jsonl"});
  BOOST_TEST(answer.code == 1);
  BOOST_TEST(has(answer.err, R"("code":"manifest-damaged")"), answer.err);
  BOOST_TEST(has(answer.err, R"("line":1)"), answer.err);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace casebound::tests
