#include "epub/package.h"

#include "casebound/base/digest.h"

#include "epub/timestamp.h"
#include "epub/xml.h"

#include <algorithm>
#include <string_view>

#include <fmt/format.h>

namespace casebound::epub {
namespace {

constexpr const char* identifier_id = "book-id";

/// MARC's code list for relators; a new role without one is a compiler's warning.
std::string_view relator(ContributorRole role) {
  switch (role) {
    case ContributorRole::author: return "aut";
    case ContributorRole::editor: return "edt";
    case ContributorRole::translator: return "trl";
    case ContributorRole::illustrator: return "ill";
    case ContributorRole::introduction_by: return "aui";
  }
  return "ctb";
}

/// Writes the `metadata` element, piece by piece, in the order in which catalogues show them.
class MetadataWriter {
 public:
  MetadataWriter(pugi::xml_node node, const Package& package)
      : node_(node), package_(package), metadata_(package.metadata) {}

  void write() {
    identifier();
    titles();
    element("dc:language", package_language(metadata_));
    people();
    optional("dc:publisher", metadata_.publisher);
    optional("dc:date", metadata_.date);
    optional("dc:rights", metadata_.rights);
    optional("dc:description", metadata_.description);
    subjects();
    series();
    if (!metadata_.edition.empty()) property("schema:bookEdition", metadata_.edition);
    property("rendition:layout", "reflowable");
    if (!package_.page_source.empty()) property("pageBreakSource", package_.page_source);
    property("dcterms:modified", iso_time(package_.modified));
    access();
  }

 private:
  pugi::xml_node element(const std::string& name, std::string_view text, const std::string& id = {}) {
    pugi::xml_node node = append(node_, name);
    if (!id.empty()) set(node, "id", id);
    append_text(node, text);
    return node;
  }

  void optional(const std::string& name, const std::string& text) {
    if (!text.empty()) element(name, text);
  }

  pugi::xml_node property(const std::string& name, std::string_view text) {
    pugi::xml_node node = append(node_, "meta");
    set(node, "property", name);
    append_text(node, text);
    return node;
  }

  pugi::xml_node refine(const std::string& id, const std::string& name, std::string_view text) {
    pugi::xml_node node = append(node_, "meta");
    set(node, "refines", "#" + id);
    set(node, "property", name);
    append_text(node, text);
    return node;
  }

  /// A book without an identifier gets the one that its title always gives.
  void identifier() {
    const std::string fallback = "urn:uuid:" + uuid_v5(package_title(metadata_));
    element("dc:identifier", metadata_.identifier.empty() ? fallback : metadata_.identifier, identifier_id);
  }

  void titles() {
    element("dc:title", package_title(metadata_), "title");
    refine("title", "title-type", "main");
    refine("title", "display-seq", "1");
    if (metadata_.subtitle.empty()) return;
    element("dc:title", metadata_.subtitle, "subtitle");
    refine("subtitle", "title-type", "subtitle");
    refine("subtitle", "display-seq", "2");
  }

  void people() {
    int creators = 0, contributors = 0;
    for (const Contributor& contributor : metadata_.contributors) {
      const bool creator = contributor.role == ContributorRole::author;
      const std::string kind = creator ? "creator" : "contributor";
      person(contributor, kind, creator ? ++creators : ++contributors);
    }
  }

  void person(const Contributor& contributor, const std::string& kind, int sequence) {
    const Person& person = contributor.person;
    if (person.name.empty()) return;
    const std::string id = fmt::format("{}-{}", kind, sequence);
    element("dc:" + kind, person.name, id);
    set(refine(id, "role", relator(contributor.role)), "scheme", "marc:relators");
    refine(id, "file-as", person.sort.empty() ? sort_name(person.name) : person.sort);
    refine(id, "display-seq", fmt::format("{}", sequence));
  }

  void subjects() {
    int count = 0;
    for (const Subject& subject : metadata_.subjects) {
      if (subject.text.empty()) continue;
      const std::string id = fmt::format("subject-{}", ++count);
      element("dc:subject", subject.text, id);
      if (subject.scheme.empty()) continue;
      refine(id, "authority", subject.scheme);
      refine(id, "term", subject.text);
    }
  }

