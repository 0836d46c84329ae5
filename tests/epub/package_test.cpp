// The package document: metadata, manifest, spine, and what it claims of accessibility.
#include "fixture.h"
#include "support/epub_text.h"

#include <algorithm>
#include <set>

#include <boost/test/unit_test.hpp>

using namespace casebound;
using namespace casebound::tests;

namespace {

class Opf {
 public:
  explicit Opf(const std::string& epub) : document_(parsed(epub, "EPUB/package.opf")) {}

  /// The texts that an XPath finds.
  std::vector<std::string> texts(const std::string& path) const {
    std::vector<std::string> out;
    for (const pugi::xpath_node& found : document_.select_nodes(path.c_str()))
      out.emplace_back(found.attribute() ? found.attribute().value() : found.node().text().get());
    return out;
  }

  std::vector<std::string> properties(const std::string& name) const {
    return texts("//meta[not(@refines)][@property='" + name + "']");
  }

  std::string refinement(const std::string& id, const std::string& name) const {
    const auto found = texts("//meta[@refines='#" + id + "'][@property='" + name + "']");
    return found.size() == 1 ? found[0] : "(none)";
  }

 private:
  pugi::xml_document document_;
};

using Texts = std::vector<std::string>;

/// A chapter with a picture that carries its bytes, so described.
std::string epub_with_picture(const std::string& alt) {
  markup::Element picture = element("img");
  picture.attributes = {{"src", "data:image/gif;base64,R0lGODlhAQABAAAAACw="}, {"alt", alt}};
  return epub_of(element("p", {{picture}}));
}

bool has(const Texts& texts, const std::string& text) {
  return std::ranges::find(texts, text) != texts.end();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(epub)

BOOST_AUTO_TEST_CASE(the_container_leads_to_the_package) {
  const auto container = parsed(epub_of(sample_book()), "META-INF/container.xml");
  BOOST_TEST(container.select_node("//rootfile/@full-path").attribute().value() ==
             std::string("EPUB/package.opf"));
}

BOOST_AUTO_TEST_CASE(manifest_and_archive_hold_the_same_files) {
  const std::string epub = epub_of(sample_book());
  std::set<std::string> listed = {"mimetype", "META-INF/container.xml", "EPUB/package.opf"}, held;
  for (const std::string& href : Opf(epub).texts("//item/@href")) listed.insert("EPUB/" + href);
  for (const EpubFile& file : epub_files(epub)) held.insert(file.name);
  BOOST_TEST(listed == held, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(the_spine_has_the_order_of_the_book) {
  const Texts expected = {"text-titlepage", "text-contents", "text-first-essay", "text-second-essay"};
  BOOST_TEST(Opf(epub_of(sample_book())).texts("//itemref/@idref") == expected,
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(ids_in_the_package_are_unique) {
  const Texts ids = Opf(epub_of(sample_book())).texts("//@id");
  BOOST_TEST(std::set<std::string>(ids.begin(), ids.end()).size() == ids.size());
}

BOOST_AUTO_TEST_CASE(titles_and_identity_are_told) {
  const Opf opf(epub_of(sample_book()));
  BOOST_TEST(
      (opf.texts("//dc:identifier[@id=/package/@unique-identifier]") == Texts{"urn:isbn:9780306406157"}));
  BOOST_TEST((opf.texts("//dc:title") == Texts{"Risk & Reason", "Essays on <Nuclear> Policy"}));
  BOOST_TEST(opf.refinement("title", "title-type") == "main");
  BOOST_TEST(opf.refinement("subtitle", "title-type") == "subtitle");
  BOOST_TEST((opf.texts("//dc:language") == Texts{"en"}));
  BOOST_TEST((opf.texts("//dc:publisher") == Texts{"Casebound Press"}));
  BOOST_TEST((opf.texts("//dc:rights") == Texts{"© 2024 the authors"}));
  BOOST_TEST((opf.texts("//dc:description") == Texts{"Two essays, with \"quotes\"."}));
  BOOST_TEST((opf.texts("//dc:date") == Texts{"2024-03-17"}));
  BOOST_TEST((opf.properties("dcterms:modified") == Texts{"2024-03-17T09:26:53Z"}));
}

BOOST_AUTO_TEST_CASE(authors_are_creators_and_all_others_contributors) {
  const Opf opf(epub_of(sample_book()));
  BOOST_TEST((opf.texts("//dc:creator") == Texts{"Ada Author", "Bo Writer"}));
  BOOST_TEST(
      (opf.texts("//dc:contributor") == Texts{"Ed Itor", "Tra Nslator", "Ill Ustrator", "Intro Ducer"}));
  BOOST_TEST(
      (opf.texts("//meta[@scheme='marc:relators']") == Texts{"aut", "aut", "edt", "trl", "ill", "aui"}));
  BOOST_TEST(opf.refinement("creator-2", "file-as") == "Writer, Bo");
  BOOST_TEST(opf.refinement("creator-2", "display-seq") == "2");
}

BOOST_AUTO_TEST_CASE(a_subject_with_a_scheme_names_its_authority_and_term) {
  const Opf opf(epub_of(sample_book()));
  BOOST_TEST((opf.texts("//dc:subject") == Texts{"Nuclear policy", "POL001000"}));
  BOOST_TEST(opf.refinement("subject-1", "authority") == "(none)");
  BOOST_TEST(opf.refinement("subject-2", "authority") == "BISAC");
  BOOST_TEST(opf.refinement("subject-2", "term") == "POL001000");
}

BOOST_AUTO_TEST_CASE(the_series_and_the_place_in_it_are_told) {
  Book book = sample_book();
  const Opf opf(epub_of(book));
  BOOST_TEST((opf.properties("belongs-to-collection") == Texts{"Occasional Papers"}));
  BOOST_TEST(opf.refinement("series", "collection-type") == "series");
  BOOST_TEST(opf.refinement("series", "group-position") == "4");
  book.metadata.series->position = "four";
  BOOST_TEST(Opf(epub_of(book)).refinement("series", "group-position") == "(none)");
}

BOOST_AUTO_TEST_CASE(a_book_that_says_nothing_of_itself_has_what_epub_requires) {
  Metadata metadata;
  metadata.language = "";
  markup::SpineDocument only{.file_stem = "only"};
  only.body = element("body", {{element("p", {text("x")})}});
  const Opf opf(epub_of(metadata, {only}));
  BOOST_TEST((opf.texts("//dc:title") == Texts{"Untitled"}));
  BOOST_TEST((opf.texts("//dc:language") == Texts{"und"}));
  BOOST_TEST(opf.texts("//dc:identifier").at(0).starts_with("urn:uuid:"));
  for (const char* absent :
       {"creator", "contributor", "publisher", "date", "rights", "description", "subject"})
    BOOST_TEST(opf.texts(std::string("//dc:") + absent).empty(), absent);
  BOOST_TEST(opf.properties("belongs-to-collection").empty());
}

BOOST_AUTO_TEST_CASE(a_book_of_words_claims_what_words_give) {
  const Opf opf(epub_of(sample_book()));
  BOOST_TEST((opf.properties("schema:accessMode") == Texts{"textual"}));
  BOOST_TEST((opf.properties("schema:accessModeSufficient") == Texts{"textual"}));
  BOOST_TEST(
      (opf.properties("schema:accessibilityFeature") ==
       Texts{"tableOfContents", "readingOrder", "structuralNavigation", "displayTransformability", "ARIA"}));
  BOOST_TEST((opf.properties("schema:accessibilityHazard") == Texts{"none"}));
  BOOST_TEST(opf.properties("schema:accessibilitySummary").size() == 1u);
  BOOST_TEST(opf.properties("dcterms:conformsTo").empty());
}

BOOST_AUTO_TEST_CASE(one_chapter_without_headings_claims_no_structure) {
  const Opf opf(epub_of(element("p", {text("x")})));
  BOOST_TEST(!has(opf.properties("schema:accessibilityFeature"), "structuralNavigation"));
}

BOOST_AUTO_TEST_CASE(described_pictures_are_claimed) {
  const Opf opf(epub_with_picture("A dot"));
  BOOST_TEST((opf.properties("schema:accessMode") == Texts{"textual", "visual"}));
  BOOST_TEST((opf.properties("schema:accessModeSufficient") == Texts{"textual"}));
  BOOST_TEST(has(opf.properties("schema:accessibilityFeature"), "alternativeText"));
  BOOST_TEST((opf.properties("schema:accessibilityHazard") == Texts{"unknown"}));
}

BOOST_AUTO_TEST_CASE(one_picture_without_words_and_the_claim_is_gone) {
  const Opf opf(epub_with_picture(""));
  BOOST_TEST((opf.properties("schema:accessModeSufficient") == Texts{"textual,visual"}));
  BOOST_TEST(!has(opf.properties("schema:accessibilityFeature"), "alternativeText"));
  BOOST_TEST(opf.properties("schema:accessibilitySummary").at(0).find("not described") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_summary_is_in_the_books_language_where_there_are_words) {
  const auto summary = [](const std::string& language) {
    Book book = sample_book();
    book.metadata.language = language;
    const auto package = parsed(epub_of(book), "EPUB/package.opf");
    const pugi::xml_node node = package.select_node("//meta[@property='schema:accessibilitySummary']").node();
    return std::pair(std::string(node.attribute("xml:lang").value()), std::string(node.text().get()));
  };
  std::set<std::string> summaries;
  for (const std::string language : {"en-GB", "de", "fr-CA", "ru", "el"}) {
    const auto [said, words] = summary(language);
    BOOST_TEST(said == "", language);
    BOOST_TEST(summaries.insert(words).second, language);
  }
  BOOST_TEST(summary("de").second.find("Bilder") != std::string::npos);
  const auto [said, words] = summary("ja");
  BOOST_TEST(said == "en");
  BOOST_TEST(summaries.count(words) == 1U);
}

BOOST_AUTO_TEST_SUITE_END()
