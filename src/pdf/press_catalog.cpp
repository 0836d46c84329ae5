#include "pdf/press_catalog.h"

#include "casebound/base/digest.h"

#include "pdf/deflate.h"
#include "pdf/information.h"
#include "pdf/text.h"

#include <fmt/format.h>

namespace casebound::pdf {
namespace {

std::string_view conformance(Standard standard) {
  switch (standard) {
    case Standard::pdf_1_7: return {};
    case Standard::x_4: return "PDF/X-4";
    case Standard::x_1a_2003: return "PDF/X-1a:2003";
    case Standard::x_1a_2001: return "PDF/X-1a:2001";
  }
  return {};
}

std::string xml_text(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '&') {
      out += "&amp;";
    } else if (c == '<') {
      out += "&lt;";
    } else if (c == '>') {
      out += "&gt;";
    } else {
      out += c;
    }
  }
  return out;
}

/// ISO 15930-7 §6.8 and §6.9: the version and what tells one state of a document from another. The identity
/// of the document is that of the book; the state is its date.
std::string press_xmp(const std::string& title, const Metadata& metadata, const Target& target,
                      std::int64_t modified) {
  const std::string date = iso_date(modified);
  const std::string document = uuid_v5("press " + metadata.identifier + " " + title);
  const std::string instance = uuid_v5("press " + metadata.identifier + " " + title + " " + date);
  return fmt::format(
      "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
      "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
      "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
      "<rdf:Description rdf:about=\"\"\n"
      "  xmlns:dc=\"http://purl.org/dc/elements/1.1/\"\n"
      "  xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\"\n"
      "  xmlns:pdfxid=\"http://www.npes.org/pdfx/ns/id/\"\n"
      "  xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\"\n"
      "  xmlns:xmpMM=\"http://ns.adobe.com/xap/1.0/mm/\">\n"
      "<dc:format>application/pdf</dc:format>\n"
      "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">{title}</rdf:li></rdf:Alt></dc:title>\n"
      "<pdf:Producer>casebound</pdf:Producer>\n"
      "<pdf:Trapped>False</pdf:Trapped>\n"
      "<pdfxid:GTS_PDFXVersion>{version}</pdfxid:GTS_PDFXVersion>\n"
      "<xmp:CreateDate>{date}</xmp:CreateDate>\n"
      "<xmp:MetadataDate>{date}</xmp:MetadataDate>\n"
      "<xmp:ModifyDate>{date}</xmp:ModifyDate>\n"
      "<xmpMM:DocumentID>uuid:{document}</xmpMM:DocumentID>\n"
      "<xmpMM:InstanceID>uuid:{instance}</xmpMM:InstanceID>\n"
      "<xmpMM:RenditionClass>default</xmpMM:RenditionClass>\n"
      "<xmpMM:VersionID>1</xmpMM:VersionID>\n"
      "</rdf:Description>\n"
      "</rdf:RDF>\n"
      "</x:xmpmeta>\n"
      "<?xpacket end=\"r\"?>\n",
      fmt::arg("title", xml_text(title)), fmt::arg("version", conformance(target.standard)),
      fmt::arg("date", date), fmt::arg("document", document), fmt::arg("instance", instance));
}

std::string literal_entry(std::string_view key, std::string_view text) {
  std::string entry = fmt::format("/{} ", key);
  append_literal(entry, text_string(text));
  return entry;
}

Dict write_output_intent(Objects& objects, const OutputIntent& intent) {
  Dict result = objects.dict("OutputIntent").name("S", "GTS_PDFX");
  result.raw(literal_entry("OutputConditionIdentifier", intent.condition))
      .raw(literal_entry("RegistryName", intent.registry))
      .raw(literal_entry("OutputCondition", intent.description))
      .raw(literal_entry("Info", intent.description));
  if (intent.profile.empty()) return result;
  Dict profile = objects.dict().number("N", 4).raw("/Alternate /DeviceCMYK");
  return result.reference("DestOutputProfile", profile.deflated_stream(deflate(intent.profile)));
}

}  // namespace

FileForm file_form(Standard standard) {
  switch (standard) {
    case Standard::pdf_1_7: break;
    case Standard::x_4: return {"1.6", true};
    case Standard::x_1a_2003: return {"1.4", false};
    case Standard::x_1a_2001: return {"1.3", false};
  }
  return {};
}

void add_press_entries(Objects& objects, Dict& catalog, const layout::Pages& pages, const Metadata& metadata,
                       const Target& target, std::int64_t modified) {
  if (target.standard == Standard::pdf_1_7) return;
  catalog.references("OutputIntents", {write_output_intent(objects, target.intent)});
  if (target.standard != Standard::x_4) return;
  const std::string& title = pages.title.empty() ? metadata.title : pages.title;
  catalog.reference("Metadata", write_metadata(objects, press_xmp(title, metadata, target, modified)));
}

void add_press_information(Dict& information, Standard standard) {
  if (standard == Standard::pdf_1_7) return;
  information.name("Trapped", "False");
  // The version of 2001 is that of all kinds of PDF/X-1; which kind is said beside it.
  const bool of_2001 = standard == Standard::x_1a_2001;
  information.text("GTS_PDFXVersion", of_2001 ? "PDF/X-1:2001" : conformance(standard));
  if (of_2001) information.text("GTS_PDFXConformance", conformance(standard));
}

}  // namespace casebound::pdf
