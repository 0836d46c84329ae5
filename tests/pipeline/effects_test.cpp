// What settings, styles and front matter say is done, or a finding at its place says why not.
#include "pipeline/fixture.h"
#include "pipeline/program.h"
#include "support/epub_text.h"
#include "support/jpeg_file.h"
#include "support/paths.h"
#include "support/png_file.h"

#include <boost/test/unit_test.hpp>

namespace casebound::tests {
namespace {

const std::string sound_essay = "# Title\n\n*Ada Fisher*\n\nSome text.\n";

bool contains(const std::string& text, const std::string& words) {
  return text.find(words) != std::string::npos;
}

/// A book of one essay with more settings, built or checked by the program.
struct Bench {
  explicit Bench(const std::string& settings, const std::string& essay = sound_essay)
      : book({{"essay.md", essay}}, settings) {}

  Finished call(const std::string& command) const {
    return casebound_in(book.home().path(), {command, "book"});
  }
  std::string edition(const std::string& name) const {
    return disk().read(book.home().path() / "output" / "book" / name);
  }
  std::string package() const { return epub_file(edition("book.epub"), "EPUB/package.opf"); }

  WrittenBook book;
};

/// A check must say all of these.
void check_says(const Bench& bench, int exit_code, const std::vector<std::string>& findings) {
  const Finished finished = bench.call("check");
  BOOST_TEST_CONTEXT(finished.output) {
    BOOST_TEST(finished.exit_code == exit_code);
    for (const auto& finding : findings) BOOST_TEST(contains(finished.output, finding), finding);
  }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(effects)

// ---- what has no room in a PDF

BOOST_AUTO_TEST_CASE(what_is_too_long_for_a_pdf_is_told_at_its_place) {
  std::string address = "https://example.org/";
  for (int i = 0; i < 4000; ++i) address += "123456789/";
  const std::string essay = sound_essay + "\nSee [this](" + address + ").\n";
  check_says(Bench("", essay), 1, {"book/essay.md:7:6: error[pdf-long-text]: the address is too long"});
  BOOST_TEST(Bench("editions: {reader: false}\n", essay).call("check").exit_code == 0);
}

// ---- what may be allowed

BOOST_AUTO_TEST_CASE(an_essay_allows_a_finding_for_itself_alone) {
  const std::string dead = "# Title\n\n*Ada Fisher*\n\nSee [this](#).\n";
  const WrittenBook book({{"one.md", "---\nallow: dead-link\n---\n" + dead}, {"two.md", dead}});
  const Finished finished = casebound_in(book.home().path(), {"check", "book"});
  BOOST_TEST(!contains(finished.output, "book/one.md"), finished.output);
  BOOST_TEST(contains(finished.output, "book/two.md:5:5: warning[dead-link]"), finished.output);
}

BOOST_AUTO_TEST_CASE(a_code_that_is_none_is_shown_with_the_nearest) {
  check_says(Bench("lint: {allow: [mixed-dahs], deny: [raw-htlm]}\n"), 1,
             {"book/book.yaml:4:16: error[bad-value]", "did you mean “mixed-dash”?",
              "book/book.yaml:4:36: error[bad-value]", "did you mean “raw-html”?"});
}

// ---- styles

BOOST_AUTO_TEST_CASE(a_style_that_there_is_not_is_shown_by_its_name) {
  check_says(Bench("style: [policy, policcy]\n"), 1,
             {"book/book.yaml:4:17: error[missing-style]", "\n                ^~~~~~~\n"});
}

BOOST_AUTO_TEST_CASE(a_family_without_fonts_is_a_fault_of_the_style) {
  const Bench bench("style: [policy, own.css]\n");
  bench.book.home().write("book/own.css",
                          "p { font-family: 'EB Garamont' }\nq { font-family: Nope, serif }\n");
  check_says(bench, 1,
             {"book/own.css:1:18: error[unknown-family]: there is no font family `'EB Garamont'`",
              "did you mean “EB Garamond”?", "1 error"});
}

BOOST_AUTO_TEST_CASE(a_character_without_a_glyph_is_shown_once_and_where_it_stands) {
  const std::string sign = "\U00012000";
  const Bench bench("subtitle: On " + sign + "\n",
                    "# Title\n\n*Ada Fisher*\n\nA sign, *the* " + sign + ".\n");
  check_says(bench, 1, {"book/book.yaml:4:14: error[missing-glyph]", "1 error"});
  check_says(Bench({}, "# Title\n\n*Ada Fisher*\n\nA sign, *the* " + sign + ".\n"), 1,
             {"book/essay.md:5:15: error[missing-glyph]"});
}

// ---- editions

BOOST_AUTO_TEST_CASE(the_colophon_names_the_faces_of_the_style) {
  const WrittenBook book({{"essay.md", sound_essay}});
  book.home().write("book/book.yaml",
                    "title: T\nlanguage: en\nmatter: {body: [essay.md], back: [colophon]}\n");
  const Finished finished = casebound_in(book.home().path(), {"dump", "tree", "book"});
  BOOST_TEST(contains(finished.output, "This book was set in Linux Libertine by casebound"), finished.output);
}

BOOST_AUTO_TEST_CASE(editions_have_identifiers_of_their_own) {
  const Bench bench(
      "editions: {epub: {identifier: https://e.org/e}, reader: {identifier: https://e.org/r}}\n");
  const Finished finished = bench.call("build");
  BOOST_TEST(finished.exit_code == 0, finished.output);
  BOOST_TEST(contains(bench.package(), ">https://e.org/e</dc:identifier>"));
  BOOST_TEST(contains(bench.package(), "<meta property=\"pageBreakSource\">https://e.org/r</meta>"));
}

BOOST_AUTO_TEST_CASE(fonts_that_no_style_names_are_told_where_they_are_asked_for) {
  const std::string asks = "style: own.css\neditions: {epub: {fonts: true}}\n";
  const Bench bench(asks), allowed(asks + "lint: {allow: [font-not-embedded]}\n");
  for (const Bench* each : {&bench, &allowed})
    each->book.home().write("book/own.css", "html { font-family: serif }\n");
  check_says(bench, 0, {"book/book.yaml:5:26: warning[font-not-embedded]"});
  BOOST_TEST(!contains(allowed.call("check").output, "warning"));
  // What no e-book was made for is not missed.
  const Finished paper = casebound_in(allowed.book.home().path(), {"build", "book", "--only", "reader"});
  BOOST_TEST(!contains(paper.output, "unused-suppression"), paper.output);
}

BOOST_AUTO_TEST_CASE(what_is_said_of_accessibility_stands_in_the_package) {
  const Bench bench(
      "accessibility: {certified-by: A House, credential: An Award, summary: All can be read.}\n");
  const Finished finished = bench.call("build");
  BOOST_TEST(finished.exit_code == 0, finished.output);
  const std::string package = bench.package();
  BOOST_TEST(contains(package, "<meta property=\"a11y:certifiedBy\" id=\"certifier\">A House</meta>"),
             package);
  BOOST_TEST(contains(package, "property=\"a11y:certifierCredential\">An Award</meta>"));
  BOOST_TEST(contains(package, "schema:accessibilitySummary\">All can be read.</meta>"));
}

BOOST_AUTO_TEST_CASE(an_e_book_for_one_shop_leaves_out_what_it_does_not_want) {
  const auto package_for = [](const std::string& target) {
    const Bench bench("editions: {epub: {target: " + target + "}}\n");
    const Finished finished = bench.call("build");
    BOOST_TEST(finished.exit_code == 0, finished.output);
    return bench.package();
  };
  for (const std::string target : {"generic", "kobo", "apple", "google"}) {
    const std::string package = package_for(target);
    BOOST_TEST(contains(package, "text-cover"), target);
    BOOST_TEST(contains(package, "pageBreakMarkers"), target);
  }
  const std::string kindle = package_for("kindle");
  BOOST_TEST(!contains(kindle, "text-cover"));  // the shop shows the cover itself
  BOOST_TEST(contains(kindle, "cover-image"));
  const std::string ingram = package_for("ingram");
  BOOST_TEST(!contains(ingram, "pageBreakMarkers"));
  BOOST_TEST(!contains(ingram, "pageBreakSource"));
  BOOST_TEST(contains(ingram, "text-cover"));
}

BOOST_AUTO_TEST_CASE(a_book_conforms_on_the_word_of_somebody_who_is_named) {
  const Bench bench("accessibility: {certified-by: A House, conforms-to: wcag-2.1-aa}\n");
  BOOST_TEST(bench.call("build").exit_code == 0);
  const std::string package = bench.package();
  BOOST_TEST(contains(package,
                      "<meta property=\"dcterms:conformsTo\" id=\"conformance\">EPUB Accessibility 1.1 - "
                      "WCAG 2.1 Level AA</meta>"),
             package);
  BOOST_TEST(
      contains(package, "refines=\"#conformance\" property=\"a11y:certifiedBy\" id=\"certifier\">A House<"));
  check_says(Bench("accessibility: {conforms-to: wcag-2.1-aa}\n"), 1,
             {"error[bad-value]: that a book conforms is somebody's word"});
}

BOOST_AUTO_TEST_CASE(a_claim_that_no_book_bears_out_is_told_by_a_check_beside_other_errors) {
  const Bench bench("accessibility: {features: [indexx], hazards: [sound]}\ncover: missing.png\n");
  const Finished finished = bench.call("check");
  BOOST_TEST(finished.exit_code == 1);
  for (const std::string code : {"missing-file", "claim-mismatch", "bad-value"})
    BOOST_TEST(contains(finished.output, "error[" + code + "]"), finished.output);
}

BOOST_AUTO_TEST_CASE(a_claim_of_the_settings_must_hold) {
  const Bench bench("accessibility: {features: [index, unlockd], hazards: [noSoundHazard]}\n");
  const Finished finished = bench.call("build");
  BOOST_TEST(finished.exit_code == 1);
  BOOST_TEST(contains(bench.call("check").output, "error[claim-mismatch]: the book does not have “index”"));
  BOOST_TEST(
      contains(finished.output, "book/book.yaml:4:28: error[claim-mismatch]: the book does not have “index”"),
      finished.output);
  BOOST_TEST(contains(finished.output, "book/book.yaml:4:35: error[bad-value]"), finished.output);
  BOOST_TEST(contains(finished.output, "did you mean “unlocked”?"), finished.output);
  BOOST_TEST(!contains(finished.output, "noSoundHazard”"), finished.output);
}

BOOST_AUTO_TEST_CASE(a_cover_goes_into_the_e_book_and_beside_it) {
  const Bench bench("cover: {image: front.png, alt: A sail}\n");
  const std::string png = quartered_png(8);
  bench.book.home().write("book/front.png", png);
  const Finished finished = bench.call("build");
  BOOST_TEST(finished.exit_code == 0, finished.output);
  BOOST_TEST((bench.edition("cover.png") == png));
  BOOST_TEST(contains(bench.package(), "properties=\"cover-image\""));
  const std::string page = epub_file(bench.edition("book.epub"), "EPUB/cover.xhtml");
  BOOST_TEST(contains(page, "alt=\"A sail\""), page);
}

BOOST_AUTO_TEST_CASE(a_cover_is_drawn_for_a_book_without_one) {
  const Bench bench("");
  BOOST_TEST(bench.call("build").exit_code == 0);
  const std::string epub = bench.edition("book.epub");
  BOOST_TEST((epub_file(epub, "EPUB/images/cover.jpg") == bench.edition("cover.jpg")));
  BOOST_TEST(bench.edition("cover.svg").starts_with("<?xml"));
  const std::string page = epub_file(epub, "EPUB/cover.xhtml");
  BOOST_TEST(contains(page, "Ada Fisher\""), page);  // the alt has all its words
  const std::string package = bench.package();
  BOOST_TEST(
      contains(package, "href=\"images/cover.jpg\" media-type=\"image/jpeg\" properties=\"cover-image\""),
      package);
  // It shows but words, and is still: it changes no claim.
  BOOST_TEST(!contains(package, ">visual<"), package);
  BOOST_TEST(contains(package, "accessibilityHazard\">none<"), package);
}

BOOST_AUTO_TEST_CASE(a_picture_of_the_text_may_be_called_like_the_drawn_cover) {
  const Bench bench("", sound_essay + "\n![A shore](cover.jpg)\n");
  bench.book.home().write("book/cover.jpg", quartered_png(8));
  BOOST_TEST(bench.call("build").exit_code == 0);
  const std::string epub = bench.edition("book.epub");
  BOOST_TEST((epub_file(epub, "EPUB/images/cover.jpg") == bench.edition("cover.jpg")));
  BOOST_TEST((epub_file(epub, "EPUB/images/cover-2.png") == quartered_png(8)));
}

BOOST_AUTO_TEST_CASE(what_shops_find_wrong_with_a_cover_is_told) {
  const Bench bench("cover: front.png\n");
  bench.book.home().write("book/front.png", quartered_png(8));
  check_says(bench, 0,
             {"book/book.yaml:4:8: warning[cover-too-small]: the cover has 8 × 8 pixels; shops want 1400",
              "book/book.yaml:4:8: warning[cover-shape]: the cover is 1.00 times as high as it is wide",
              "book/book.yaml:4:8: warning[missing-alt]: the cover has no words"});
}

BOOST_AUTO_TEST_CASE(a_picture_with_the_ending_of_another_kind_is_told_and_named_rightly) {
  const Bench bench("", sound_essay + "\n![A shore](shore.jpg)\n");
  bench.book.home().write("book/shore.jpg", quartered_png(8));
  const Finished finished = bench.call("build");
  BOOST_TEST(contains(finished.output,
                      "essay.md:7:1: note[mislabelled-image]: the picture `shore.jpg` holds image/png"),
             finished.output);
  BOOST_TEST((epub_file(bench.edition("book.epub"), "EPUB/images/shore.png") == quartered_png(8)));
}

BOOST_AUTO_TEST_CASE(a_cover_in_inks_is_told) {
  const Bench bench("cover: {image: front.jpg, alt: A sail}\n");
  bench.book.home().write("book/front.jpg", encode(JpegFile{.width = 1600, .height = 2560, .components = 4}));
  const Finished finished = bench.call("check");
  BOOST_TEST(contains(finished.output, "warning[cover-colours]"), finished.output);
  BOOST_TEST(!contains(finished.output, "cover-too-small"), finished.output);
  BOOST_TEST(!contains(finished.output, "cover-shape"), finished.output);
  BOOST_TEST(!contains(finished.output, "oversize-image"), finished.output);
}

// ---- dependencies

BOOST_AUTO_TEST_CASE(a_depfile_names_all_that_was_read_as_seen_from_here) {
  std::string words;
  for (int i = 0; i < 40; ++i) words += "Considerable understanding notwithstanding. ";
  const Bench bench("style: [policy, own.css]\n", sound_essay + "\n" + words + "\n");
  bench.book.home().write("book/own.css", "p { color: black }\n");
  const auto home = bench.book.home().path();
  const Finished finished = casebound_in(home, {"build", (home / "book").string(), "--depfile", "book.d"});
  BOOST_TEST(finished.exit_code == 0, finished.output);
  const std::string rule = disk().read(home / "book.d");
  for (const std::string file : {"book/book.yaml", "book/essay.md", "book/own.css"})
    BOOST_TEST(contains(rule, "\n  " + file), rule);
  for (const char* file :
       {"/styles/base.css", "/styles/policy.css", "/fonts/fonts.yaml", ".otf", "hyph_en_US.dic"})
    BOOST_TEST(contains(rule, file), file);
}

BOOST_AUTO_TEST_CASE(without_printed_contents_both_books_know_parts_and_sections) {
  const std::string one = "# One\n\n*Ada Fisher*\n\nText.\n\n## Section\n\nText.\n";
  const std::string two = "# Two\n\n*Ada Fisher*\n\nText.\n";
  const WrittenBook book({{"a.md", one}, {"b.md", two}});
  book.home().write("book/book.yaml",
                    "title: T\nlanguage: en\nidentifier: https://e.org\ncontents: {depth: 2}\n"
                    "matter: {front: [], body: [{part: P1, essays: [a.md]}, b.md]}\n");
  const auto home = book.home().path();
  BOOST_TEST(casebound_in(home, {"build", "book"}).exit_code == 0);
  const std::string nav = epub_file(disk().read(home / "output" / "book" / "book.epub"), "EPUB/nav.xhtml");
  BOOST_TEST(contains(nav, "#one-section"), nav);
  BOOST_TEST(contains(nav, "</ol></li>\n<li><a href=\"two.xhtml"), nav);
  const std::string pages = casebound_in(home, {"dump", "pages", "book"}).output;
  BOOST_TEST(contains(pages.substr(pages.find("\noutline\n")), "2 “One”"), pages);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace casebound::tests
