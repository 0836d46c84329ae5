#include "casebound/epub/write.h"

#include "casebound/base/error.h"

#include "epub/archive.h"
#include "epub/content_document.h"
#include "epub/navigation.h"
#include "epub/package.h"

#include <algorithm>

namespace casebound::epub {
namespace {

using markup::SpineDocument;

const std::string folder = "EPUB/";
constexpr const char* xhtml = "application/xhtml+xml";

/// The book's documents and which of them is its navigation.
struct Documents {
  const std::vector<SpineDocument>& spine;
  SpineDocument made_contents;  ///< used if the book prints none
  const SpineDocument* navigation = nullptr;
  const markup::Element* contents = nullptr;  ///< the `nav` in it
};

/// Fills `documents` in place, since it points into itself.
void find_navigation(Documents& documents, const Metadata& metadata) {
  for (const SpineDocument& document : documents.spine) {
    documents.navigation = &document;
    documents.contents = contents_of(document);
    if (documents.contents) return;
  }
  documents.made_contents =
      make_contents(documents.spine, package_title(metadata), package_language(metadata));
  documents.navigation = &documents.made_contents;
  documents.contents = contents_of(documents.made_contents);
}

ManifestItem manifest_item(const SpineDocument& document, const Documents& documents) {
  const bool navigation = &document == documents.navigation;
  return {.id = "text-" + document.file_stem,
          .href = file_name(document),
          .media_type = xhtml,
          .properties = navigation ? "nav" : "",
          .in_spine = &document != &documents.made_contents};
}

/// Every content document, in the order in which the archive and the manifest have them.
std::vector<const SpineDocument*> in_order(const Documents& documents) {
  std::vector<const SpineDocument*> order;
  if (documents.navigation == &documents.made_contents) order.push_back(documents.navigation);
  for (const SpineDocument& document : documents.spine) order.push_back(&document);
  return order;
}

std::string package_of(const Input& input, const Documents& documents) {
  Package package{.metadata = input.metadata,
                  .access = access_claims(access_facts(input.spine)),
                  .modified = input.modified};
  for (const SpineDocument* document : in_order(documents))
    package.manifest.push_back(manifest_item(*document, documents));
  package.manifest.push_back({.id = "stylesheet", .href = stylesheet_href, .media_type = "text/css"});
  return package_document(package);
}

void add_content(Archive& archive, const Input& input, const Documents& documents) {
  const Links links(input.spine);
  const markup::Element places = landmarks(input.spine);
  for (const SpineDocument* document : in_order(documents)) {
    const bool navigation = document == documents.navigation;
    const Surroundings around{.links = links,
                              .title = package_title(input.metadata),
                              .language = package_language(input.metadata),
                              .contents = documents.contents,
                              .landmarks = navigation && !places.children.empty() ? &places : nullptr};
    archive.deflate(folder + file_name(*document), content_document(*document, around));
  }
}

}  // namespace

std::string write(const Input& input) {
  if (input.spine.empty())
    throw Error(Exit::bug, {.code = "epub-write", .message = "there is nothing to write into the e-book"});
  Documents documents{.spine = input.spine};
  find_navigation(documents, input.metadata);

  Archive archive(input.modified);
  archive.store("mimetype", "application/epub+zip");
  archive.deflate("META-INF/container.xml", container_document(folder + "package.opf"));
  archive.deflate(folder + "package.opf", package_of(input, documents));
  add_content(archive, input, documents);
  archive.deflate(folder + stylesheet_href, input.stylesheet);
  return archive.finish();
}

}  // namespace casebound::epub
