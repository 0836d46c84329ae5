// The commands `proof` and `compare` as their users call them.
#include "casebound/base/digest.h"
#include "casebound/cli/run.h"
#include "casebound/release/manifest.h"

#include "support/paths.h"
#include "support/png_file.h"
#include "support/run.h"

#include <sstream>

#include <boost/test/unit_test.hpp>
#include <pugixml.hpp>

namespace casebound::tests {
namespace {

namespace fs = std::filesystem;

struct Answer {
  int code = -1;
  std::string out, err;
};

Answer call(const std::vector<std::string>& arguments) {
  cli::Environment environment;
  environment.data = source_folder().string();
  std::ostringstream out, err;
  const int code = cli::run(arguments, disk(), out, err, environment);
  return {code, out.str(), err.str()};
}

bool has(const std::string& text, std::string_view words) {
  return text.find(words) != std::string::npos;
}

/// Two states of a book, `old` and `new`.
struct TwoBooks {
  explicit TwoBooks(const std::string& was = "A first word.", const std::string& is = "A second word.") {
    write("old", was);
    write("new", is);
  }

  void write(const std::string& name, const std::string& paragraph) const {
    fs::create_directories(home.path() / name);
    home.write(name + "/book.yaml",
               "title: A Book\nlanguage: en-US\nidentifier: urn:isbn:9780000000002\nslug: book\n"
               "matter:\n  body: [essay.md]\n");
    home.write(name + "/essay.md", "# An Essay\n\n*Ada Quince, Press Room*\n\n" + paragraph + "\n");
  }
  std::string path(const std::string& name) const { return (home.path() / name).string(); }