  void series() {
    if (!metadata_.series || metadata_.series->name.empty()) return;
    set(property("belongs-to-collection", metadata_.series->name), "id", "series");
    refine("series", "collection-type", "series");
    if (is_position(metadata_.series->position))
      refine("series", "group-position", metadata_.series->position);
  }

  /// What the book holds, and what its publisher says of it (EPUB Accessibility 1.1 §3).
  void access() {
    const AccessStatement& said = package_.statement;
    for (const AccessClaim& claim : package_.access) {
      pugi::xml_node node = property("schema:" + claim.property, claim.value);
      if (!is_in_language(claim.language)) set(node, "xml:lang", claim.language);
    }
    certificate(said);
    if (!said.exemption.empty()) property("a11y:exemption", said.exemption);
  }

  /// EPUB Accessibility 1.1 §4.3: what the book conforms to, and whose word that is.
  void certificate(const AccessStatement& said) {
    if (said.certified_by.empty()) return;
    const bool conforms = !said.conforms_to.empty();
    if (conforms)
      set(property("dcterms:conformsTo", "EPUB Accessibility 1.1 - " + said.conforms_to), "id",
          "conformance");
    pugi::xml_node certifier = conforms ? refine("conformance", "a11y:certifiedBy", said.certified_by)
                                        : property("a11y:certifiedBy", said.certified_by);
    set(certifier, "id", "certifier");
    if (!said.credential.empty()) refine("certifier", "a11y:certifierCredential", said.credential);
  }

  /// Whether it is in the language of the package, or says nothing of its own.
  bool is_in_language(std::string_view language) const {
    const std::string whole = package_language(metadata_);
    return language.empty() || std::string_view(whole).substr(0, whole.find('-')) == language;
  }

  /// EPUB 3.3, group-position: whole numbers, with points between them.
  static bool is_position(std::string_view text) {
    const auto allowed = [](char c) { return (c >= '0' && c <= '9') || c == '.'; };
    return !text.empty() && std::ranges::all_of(text, allowed) && !text.starts_with('.') &&
           !text.ends_with('.') && text.find("..") == std::string_view::npos;
  }

  pugi::xml_node node_;
  const Package& package_;
  const Metadata& metadata_;
};

void write_manifest(pugi::xml_node root, const std::vector<ManifestItem>& items) {
  pugi::xml_node manifest = append(root, "manifest");
  for (const ManifestItem& item : items) {
    pugi::xml_node node = append(manifest, "item");
    set(node, "id", item.id);
    set(node, "href", item.href);
    set(node, "media-type", item.media_type);
    if (!item.properties.empty()) set(node, "properties", item.properties);
  }
}

void write_spine(pugi::xml_node root, const std::vector<ManifestItem>& items) {
  pugi::xml_node spine = append(root, "spine");
  for (const ManifestItem& item : items)
    if (item.in_spine) set(append(spine, "itemref"), "idref", item.id);
}

}  // namespace

std::string package_title(const Metadata& metadata) {
  if (!metadata.title.empty()) return metadata.title;
  return metadata.slug.empty() ? "Untitled" : metadata.slug;
}

std::string package_language(const Metadata& metadata) {
  return metadata.language.empty() ? "und" : metadata.language;
}

std::string package_document(const Package& package) {
  pugi::xml_document xml = xml_document();
  pugi::xml_node root = append(xml, "package");
  set(root, "xmlns", "http://www.idpf.org/2007/opf");
  set(root, "version", "3.0");
  set(root, "unique-identifier", identifier_id);
  set(root, "xml:lang", package_language(package.metadata));
  pugi::xml_node metadata = append(root, "metadata");
  set(metadata, "xmlns:dc", "http://purl.org/dc/elements/1.1/");
  MetadataWriter(metadata, package).write();
  write_manifest(root, package.manifest);
  write_spine(root, package.manifest);
  return indented(xml);
}

std::string container_document(const std::string& package_path) {
  pugi::xml_document xml = xml_document();
  pugi::xml_node container = append(xml, "container");
  set(container, "version", "1.0");
  set(container, "xmlns", "urn:oasis:names:tc:opendocument:xmlns:container");
  pugi::xml_node rootfile = append(append(container, "rootfiles"), "rootfile");
  set(rootfile, "full-path", package_path);
  set(rootfile, "media-type", "application/oebps-package+xml");
  return indented(xml);
}

}  // namespace casebound::epub
