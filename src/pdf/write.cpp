#include "casebound/pdf/write.h"

#include "casebound/base/parallel.h"

#include "pdf/content.h"
#include "pdf/deflate.h"
#include "pdf/embedded_font.h"
#include "pdf/font_objects.h"
#include "pdf/information.h"
#include "pdf/links.h"
#include "pdf/objects.h"
#include "pdf/outline.h"
#include "pdf/page_labels.h"
#include "pdf/page_objects.h"

namespace casebound::pdf {
namespace {

/// Deflating is most of the work and is spread over the machine's cores.
std::vector<std::string> page_contents(const layout::Pages& pages, const EmbeddedFonts& fonts) {
  std::vector<std::string> contents(pages.pages.size());
  for_each_index(contents.size(), 0,
                 [&](std::size_t i) { contents[i] = deflate(page_content(pages.pages[i], fonts)); });
  return contents;
}

Dict write_catalog(Objects& objects, const layout::Pages& pages, const std::string& language) {
  Dict catalog = objects.dict("Catalog").text("Lang", language);
  catalog.raw("/ViewerPreferences << /DisplayDocTitle true >>");
  if (!pages.pages.empty()) catalog.reference("PageLabels", write_page_labels(objects, pages));
  if (!pages.outline.empty()) {
    catalog.name("PageMode", "UseOutlines").reference("Outlines", write_outline(objects, pages.outline));
  }
  return catalog;
}

}  // namespace

std::string write(const layout::Pages& pages, const font::FontLibrary& fonts, const image::Pictures& pictures, const Metadata& metadata,
                  std::int64_t modified) {
  static_cast<void>(pictures);
  const EmbeddedFonts embedded = embed_fonts(collect_glyph_texts(pages), fonts);
  std::vector<std::string> contents = page_contents(pages, embedded);

  Objects objects;
  Dict catalog = write_catalog(objects, pages, pages.language.empty() ? metadata.language : pages.language);
  const Dict information = write_information(objects, pages, metadata, modified);
  const Dict resources = write_resources(objects, embedded);
  PageTree tree = write_pages(objects, pages, std::move(contents), resources);
  write_links(objects, pages, tree.pages);
  const Dict destinations = write_destinations(objects, pages, tree.pages);
  catalog.reference("Pages", tree.root).raw("/Names << /Dests " + destinations.indirect() + " >>");
  return objects.save(catalog, information);
}

}  // namespace casebound::pdf