  TempFolder home;
};

void git(const fs::path& folder, std::vector<std::string> words) {
  words.insert(words.begin(), {"git", "-C", folder.string(), "-c", "user.name=A", "-c", "user.email=a@b.c",
                               "-c", "commit.gpgsign=false"});
  const Finished finished = tests::run(words);
  BOOST_TEST_REQUIRE(finished.exit_code == 0, finished.output);
}

/// The book `new` with its earlier state as the revision `v1`.
struct VersionedBook : TwoBooks {
  VersionedBook() {
    const fs::path folder = home.path() / "new";
    write("new", "A first word.");
    git(folder, {"init", "-q"});
    git(folder, {"add", "-A"});
    git(folder, {"commit", "-qm", "One"});
    git(folder, {"tag", "v1"});
    write("new", "A second word.");
  }
};

std::string diagnostics_of(const Answer& answer, const std::string& code) {
  return has(answer.err, "[" + code + "]") ? code : answer.err;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(cli_proof)

BOOST_AUTO_TEST_CASE(a_proof_is_written_beside_the_editions) {
  const TwoBooks books;
  const Answer answer = call({"proof", books.path("new"), "-o", books.path("out")});
  BOOST_TEST(answer.code == 0, answer.err);
  BOOST_TEST(has(answer.out, "out/book/book-proof.pdf: "), answer.out);
  BOOST_TEST(has(answer.out, " pages, "), answer.out);
  BOOST_TEST(fs::exists(books.home.path() / "out/book/book-proof.pdf"));
  BOOST_TEST(!fs::exists(books.home.path() / "out/book/book.pdf"));
}

BOOST_AUTO_TEST_CASE(a_proof_may_be_against_a_folder_a_manuscript_or_a_revision) {
  const VersionedBook books;
  for (const std::string& since : {books.path("old"), books.path("old/essay.md"), std::string("v1")}) {
    const Answer answer = call({"proof", books.path("new"), "--since", since, "-o", books.path("out")});
    BOOST_TEST(answer.code == 0, answer.err);
  }
}

BOOST_AUTO_TEST_CASE(an_old_book_that_is_missing_is_a_fault_of_the_environment) {
  const VersionedBook books;
  for (const std::string& since : {books.path("nowhere"), std::string("v2"), std::string("--help")}) {
    const Answer answer = call({"proof", books.path("new"), "--since=" + since, "-o", books.path("out")});
    BOOST_TEST(answer.code == 3, since);
    BOOST_TEST(diagnostics_of(answer, "missing-book") == "missing-book");
    BOOST_TEST(!fs::exists(books.home.path() / "out/book/book-proof.pdf"));
  }
}

BOOST_AUTO_TEST_CASE(an_old_folder_without_a_book_is_a_fault_of_the_book) {
  const TwoBooks books;
  fs::create_directory(books.home.path() / "empty");
  const Answer empty = call({"proof", books.path("new"), "--since", books.path("empty")});
  BOOST_TEST(empty.code == 1);
  BOOST_TEST(diagnostics_of(empty, "not-a-book") == "not-a-book");
  books.home.write("empty/manifest.json", "{}");
  const Answer damaged = call({"proof", books.path("new"), "--since", books.path("empty")});
  BOOST_TEST(damaged.code == 1);
  BOOST_TEST(has(damaged.err, "this is no manifest of a release"), damaged.err);
}

/// The manifest of a release of a book whose essay is as `write` has it.
std::string manifest_for(const TwoBooks& books, const std::string& name) {
  release::Manifest manifest;
  for (const char* file : {"book.yaml", "essay.md"}) {
    const std::string bytes = disk().read(books.home.path() / name / file);
    manifest.inputs.push_back({file, bytes.size(), sha256_hex(bytes)});
  }
  return release::write_manifest(manifest);
}

BOOST_AUTO_TEST_CASE(a_release_is_the_revision_that_it_was_made_from) {
  const VersionedBook books;
  const std::string now = manifest_for(books, "new");
  books.write("new", "A first word.");
  const std::string then = manifest_for(books, "new");
  books.write("new", "A second word.");
  fs::create_directories(books.home.path() / "release");
  books.home.write("release/manifest.json", then);
  for (const char* name : {"release", "release/manifest.json"}) {
    const Answer answer = call({"compare", books.path(name), books.path("new")});
    BOOST_TEST(answer.code == 0, answer.err);
    BOOST_TEST(has(answer.out, "[-first-] {+second+}"), answer.out);
    const Answer proof =
        call({"proof", books.path("new"), "--since", books.path(name), "-o", books.path("out")});
    BOOST_TEST(proof.code == 0, proof.err);
  }
  books.home.write("release/manifest.json", now);
  BOOST_TEST(has(call({"compare", books.path("release"), books.path("new")}).out, "nothing changed"));
}

BOOST_AUTO_TEST_CASE(a_release_of_no_state_that_is_found_is_told) {
  const VersionedBook versioned;
  const TwoBooks plain;
  for (const TwoBooks* books : {static_cast<const TwoBooks*>(&versioned), &plain}) {
    books->write("new", "A third word.");
    books->home.write("manifest.json", manifest_for(*books, "new"));
    books->write("new", "A fourth word.");
    const Answer answer = call({"compare", books->path("manifest.json"), books->path("new")});
    BOOST_TEST(answer.code == 1);
    BOOST_TEST(has(answer.err, "are found neither in"), answer.err);
  }
}

BOOST_AUTO_TEST_CASE(a_picture_that_was_replaced_is_told_with_its_page) {
  const TwoBooks books("![](a.png){alt='squares'}\n\nWords.", "![](a.png){alt='squares'}\n\nWords.");
  books.home.write("old/a.png", quartered_png(8));
  books.home.write("new/a.png", quartered_png(8));
  BOOST_TEST(has(call({"compare", books.path("old"), books.path("new")}).out, "nothing changed"));
  books.home.write("new/a.png", quartered_png(8) + " ");
  const Answer answer = call({"compare", books.path("old"), books.path("new"), "--exit-code"});
  BOOST_TEST(answer.code == 1, answer.err);
  BOOST_TEST(has(answer.out, "picture a.png was replaced, p. "), answer.out);
}

BOOST_AUTO_TEST_CASE(styles_that_were_changed_are_told) {
  const TwoBooks books("Words.", "Words.");
  for (const char* name : {"old", "new"}) {
    const auto yaml = fs::path(name) / "book.yaml";
    books.home.write(yaml.string(), disk().read(books.home.path() / yaml) + "style: own.css\n");
    books.home.write(std::string(name) + "/own.css", "em { color: #333 }\n");
  }
  BOOST_TEST(has(call({"compare", books.path("old"), books.path("new")}).out, "nothing changed"));
  books.home.write("new/own.css", "em { color: #444 }\n");
  const std::string out = call({"compare", books.path("old"), books.path("new")}).out;
  BOOST_TEST(has(out, "styles changed: every page may look otherwise"), out);
}

BOOST_AUTO_TEST_CASE(an_old_book_with_a_fault_is_told_by_its_first) {
  const TwoBooks books;
  books.home.write("old/book.yaml", "title: A Book\nlanguage: en-US\nmatter:\n  body: [none.md]\n");
  const Answer answer = call({"compare", books.path("old"), books.path("new")});
  BOOST_TEST(answer.code == 1);
  BOOST_TEST(diagnostics_of(answer, "earlier-book") == "earlier-book");
  BOOST_TEST(has(answer.err, "book.yaml:4"), answer.err);
}

BOOST_AUTO_TEST_CASE(a_revision_without_the_book_is_no_book) {
  const VersionedBook books;
  books.write("new/later", "A word.");
  const Answer answer = call({"proof", books.path("new/later"), "--since", "v1"});
  BOOST_TEST(answer.code == 1, answer.err);
  BOOST_TEST(diagnostics_of(answer, "not-a-book") == "not-a-book");
}

BOOST_AUTO_TEST_CASE(what_changed_is_told_and_is_no_failure) {
  const TwoBooks books;
  const Answer answer = call({"compare", books.path("old"), books.path("new")});
  BOOST_TEST(answer.code == 0, answer.err);
  BOOST_TEST(has(answer.out, "A Book: "), answer.out);
  BOOST_TEST(has(answer.out, "1 paragraph changed; 1 word added, 1 removed"), answer.out);
  BOOST_TEST(has(answer.out, "A [-first-] {+second+} word."), answer.out);
  BOOST_TEST(has(answer.out, "essay.md:5"), answer.out);
}

BOOST_AUTO_TEST_CASE(a_change_is_told_with_its_page_and_not_with_that_of_its_paragraph) {
  std::string text;
  for (int i = 0; i < 600; ++i) text += "word ";
  const TwoBooks books(text + "last.", text + "end.");
  const Answer answer = call({"compare", books.path("old"), books.path("new")});
  BOOST_TEST(has(answer.out, "p. 2  paragraph changed"), answer.out);
}

BOOST_AUTO_TEST_CASE(no_line_ends_in_a_space) {
  const TwoBooks books;
  books.home.write("new/essay.md", "# Another Essay\n\n*Bo Finch, Press Room*\n\nA second word.\n");
  const std::string out = call({"compare", books.path("old"), books.path("new")}).out;
  BOOST_TEST(!has(out, " \n"), out);
}

BOOST_AUTO_TEST_CASE(a_revision_is_of_the_book_that_the_other_name_leads_to) {
  const VersionedBook books;
  const Answer answer = call({"compare", "v1", books.path("new")});
  BOOST_TEST(answer.code == 0, answer.err);
  BOOST_TEST(has(answer.out, "A [-first-] {+second+} word."), answer.out);
  const Answer reverse = call({"compare", books.path("new"), "v1"});
  BOOST_TEST(has(reverse.out, "A [-second-] {+first+} word."), reverse.out);
}

BOOST_AUTO_TEST_CASE(of_words_that_lead_elsewhere_it_is_told_where_they_led_and_lead) {
  const TwoBooks books("They all [go on](https://e.org/a).", "They all [go on](https://e.org/b).");
  const std::string out = call({"compare", books.path("old"), books.path("new")}).out;
  BOOST_TEST(has(out, "[-go on. (→https://e.org/a)-] {+go on. (→https://e.org/b)+}"), out);
}

BOOST_AUTO_TEST_CASE(of_words_that_differ_it_is_not_told_where_they_lead) {
  const TwoBooks books("A [first](https://e.org/a) link.", "A [second](https://e.org/a) link.");
  const std::string out = call({"compare", books.path("old"), books.path("new")}).out;
  BOOST_TEST(has(out, "A [-first-] {+second+} link."), out);
}

BOOST_AUTO_TEST_CASE(of_words_in_another_language_it_is_told_in_which) {
  const TwoBooks books("A [mot]{lang=fr} here.", "A [mot]{lang=nl} here.");
  const std::string out = call({"compare", books.path("old"), books.path("new")}).out;
  BOOST_TEST(has(out, "A [-mot (fr)-] {+mot (nl)+} here."), out);
}

BOOST_AUTO_TEST_CASE(differences_fail_only_if_that_is_asked_for) {
  const TwoBooks books;
  BOOST_TEST(call({"compare", books.path("old"), books.path("new"), "--exit-code"}).code == 1);
  BOOST_TEST(call({"compare", books.path("old"), books.path("old"), "--exit-code"}).code == 0);
  BOOST_TEST(has(call({"compare", books.path("old"), books.path("old")}).out, "nothing changed"));
  BOOST_TEST(call({"compare", books.path("old"), books.path("new"), "-q"}).out == "");
}

BOOST_AUTO_TEST_CASE(findings_in_the_books_are_not_told) {
  const TwoBooks books("A [link](#).", "A [link](#) more.");
  BOOST_TEST(call({"compare", books.path("old"), books.path("new")}).err == "");
}

BOOST_AUTO_TEST_CASE(what_came_and_what_is_gone_is_coloured_on_a_terminal) {
  const TwoBooks books;
  const Answer answer = call({"compare", books.path("old"), books.path("new"), "--color", "always"});
  BOOST_TEST(has(answer.out, "\033[31m[-first-]\033[0m \033[32m{+second+}\033[0m"), answer.out);
}

BOOST_AUTO_TEST_CASE(the_comparison_is_also_a_web_page) {
  const TwoBooks books("A <b>first</b> word & more.", "A second word & \"more\".");
  const std::string page = books.path("page.html");
  const Answer answer = call({"compare", books.path("old"), books.path("new"), "--html", page});
  BOOST_TEST(answer.code == 0, answer.err);
  const std::string html = disk().read(page);
  BOOST_TEST(html.starts_with("<!DOCTYPE html>"));
  BOOST_TEST(has(html, "<ins>second</ins>"), html);
  BOOST_TEST(has(html, "&amp;"), html);
  for (const char* elsewhere : {"src=", "href=\"http", "<script", "@import", "url("})
    BOOST_TEST(!has(html, elsewhere), elsewhere);
  BOOST_TEST(pugi::xml_document().load_string(html.c_str()).description() == "No error");
  BOOST_TEST(call({"compare", books.path("old"), books.path("new"), "--html", "/nowhere/x.html"}).code == 3);
}

BOOST_AUTO_TEST_CASE(a_proof_shows_where_characters_without_a_glyph_stand_and_fails) {
  const TwoBooks books("A word.", "A word \xF0\x93\x82\xA7 of Egypt.");
  const Answer answer = call({"proof", books.path("new"), "-o", books.path("out")});
  BOOST_TEST(answer.code == 1);
  BOOST_TEST(fs::exists(books.home.path() / "out/book/book-proof.pdf"));
  BOOST_TEST(has(answer.err, "1 error"), answer.err);
  BOOST_TEST(!has(answer.err, "no book was written"), answer.err);
}

BOOST_AUTO_TEST_CASE(a_book_with_any_other_error_has_no_proof) {
  const TwoBooks books;
  books.home.write("new/book.yaml", "title: A Book\nlanguage: en-US\nmatter:\n  body: [none.md]\n");
  const Answer answer = call({"proof", books.path("new"), "-o", books.path("out")});
  BOOST_TEST(answer.code == 1);
  BOOST_TEST(!fs::exists(books.home.path() / "out"));
  BOOST_TEST(has(answer.err, "no book was written"), answer.err);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace casebound::tests
