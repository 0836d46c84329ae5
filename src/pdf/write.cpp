#include "casebound/pdf/write.h"

#include "casebound/base/parallel.h"

#include "pdf/content.h"
#include "pdf/deflate.h"
#include "pdf/embedded_font.h"
#include "pdf/font_objects.h"
#include "pdf/information.h"
#include "pdf/links.h"
#include "pdf/marks.h"
#include "pdf/objects.h"
#include "pdf/outline.h"
#include "pdf/page_labels.h"
#include "pdf/page_objects.h"
#include "pdf/paint.h"
#include "pdf/picture_objects.h"
#include "pdf/placed_pictures.h"
#include "pdf/press_catalog.h"
#include "pdf/sheet.h"

namespace casebound::pdf {
namespace {

/// What all pages are written with.
struct Parts {
  const layout::Pages& pages;
  const Target& target;
  const PlacedPictures& pictures;
  const SlugLines& slugs;
  const EmbeddedFonts& fonts;
};

std::string sheet_content(const Parts& parts, std::size_t index) {
  const layout::Page& page = parts.pages.pages[index];
  const Sheet sheet = sheet_of(parts.target, page.size, index);
  const std::string marks =
      parts.target.marks ? printers_marks(sheet, parts.slugs[index], parts.fonts) : std::string();
  return on_sheet(page_content(page, parts.fonts, parts.pictures, sheet, parts.target.separator), marks,
                  sheet);
}

/// Deflating is most of the work and is spread over the machine's cores.
std::vector<std::string> page_contents(const Parts& parts) {
  std::vector<std::string> contents(parts.pages.pages.size());
  for_each_index(contents.size(), 0, [&](std::size_t i) { contents[i] = deflate(sheet_content(parts, i)); });
  return contents;
}

Dict write_catalog(Objects& objects, const layout::Pages& pages, const std::string& language,
                   const Target& target) {
  Dict catalog = objects.dict("Catalog");
  if (!pages.pages.empty()) catalog.reference("PageLabels", write_page_labels(objects, pages));
  if (is_x_1a(target.standard)) return catalog;  // older than the rest
  catalog.text("Lang", language).raw("/ViewerPreferences << /DisplayDocTitle true >>");
  if (target.navigates && !pages.outline.empty()) {
    catalog.name("PageMode", "UseOutlines").reference("Outlines", write_outline(objects, pages.outline));
  }
  return catalog;
}

Dict write_resources(Objects& objects, const std::string& fonts, const std::string& pictures,
                     const Target& target) {
  Dict resources = objects.dict().raw(fonts).raw(pictures);
  if (target.separator != nullptr) resources.raw(std::string("/ExtGState << ") + overprint_states + " >>");
  if (target.marks) resources.raw(registration_colour_space);
  return resources;
}

void write_navigation(Objects& objects, const layout::Pages& pages, Dict& catalog,
                      std::vector<Dict>& page_objects) {
  write_links(objects, pages, page_objects);
  const Dict destinations = write_destinations(objects, pages, page_objects);
  catalog.raw("/Names << /Dests " + destinations.indirect() + " >>");
}

}  // namespace

std::string write(const layout::Pages& pages, const font::FontLibrary& fonts, const image::Pictures& pictures,
                  const Metadata& metadata, std::int64_t modified, const Target& target) {
  const PlacedPictures placed = placed_pictures(pages, pictures, fonts);
  const SlugLines slugs = set_slug_lines(pages, target, fonts);
  const EmbeddedFonts embedded = embed_fonts(collect_glyph_texts(pages, placed, slugs), fonts);
  std::vector<std::string> contents = page_contents({pages, target, placed, slugs, embedded});
  std::map<std::string, PictureData> data = picture_data(placed, embedded, target.separator);

  Objects objects;
  Dict catalog =
      write_catalog(objects, pages, pages.language.empty() ? metadata.language : pages.language, target);
  Dict information = write_information(objects, pages, metadata, modified);
  add_press_information(information, target.standard);
  add_press_entries(objects, catalog, pages, metadata, target, modified);
  const std::string font_entry = write_fonts(objects, embedded);
  const std::string picture_entry = write_pictures(objects, placed, std::move(data), font_entry);
  const Dict resources = write_resources(objects, font_entry, picture_entry, target);
  PageTree tree = write_pages(objects, pages, std::move(contents), resources, placed, target);
  if (target.navigates) write_navigation(objects, pages, catalog, tree.pages);
  catalog.reference("Pages", tree.root);
  return objects.save(catalog, information, file_form(target.standard));
}

}  // namespace casebound::pdf
