#include "pipeline/fixture.h"
#include "pipeline/program.h"
#include "support/paths.h"
#include "support/png_file.h"

#include <boost/test/unit_test.hpp>
#include <sys/stat.h>

namespace casebound::tests {
namespace {

namespace fs = std::filesystem;

const std::string sound_essay = "# Title\n\n*Ada Fisher*\n\nSome text.\n";

/// A sound book and its earlier editions, to be spoilt by a test.
class Bench {
 public:
  explicit Bench(const std::string& essay = sound_essay, const std::string& settings = {})
      : book_({{"essay.md", essay}}, settings) {
    fs::create_directories(home() / "output" / "book");
    write("output/book/book.epub", "the earlier e-book");
    write("output/book/book.pdf", "the earlier pages");
  }

  fs::path home() const { return book_.home().path(); }
  void write(const std::string& name, const std::string& bytes) const { book_.home().write(name, bytes); }
  void remove(const std::string& name) const { fs::remove_all(home() / name); }

  Finished build(const std::vector<std::string>& options = {"book"},
                 const std::vector<std::string>& variables = {}) const {
    std::vector<std::string> arguments = {"build"};
    arguments.insert(arguments.end(), options.begin(), options.end());
    return casebound_in(home(), arguments, variables);
  }

 private:
  WrittenBook book_;
};

/// How a build must end that makes no book.
struct Refusal {
  int exit_code;
  std::string finding;  ///< place, severity and code, as they are printed
  std::string hint;     ///< words of it
};

bool says(const Finished& finished, const std::string& words) {
  return finished.output.find(words) != std::string::npos;
}

void check_refused(const Bench& bench, const Refusal& expected,
                   const std::vector<std::string>& options = {"book"},
                   const std::vector<std::string>& variables = {}) {
  const auto before = snapshot(bench.home());
  const Finished finished = bench.build(options, variables);
  BOOST_TEST_CONTEXT(finished.output) {
    BOOST_TEST(finished.exit_code == expected.exit_code);
    BOOST_TEST(says(finished, expected.finding));
    BOOST_TEST(says(finished, "hint: "));
    BOOST_TEST(says(finished, expected.hint));
    BOOST_TEST((snapshot(bench.home()) == before), "the folder has changed");
  }
}

/// A folder with the tool's styles and font manifest, to be spoilt; for CASEBOUND_DATA.
class Data {
 public:
  Data() {
    for (const char* part : {"fonts", "styles"})
      fs::copy(source_folder() / part, home_.path() / part, fs::copy_options::recursive);
  }
  void replace_in_manifest(const std::string& from, const std::string& to) const {
    std::string text = disk().read(home_.path() / "fonts" / "fonts.yaml");
    text.replace(text.find(from), from.size(), to);
    home_.write("fonts/fonts.yaml", text);
  }
  std::string variable() const { return "CASEBOUND_DATA=" + home_.path().string(); }

