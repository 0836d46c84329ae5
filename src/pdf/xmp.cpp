#include "pdf/xmp.h"

#include "pdf/information.h"

#include <initializer_list>
#include <sstream>
#include <utility>
#include <vector>

#include <pugixml.hpp>

namespace casebound::pdf {
namespace {

using Words = std::vector<std::string>;

pugi::xml_node child(pugi::xml_node parent, const char* name) {
  return parent.append_child(name);
}

void property(pugi::xml_node parent, const char* name, const std::string& value) {
  if (!value.empty()) child(parent, name).text().set(value.c_str());
}

/// A `Bag`, where order says nothing, or a `Seq`.
void array(pugi::xml_node parent, const char* name, const char* kind, const Words& values) {
  if (values.empty()) return;
  pugi::xml_node list = child(child(parent, name), kind);
  for (const std::string& value : values) property(list, "rdf:li", value);
}

/// In the one language that there is.
void alternatives(pugi::xml_node parent, const char* name, const std::string& value) {
  if (value.empty()) return;
  pugi::xml_node item = child(child(child(parent, name), "rdf:Alt"), "rdf:li");
  item.append_attribute("xml:lang") = "x-default";
  item.text().set(value.c_str());
}

Words one(const std::string& value) {
  return value.empty() ? Words() : Words{value};
}

Words people(const Metadata& metadata, bool authors) {
  Words out;
  for (const Contributor& contributor : metadata.contributors)
    if ((contributor.role == ContributorRole::author) == authors) out.push_back(contributor.person.name);
  return out;
}

void add_dublin_core(pugi::xml_node about, const Metadata& metadata, const std::string& title,
                     const std::string& language) {
  Words subjects;
  for (const Subject& subject : metadata.subjects) subjects.push_back(subject.text);
  child(about, "dc:format").text().set("application/pdf");
  alternatives(about, "dc:title", title);
  array(about, "dc:creator", "rdf:Seq", people(metadata, true));
  array(about, "dc:contributor", "rdf:Bag", people(metadata, false));
  alternatives(about, "dc:description", metadata.description);
  array(about, "dc:subject", "rdf:Bag", subjects);
  array(about, "dc:publisher", "rdf:Bag", one(metadata.publisher));
  array(about, "dc:date", "rdf:Seq", one(metadata.date));
  array(about, "dc:language", "rdf:Bag", one(language));
  property(about, "dc:identifier", metadata.identifier);
  alternatives(about, "dc:rights", metadata.rights);
}

void add_dates(pugi::xml_node about, std::int64_t modified) {
  for (const char* name : {"xmp:CreateDate", "xmp:ModifyDate", "xmp:MetadataDate"})
    property(about, name, iso_date(modified));
}

/// What `pdfuaid:part` is.
void describe_extension(pugi::xml_node about) {
  const auto resource = [](pugi::xml_node list) {
    pugi::xml_node item = child(list, "rdf:li");
    item.append_attribute("rdf:parseType") = "Resource";
    return item;
  };
  pugi::xml_node schema = resource(child(child(about, "pdfaExtension:schemas"), "rdf:Bag"));
  property(schema, "pdfaSchema:schema", "PDF/UA identification schema");
  property(schema, "pdfaSchema:namespaceURI", "http://www.aiim.org/pdfua/ns/id/");
  property(schema, "pdfaSchema:prefix", "pdfuaid");
  pugi::xml_node part = resource(child(child(schema, "pdfaSchema:property"), "rdf:Seq"));
  property(part, "pdfaProperty:name", "part");
  property(part, "pdfaProperty:valueType", "Integer");
  property(part, "pdfaProperty:category", "internal");
  property(part, "pdfaProperty:description", "Part of ISO 14289 that the file conforms to");
}

pugi::xml_node describe(pugi::xml_document& document) {
  pugi::xml_node meta = document.append_child("x:xmpmeta");
  meta.append_attribute("xmlns:x") = "adobe:ns:meta/";
  pugi::xml_node rdf = child(meta, "rdf:RDF");
  rdf.append_attribute("xmlns:rdf") = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
  pugi::xml_node about = child(rdf, "rdf:Description");
  about.append_attribute("rdf:about") = "";
  for (const auto& [prefix, uri] : std::initializer_list<std::pair<const char*, const char*>>{
           {"xmlns:dc", "http://purl.org/dc/elements/1.1/"},
           {"xmlns:xmp", "http://ns.adobe.com/xap/1.0/"},
           {"xmlns:pdf", "http://ns.adobe.com/pdf/1.3/"},
           {"xmlns:pdfaid", "http://www.aiim.org/pdfa/ns/id/"},
           {"xmlns:pdfuaid", "http://www.aiim.org/pdfua/ns/id/"},
           {"xmlns:pdfaExtension", "http://www.aiim.org/pdfa/ns/extension/"},
           {"xmlns:pdfaSchema", "http://www.aiim.org/pdfa/ns/schema#"},
           {"xmlns:pdfaProperty", "http://www.aiim.org/pdfa/ns/property#"}})
    about.append_attribute(prefix) = uri;
  return about;
}

}  // namespace

std::string xmp_packet(const Metadata& metadata, const std::string& title, const std::string& language,
                       std::int64_t modified) {
  pugi::xml_document document;
  pugi::xml_node about = describe(document);
  property(about, "pdfaid:part", "2");
  property(about, "pdfaid:conformance", "A");
  property(about, "pdfuaid:part", "1");
  add_dublin_core(about, metadata, title, language);
  add_dates(about, modified);
  property(about, "pdf:Producer", producer);
  property(about, "pdf:Keywords", keywords(metadata));
  describe_extension(about);
  std::ostringstream out;
  out << "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n";
  document.save(out, "", pugi::format_raw | pugi::format_no_declaration, pugi::encoding_utf8);
  out << "\n<?xpacket end=\"r\"?>";
  return out.str();
}

}  // namespace casebound::pdf
