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
#include "pdf/picture_objects.h"
#include "pdf/placed_pictures.h"

namespace casebound::pdf {
namespace {

/// Deflating is most of the work and is spread over the machine's cores.
std::vector<std::string> page_contents(const layout::Pages& pages, const EmbeddedFonts& fonts,
                                       const PlacedPictures& pictures) {
  std::vector<std::string> contents(pages.pages.size());
  for_each_index(contents.size(), 0, [&](std::size_t i) {
    contents[i] = deflate(page_content(pages.pages[i], fonts, pictures));
  });
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

std::string write(const layout::Pages& pages, const font::FontLibrary& fonts, const image::Pictures& pictures,
                  const Metadata& metadata, std::int64_t modified) {
  const PlacedPictures placed = placed_pictures(pages, pictures, fonts);
  const EmbeddedFonts embedded = embed_fonts(collect_glyph_texts(pages, placed), fonts);
  std::vector<std::string> contents = page_contents(pages, embedded, placed);
  std::map<std::string, PictureData> data = picture_data(placed, embedded);

  Objects objects;
  Dict catalog = write_catalog(objects, pages, pages.language.empty() ? metadata.language : pages.language);
  const Dict information = write_information(objects, pages, metadata, modified);
  const std::string font_entry = write_fonts(objects, embedded);
  const std::string picture_entry = write_pictures(objects, placed, std::move(data), font_entry);
  const Dict resources = objects.dict().raw(font_entry).raw(picture_entry);
  PageTree tree = write_pages(objects, pages, std::move(contents), resources, placed);
  write_links(objects, pages, tree.pages);
  const Dict destinations = write_destinations(objects, pages, tree.pages);
  catalog.reference("Pages", tree.root).raw("/Names << /Dests " + destinations.indirect() + " >>");
  return objects.save(catalog, information);
}

}  // namespace casebound::pdf