 private:
  TempFolder home_;
};

}  // namespace

BOOST_AUTO_TEST_SUITE(bad_input)

BOOST_AUTO_TEST_CASE(a_sound_book_is_built) {
  const Bench bench;
  const Finished finished = bench.build();
  BOOST_TEST(finished.exit_code == 0, finished.output);
  BOOST_TEST(snapshot(bench.home() / "output" / "book").at("book.epub") != "the earlier e-book");
}

BOOST_AUTO_TEST_CASE(no_book_there) {
  check_refused(Bench(), {3, "nowhere: error[missing-book]", "book.yaml"}, {"nowhere"});
}

BOOST_AUTO_TEST_CASE(a_folder_without_settings) {
  const Bench bench;
  bench.remove("book/book.yaml");
  check_refused(bench, {3, "book/book.yaml: error[missing-book]", "book.yaml"});
}

BOOST_AUTO_TEST_CASE(a_manuscript_that_cannot_be_read) {
  const Bench bench;
  bench.remove("book/essay.md");
  BOOST_REQUIRE(::mkfifo((bench.home() / "book" / "essay.md").c_str(), 0600) == 0);
  check_refused(bench, {1, "book/book.yaml:6:7: error[missing-file]", "no file but a pipe"});
}

BOOST_AUTO_TEST_CASE(a_manuscript_that_is_not_there) {
  const Bench bench;
  bench.remove("book/essay.md");
  check_refused(bench, {1, "book/book.yaml:6:7: error[missing-file]", "relative to book.yaml"});
}

BOOST_AUTO_TEST_CASE(a_manuscript_outside_of_the_book) {
  const Bench bench;
  bench.write("elsewhere.md", sound_essay);
  bench.write("book/book.yaml", settings_for({{"../elsewhere.md", {}}}));
  check_refused(bench, {1, "book/book.yaml:6:7: error[outside-book]", "move the file"});
}

BOOST_AUTO_TEST_CASE(what_leads_out_of_the_book_through_a_link_is_not_read) {
  const Bench bench("# Title\n\n*Ada Fisher*\n\n![A map](map.png)\n");
  bench.write("secret.png", "no picture");
  bench.write("secret.css", "p { color: red }\n");
  fs::create_symlink("../secret.png", bench.home() / "book" / "map.png");
  check_refused(bench, {1, "book/essay.md:5:1: error[outside-book]", "move the file"});
  bench.remove("book/map.png");
  fs::create_symlink("../secret.css", bench.home() / "book" / "own.css");
  bench.write("book/book.yaml", settings_for({{"essay.md", {}}}, "style: [policy, own.css]\n"));
  check_refused(bench, {1, "book/book.yaml:4:17: error[outside-book]", "move the file"});
}

BOOST_AUTO_TEST_CASE(an_empty_manuscript) {
  check_refused(Bench(""), {1, "book/essay.md:1:1: error[empty-manuscript]", "write the essay"});
  check_refused(Bench(" \n\n\t\n"), {1, "book/essay.md:1:1: error[empty-manuscript]", "write the essay"});
}

BOOST_AUTO_TEST_CASE(a_manuscript_that_is_not_utf_8) {
  check_refused(Bench("# Title\n\nA caf\xE9 here.\n"), {1, "book/essay.md:3:6: error[not-utf8]", "UTF-8"});
}

BOOST_AUTO_TEST_CASE(settings_that_are_not_utf_8) {
  const Bench bench;
  bench.write("book/book.yaml", "title: Caf\xE9\n");
  check_refused(bench, {1, "book/book.yaml:1:11: error[not-utf8]", "UTF-8"});
}

BOOST_AUTO_TEST_CASE(a_manuscript_without_title) {
  check_refused(Bench("Only text.\n"), {1, "book/essay.md:1:1: error[missing-title]", "# Title"});
}

BOOST_AUTO_TEST_CASE(an_unknown_key) {
  check_refused(Bench(sound_essay, "pubisher: X\n"),
                {1, "book/book.yaml:4:1: error[unknown-key]", "did you mean “publisher”?"});
}

BOOST_AUTO_TEST_CASE(settings_that_are_no_yaml) {
  check_refused(Bench(sound_essay, "rights: [unclosed\n"), {1, "error[bad-yaml]", "hint: "});
}

BOOST_AUTO_TEST_CASE(a_font_that_is_not_installed) {
  const Data data;
  data.replace_in_manifest("LinLibertine_R.otf", "NoSuchFont.otf");
  check_refused(Bench(), {3, "NoSuchFont.otf: error[font-missing]", "fonts-linuxlibertine"}, {"book"},
                {data.variable()});
}

BOOST_AUTO_TEST_CASE(a_font_that_is_another_one) {
  const Data data;
  data.replace_in_manifest("LinLibertine_R.otf", "LinLibertine_RI.otf");
  check_refused(Bench(), {3, "LinLibertine_RI.otf: error[font-changed]", "fonts-linuxlibertine"}, {"book"},
                {data.variable()});
}

BOOST_AUTO_TEST_CASE(a_colour_profile_that_is_not_installed) {
  const Data data;
  data.replace_in_manifest("sRGB.icc", "NoSuchProfile.icc");
  check_refused(Bench(), {3, "NoSuchProfile.icc: error[profile-missing]", "icc-profiles-free"}, {"book"},
                {data.variable()});
}

BOOST_AUTO_TEST_CASE(a_colour_profile_that_is_another_one) {
  const Data data;
  data.replace_in_manifest("sRGB.icc", "Gray.icc");
  check_refused(Bench(), {3, "Gray.icc: error[profile-changed]", "icc-profiles-free"}, {"book"},
                {data.variable()});
}

BOOST_AUTO_TEST_CASE(a_character_that_no_font_has) {
  check_refused(Bench("# Title\n\nA cuneiform sign, \U00012000.\n"),
                {1, "book/essay.md:3:", "add a font that covers it"});
  check_refused(Bench("# Title\n\nA cuneiform sign, \U00012000.\n"),
                {1, "error[missing-glyph]: no font has a glyph for U+12000", "add a font that covers it"});
}

BOOST_AUTO_TEST_CASE(hyphenation_patterns_that_are_not_installed) {
  const Bench bench("---\nlanguage: el\n---\n\n# Ειρήνη\n\nΗ διεθνής συνεννόηση προϋποθέτει εμπιστοσύνη.\n");
  if (fs::exists("/usr/share/hyphen/hyph_el_GR.dic")) {
    BOOST_TEST(bench.build().exit_code == 0);
  } else {
    check_refused(bench, {3, "error[dictionary-missing]", "hyphen-el"});
  }
}

BOOST_AUTO_TEST_CASE(an_output_folder_that_cannot_be_made) {
  const Bench bench;
  bench.write("taken", "a file");
  check_refused(bench, {3, "taken/book: error[output-unwritable]", "-o"}, {"book", "-o", "taken"});
}

BOOST_AUTO_TEST_CASE(an_edition_that_cannot_be_replaced) {
  const Bench bench;
  bench.remove("output/book/book.pdf");
  fs::create_directories(bench.home() / "output" / "book" / "book.pdf" / "full");
  const Finished finished = bench.build();
  BOOST_TEST(finished.exit_code == 3, finished.output);
  BOOST_TEST(says(finished, "error[output-unwritable]"), finished.output);
  BOOST_TEST(!fs::exists(bench.home() / "output" / "book" / ".book.pdf.part"));
}

BOOST_AUTO_TEST_CASE(a_style_that_there_is_not) {
  check_refused(Bench(sound_essay, "style: policcy\n"),
                {1, "book/book.yaml:4:8: error[missing-style]", "styles"});
}

BOOST_AUTO_TEST_CASE(folders_in_the_place_of_files) {
  const Bench style(sound_essay, "style: [policy, d.css]\n");
  fs::create_directory(style.home() / "book" / "d.css");
  check_refused(style, {1, "book/book.yaml:4:17: error[missing-style]", "in the book's folder"});
  for (const char* target : {"d.png", "."}) {
    const Bench picture("# Title\n\n*Ada Fisher*\n\n![x y](" + std::string(target) + ")\n");
    fs::create_directory(picture.home() / "book" / "d.png");
    check_refused(picture, {1, "book/essay.md:5:1: error[missing-file]", "name the picture's file"});
  }
}

BOOST_AUTO_TEST_CASE(a_picture_beyond_all_measure) {
  const Bench bench("# Title\n\n*Ada Fisher*\n\n![x y](big.png)\n");
  bench.write("book/big.png", quartered_png(8));
  fs::resize_file(bench.home() / "book" / "big.png", 65U << 20);  // a hole takes no room on the disk
  check_refused(bench, {1, "book/essay.md:5:1: error[image-too-large]", "save it smaller"});
}

BOOST_AUTO_TEST_CASE(a_stylesheet_beyond_all_measure) {
  const Bench bench(sound_essay, "style: [policy, own.css]\n");
  bench.write("book/own.css", std::string((1U << 20) + 1, ' '));
  check_refused(bench, {1, "book/own.css:1:1: error[style-too-large]", "what the book needs"});
}

BOOST_AUTO_TEST_CASE(a_font_family_that_there_is_not) {
  const Bench bench(sound_essay, "style: [policy, own.css]\n");
  bench.write("book/own.css", "h1 {\n  font-family: Linux Libertin, 'Sabon'\n}\n");
  check_refused(bench, {1, "book/own.css:2:16: error[unknown-family]", "did you mean “Linux Libertine”?"});
}

BOOST_AUTO_TEST_CASE(a_data_folder_that_is_none) {
  const Bench bench;
  const Finished finished = bench.build({"book"}, {"CASEBOUND_DATA=/nowhere"});
  BOOST_TEST(finished.exit_code == 3, finished.output);
  BOOST_TEST(says(finished, "/nowhere/styles/base.css: error[unreadable-file]"), finished.output);
}

BOOST_AUTO_TEST_CASE(faults_of_a_stylesheet_are_warnings) {
  const Bench bench(sound_essay, "style: [policy, own.css]\n");
  bench.write("book/own.css", "p { colr: red; color: nope }\n");
  const Finished finished = bench.build();
  BOOST_TEST_CONTEXT(finished.output) {
    BOOST_TEST(finished.exit_code == 0);
    BOOST_TEST(says(finished, "book/own.css:1:5: warning[unknown-property]"));
    BOOST_TEST(says(finished, "book/own.css:1:23: warning[bad-value]"));
  }
}

BOOST_AUTO_TEST_CASE(warnings_are_errors_where_they_are_denied) {
  const std::string essay = "# Title\n\n*Ada Fisher*\n\nSee [this](#).\n";
  check_refused(Bench(essay), {1, "book/essay.md:5:5: warning[dead-link]", "target"},
                {"book", "--deny", "warnings"});
  BOOST_TEST(Bench(essay).build().exit_code == 0);
}

BOOST_AUTO_TEST_CASE(all_faults_of_a_book_are_told_at_once) {
  const Bench bench;
  bench.write("book/other.md", "");
  bench.write("book/book.yaml", settings_for({{"essay.md", {}}, {"other.md", {}}}, "pubisher: X\n"));
  check_refused(bench, {1, "book/book.yaml:4:1: error[unknown-key]", "publisher"});
  check_refused(bench, {1, "book/other.md:1:1: error[empty-manuscript]", "write the essay"});
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace casebound::tests
