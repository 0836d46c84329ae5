#include "casebound/base/error.h"

#include "pdf/fixture.h"
#include "pdf/objects.h"
#include "pdf/xmp.h"

#include <boost/test/unit_test.hpp>
#include <pugixml.hpp>

using namespace casebound;
using namespace casebound::tests;

namespace {

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

Metadata full() {
  Metadata metadata{.description = "What it is about", .publisher = "The Press", .rights = "All <of> them"};
  metadata.identifier = "urn:isbn:9780306406157";
  metadata.date = "2024-02-29";
  metadata.subjects = {{"One", ""}, {"Two", ""}};
  metadata.contributors = {{ContributorRole::author, {.name = "Ana García"}},
                           {ContributorRole::editor, {.name = "Ed Itor"}},
                           {ContributorRole::author, {.name = "Bo"}}};
  return metadata;
}

std::string packet(const Metadata& metadata) {
  return pdf::xmp_packet(metadata, "A & B", "en", leap_day);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(pdf_metadata)

BOOST_AUTO_TEST_CASE(the_packet_is_well_formed_and_utf8_without_saying_so) {
  const std::string xmp = packet(full());
  pugi::xml_document document;
  BOOST_TEST(bool(document.load_buffer(xmp.data(), xmp.size())));
  BOOST_TEST(xmp.starts_with("<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"));
  BOOST_TEST(xmp.ends_with("<?xpacket end=\"r\"?>"));
  BOOST_TEST(!has(xmp, "encoding="));
  BOOST_TEST(!has(xmp, "bytes="));
}

BOOST_AUTO_TEST_CASE(it_says_what_the_file_conforms_to) {
  const std::string xmp = packet({});
  BOOST_TEST(has(xmp, "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>"));
  BOOST_TEST(has(xmp, "<pdfuaid:part>1</pdfuaid:part>"));
  BOOST_TEST(has(xmp, "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>"));
}

BOOST_AUTO_TEST_CASE(it_says_what_is_known_of_the_book) {
  const std::string xmp = packet(full());
  for (const char* part :
       {"<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">A &amp; B</rdf:li></rdf:Alt></dc:title>",
        "<dc:creator><rdf:Seq><rdf:li>Ana García</rdf:li><rdf:li>Bo</rdf:li></rdf:Seq></dc:creator>",
        "<dc:contributor><rdf:Bag><rdf:li>Ed Itor</rdf:li></rdf:Bag></dc:contributor>",
        "x-default\">What it is about</rdf:li></rdf:Alt></dc:description>",
        "<dc:subject><rdf:Bag><rdf:li>One</rdf:li><rdf:li>Two</rdf:li></rdf:Bag></dc:subject>",
        "<dc:publisher><rdf:Bag><rdf:li>The Press</rdf:li></rdf:Bag></dc:publisher>",
        "<dc:language><rdf:Bag><rdf:li>en</rdf:li></rdf:Bag></dc:language>",
        "<dc:identifier>urn:isbn:9780306406157</dc:identifier>", "All &lt;of&gt; them",
        "<xmp:ModifyDate>2024-02-29T12:00:00Z</xmp:ModifyDate>", "<pdf:Keywords>One; Two</pdf:Keywords>"})
    BOOST_TEST(has(xmp, part), part);
}

BOOST_AUTO_TEST_CASE(what_is_not_said_is_left_out) {
  const std::string xmp = packet({});
  for (const char* name : {"dc:creator", "dc:contributor", "dc:description", "dc:subject", "dc:publisher",
                           "dc:rights", "dc:identifier", "dc:date", "pdf:Keywords"})
    BOOST_TEST(!has(xmp, name), name);
}

BOOST_AUTO_TEST_CASE(the_file_has_the_packet_and_an_output_intent) {
  const WrittenPdf pdf(write(book_of({page_of({run_of("x")})}), full()));
  BOOST_TEST(has(pdf.ask({"pdfinfo", "-meta", "@"}), "<pdfaid:part>2"));
  BOOST_TEST(has(pdf.ask({"pdfinfo", "@"}), "Keywords:        One; Two"));
  const std::string plain = pdf.plain();
  BOOST_TEST(has(plain, "/S /GTS_PDFA1"));
  BOOST_TEST(has(plain, shipped_fonts().colour_profile("sRGB").substr(36, 40)));
}

BOOST_AUTO_TEST_CASE(a_file_larger_than_readers_take_is_refused) {
  pdf::Objects objects;
  pdf::Dict root = objects.dict("Catalog"), info = objects.dict();
  objects.dict().deflated_stream(std::string(2000, 'x'));
  objects.dict().deflated_stream("y");
  BOOST_TEST(objects.save(root, info).size() > 2000U);
  BOOST_CHECK_EXCEPTION(objects.save(root, info, {.largest = 1000}), Error, [](const Error& error) {
    return error.diagnostic().code == "pdf-too-large" && error.exit() == Exit::book;
  });
}

BOOST_AUTO_TEST_SUITE_END()
