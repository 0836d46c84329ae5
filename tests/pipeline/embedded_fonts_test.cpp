// `editions: {epub: {fonts: true}}`: which fonts an e-book brings along, and what is in them.
#include "casebound/base/digest.h"
#include "casebound/base/text.h"
#include "casebound/font/face.h"

#include "pipeline/fixture.h"
#include "support/epub_text.h"
#include "support/paths.h"

#include <algorithm>

#include <boost/test/unit_test.hpp>

namespace casebound::tests {
namespace {

using namespace std::string_literals;

const std::string asks = "editions: {epub: {fonts: true}, reader: false}\n";
const std::string essay = "# Title\n\n*Ada Fisher*\n\nSome `code` and *office* text.\n";

struct Bound {
  std::string epub, findings;

  std::vector<std::string> fonts() const {
    std::vector<std::string> out;
    for (const auto& file : epub_files(epub))
      if (file.name.starts_with("EPUB/fonts/")) out.push_back(file.name.substr(11));
    return out;
  }
  bool has(const std::string& font) const {
    const auto all = fonts();
    return std::find(all.begin(), all.end(), font) != all.end();
  }
  std::string sheet() const { return epub_file(epub, "EPUB/styles/book.css"); }
  font::Face face(const std::string& font) const {
    return font::Face(font, epub_file(epub, "EPUB/fonts/" + font));
  }
};

Bound bound(const WrittenBook& book, unsigned threads = 0, const std::filesystem::path& data = {}) {
  pipeline::Request request = request_for(book.folder());
  request.threads = threads;
  if (!data.empty()) request.data = data;
  pipeline::Work work{.files = RecordingFiles(disk())};
  const auto built = pipeline::build(request, work);
  BOOST_REQUIRE_MESSAGE(!built.artifacts.empty(), told(work.diagnostics));
  return {built.artifacts.front().bytes, told(work.diagnostics)};
}

Bound bound(const std::string& settings, const std::string& words = essay) {
  return bound(WrittenBook({{"essay.md", words}}, settings));
}

/// A book whose paragraphs have a style of their own.
Bound bound_styled(const std::string& css) {
  const WrittenBook book({{"essay.md", essay}}, "style: [own.css]\n" + asks);
  book.home().write("book/own.css", css);
  return bound(book);
}

/// The tool's data with one more family, `Closed`, whose licence forbids to embed it.
class DataWithClosedFont {
 public:
  DataWithClosedFont() {
    namespace fs = std::filesystem;
    for (const char* part : {"fonts", "styles"})
      fs::copy(source_folder() / part, folder_.path() / part, fs::copy_options::recursive);
    std::string bytes = disk().read("/usr/share/fonts/opentype/linux-libertine/LinBiolinum_R.otf");
    const auto record = bytes.find("OS/2") + 8;
    std::size_t at = 8;  // fsType in its table
    for (std::size_t i = 0, part = 24; i < 4; ++i, part -= 8)
      at += static_cast<std::size_t>(static_cast<unsigned char>(bytes[record + i])) << part;
    bytes.at(at) = 0;
    bytes.at(at + 1) = 2;
    folder_.write("fonts/Closed.otf", bytes);
    std::string manifest = disk().read(folder_.path() / "fonts" / "fonts.yaml");
    const std::string entry =
        "  - {family: Closed, generic: sans-serif, package: none, licence: none, faces: "
        "[{file: Closed.otf, weight: 400, style: normal, sha256: " +
        sha256_hex(bytes) + "}]}\n";
    folder_.write("fonts/fonts.yaml", manifest.insert(manifest.find("\n# Colour profiles") + 1, entry));
  }
  const std::filesystem::path& path() const { return folder_.path(); }

