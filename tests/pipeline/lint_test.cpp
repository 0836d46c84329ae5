// Findings that need the files of a book: their names, pictures as they are printed.
#include "pipeline/fixture.h"
#include "support/findings.h"
#include "support/png_file.h"

#include <boost/test/unit_test.hpp>

namespace casebound::tests {
namespace {

/// An essay whose text begins in line 5.
std::string essay_of(const std::string& text) {
  return "# Title\n\n*Ada Fisher*\n\n" + text + "\n";
}

/// Builds a book and shows its findings as `line:column severity code`, one a line.
std::string findings_of(const WrittenBook& book) {
  pipeline::Work work{.files = RecordingFiles(disk())};
  pipeline::build(request_for(book.folder()), work);
  return findings(work.sources, work.diagnostics);
}

/// A picture of 300 by 200 pixels without a resolution of its own, printed as the attributes say.
std::string findings_of_picture(const std::string& name, const std::string& attributes, int width = 300) {
  const WrittenBook book(
      {{"one.md", essay_of("![A sail](" + name + "){alt=\"A boat\" " + attributes + "}")}});
  PngFile png{.width = width, .height = 200};
  png.rows = std::string(static_cast<std::size_t>(width) * 3 * 200, 'x');
  std::string file = name;
  if (const auto space = file.find("%20"); space != std::string::npos) file.replace(space, 3, " ");
  book.home().write("book/" + file, encode(png));
  return findings_of(book);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(lint)

// ---- scripts without a face

BOOST_AUTO_TEST_CASE(a_book_whose_letters_no_face_has_is_told_once_what_to_do) {
  const WrittenBook book({{"one.md", std::string("# 一\n\n吾輩は猫である。\n")}});
  pipeline::Work work{.files = RecordingFiles(disk())};
  book.home().write("book/book.yaml",
                    "title: 猫\nlanguage: ja\nidentifier: https://e.org\nmatter: {body: [one.md]}\n");
  pipeline::build(request_for(book.folder()), work);
  const Diagnostic& item = finding(work.diagnostics, "missing-glyph");
  BOOST_TEST(count_of(work.diagnostics, "missing-glyph") == 1U);
  BOOST_TEST(count_of(work.diagnostics, "no-page-list") == 1U);
  BOOST_TEST(item.hint.find("reader: false") != std::string::npos, item.hint);
  BOOST_TEST(item.hint.find("cover: FILE") != std::string::npos, item.hint);
}

BOOST_AUTO_TEST_CASE(an_e_book_alone_with_a_cover_of_its_own_needs_no_face) {
  const WrittenBook book({{"one.md", std::string("# 一\n\n*夏目漱石*\n\n吾輩は猫である。\n")}});
  PngFile png{.width = 1600, .height = 2560};
  png.rows = std::string(1600U * 3 * 2560, 'x');
  book.home().write("book/cover.png", encode(png));
  book.home().write("book/book.yaml",
                    "title: 猫\nlanguage: ja\nidentifier: https://e.org\nmatter: {body: [one.md]}\n"
                    "cover: {image: cover.png, alt: 猫}\neditions: {reader: false}\n");
  pipeline::Work work{.files = RecordingFiles(disk())};
  const auto built = pipeline::build(request_for(book.folder()), work);
  BOOST_TEST(!work.diagnostics.has(Severity::error), told(work.diagnostics));
  BOOST_TEST(count_of(work.diagnostics, "no-page-list") == 0U);
  BOOST_TEST(!built.artifacts.empty());
}

// ---- file names

BOOST_AUTO_TEST_CASE(file_names_that_not_every_system_can_have) {
  for (const char* name : {"a%20sail.png", "größe.png", "-sail.png", "con.png", "a(1).png"})
    BOOST_TEST(findings_of_picture(name, "") == "5:1 note unsafe-filename\n", name);
  for (const char* name : {"sail.png", "Sail_2.b-c.png", "console.png"})
    BOOST_TEST(findings_of_picture(name, "") == "", name);
}

BOOST_AUTO_TEST_CASE(names_of_manuscripts_are_looked_at_where_the_book_names_them) {
  const WrittenBook book({{"two words.md", essay_of("One.")}});
  BOOST_TEST(findings_of(book).ends_with("note unsafe-filename\n"));
}

BOOST_AUTO_TEST_CASE(two_names_that_differ_in_case_alone) {
  const WrittenBook book({{"one.md", essay_of("One.")}, {"One.md", "# Two\n\n*Ada Fisher*\n\nTwo.\n"}});
  BOOST_TEST(findings_of(book).ends_with("note unsafe-filename\n"));
}

// ---- resolution

BOOST_AUTO_TEST_CASE(a_picture_is_printed_with_too_few_pixels) {
  BOOST_TEST(findings_of_picture("sail.png", "width=100%") == "5:1 warning low-resolution-image\n");
  BOOST_TEST(findings_of_picture("sail.png", "width=100%", 1500) == "");
  BOOST_TEST(findings_of_picture("sail.png", "width=20%") == "");
  BOOST_TEST(findings_of_picture("sail.png", "") == "");
}

BOOST_AUTO_TEST_CASE(a_low_resolution_may_be_allowed_like_all_findings) {
  const WrittenBook book({{"one.md", essay_of("<!-- casebound: allow low-resolution-image -->\n\n"
                                              "![A sail](sail.png){alt=\"A boat\" width=100%}")}});
  book.home().write("book/sail.png", quartered_png(40));
  BOOST_TEST(findings_of(book) == "");
}

BOOST_AUTO_TEST_CASE(what_only_pages_show_is_not_missed_where_none_are_made) {
  const WrittenBook book({{"one.md", essay_of("<!-- casebound: allow low-resolution-image -->\n\n"
                                              "![A sail](sail.png){alt=\"A boat\" width=100%}")}},
                         "lint: {allow: [overfull-line, dead-link]}\n");
  book.home().write("book/sail.png", quartered_png(40));
  pipeline::Work work{.files = RecordingFiles(disk())};
  pipeline::bind(request_for(book.folder()), work);
  BOOST_TEST_REQUIRE(work.diagnostics.items().size() == 1U);
  BOOST_TEST(work.diagnostics.items()[0].message == "nothing in the book is “dead-link”, which it allows");
}

BOOST_AUTO_TEST_CASE(pages_that_cannot_end_well_are_told) {
  std::string headings;
  for (int i = 0; i < 60; ++i) headings += "## Heading\n\n";
  const WrittenBook book(Manuscripts{{"one.md", essay_of(headings + "Words.")}});
  BOOST_TEST(findings_of(book).find("warning page-fault\n") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_manuscript_that_is_not_utf_8_is_told_once) {
  const WrittenBook book(Manuscripts{{"one.md", "# T\xE9tle\n\nWords.\n"}});
  pipeline::Work work{.files = RecordingFiles(disk())};
  pipeline::build(request_for(book.folder() / "one.md"), work);
  BOOST_TEST(findings(work.sources, work.diagnostics) == "1:4 error not-utf8\n");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace casebound::tests