 private:
  TempFolder folder_;
};

}  // namespace

BOOST_AUTO_TEST_SUITE(embedded_fonts)

BOOST_AUTO_TEST_CASE(none_unless_they_are_asked_for) {
  const Bound unsaid = bound("editions: {reader: false}\n");
  BOOST_TEST(unsaid.fonts().empty());
  BOOST_TEST(unsaid.sheet().find("font-family") == std::string::npos);
  BOOST_CHECK(bound("editions: {epub: {fonts: false}, reader: false}\n").epub == unsaid.epub);
}

BOOST_AUTO_TEST_CASE(the_faces_that_the_text_is_in_go_along_under_the_styles_names) {
  const Bound book = bound("style: anthology\n" + asks);
  BOOST_TEST(book.has("eb-garamond-400.otf"));
  BOOST_TEST(book.has("eb-garamond-400-italic.otf"));
  BOOST_TEST(book.has("linux-libertine-mono-400.otf"));
  BOOST_TEST(!book.has("eb-garamond-700.otf"));
  BOOST_TEST(book.sheet().find("font-family: \"EB Garamond\", serif;") != std::string::npos);
  BOOST_TEST(book.findings.find("font-not-embedded") == std::string::npos, book.findings);
}

BOOST_AUTO_TEST_CASE(truetype_stays_truetype) {
  BOOST_TEST(bound("style: large-print\n" + asks).has("andika-400.ttf"));
}

BOOST_AUTO_TEST_CASE(a_font_has_every_character_of_the_book) {
  const Bound book = bound("style: anthology\n" + asks, "# Sträße\n\n*Ada Fisher*\n\n## Éclat\n\n- a\n");
  const font::Face face = book.face("eb-garamond-400.otf");
  for (const char32_t c : to_utf32(epub_text(book.epub)))
    if (c != U'\n') BOOST_TEST(face.covers(c), static_cast<std::uint32_t>(c));
  // The style sets heads in small capitals, for which systems may take the capitals.
  for (const char32_t c : U"äÄéÉ0123456789\u2022\u2010"s)
    BOOST_TEST(face.covers(c), static_cast<std::uint32_t>(c));
  BOOST_TEST(!face.covers(U'ф'));
}

BOOST_AUTO_TEST_CASE(what_the_style_adds_is_in_the_fonts) {
  const Bound book = bound_styled(
      "html { font-family: 'EB Garamond' } p::before { content: '\u00B6' } p { text-transform: uppercase }");
  BOOST_TEST(book.face("eb-garamond-400.otf").covers(U'\u00B6'));
}

BOOST_AUTO_TEST_CASE(what_the_style_says_for_screens_alone_counts_and_what_for_paper_does_not) {
  const Bound book = bound_styled(
      "html { font-family: Andika } @media print { p { font-family: 'Linux Libertine' } }"
      "@media screen { p { font-family: 'EB Garamond', serif } }");
  BOOST_TEST(book.has("andika-400.ttf"));
  BOOST_TEST(book.has("eb-garamond-400.otf"));
  BOOST_TEST(!book.has("linux-libertine-400.otf"));
}

BOOST_AUTO_TEST_CASE(a_generic_family_is_the_readers_choice) {
  const Bound book = bound_styled(
      "html { font-family: serif } code { font-family: monospace } p { font-family: 'EB Garamond' }");
  BOOST_TEST(!book.has("linux-libertine-400.otf"));
  BOOST_TEST(book.has("eb-garamond-400.otf"));
}

BOOST_AUTO_TEST_CASE(a_style_that_names_none_is_told_where_they_are_asked_for) {
  const WrittenBook written({{"essay.md", "# Title\n\n*Ada Fisher*\n\nText.\n"}},
                            "style: [own.css]\n" + asks);
  written.home().write("book/own.css", "html { font-family: serif }\n");
  const Bound book = bound(written);
  BOOST_TEST(book.fonts().empty());
  BOOST_TEST(book.sheet().find("font-family") == std::string::npos);
  BOOST_TEST(book.findings.find("font-not-embedded: the style names no font") != std::string::npos,
             book.findings);
}

BOOST_AUTO_TEST_CASE(a_font_whose_licence_forbids_it_stays_out_and_is_told_once) {
  const DataWithClosedFont data;
  const WrittenBook written({{"essay.md", essay}}, "style: [policy, own.css]\n" + asks);
  written.home().write("book/own.css",
                       "@media screen { p, q { font-family: Closed, serif } q { font-weight: 500 } }\n");
  const Bound book = bound(written, 0, data.path());
  BOOST_TEST(!book.has("closed-400.otf"));
  BOOST_TEST(book.has("linux-libertine-400.otf"));
  const auto told_at = book.findings.find("font-not-embedded: Closed (Closed.otf) stays out of the e-book");
  BOOST_TEST_REQUIRE(told_at != std::string::npos, book.findings);
  BOOST_TEST(book.findings.find("font-not-embedded", told_at + 1) == std::string::npos, book.findings);
}

BOOST_AUTO_TEST_CASE(any_number_of_threads_makes_the_same_bytes) {
  const WrittenBook book({{"essay.md", essay}}, asks);
  BOOST_CHECK(bound(book, 1).epub == bound(book, 4).epub);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace casebound::tests
