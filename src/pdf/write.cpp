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
#include "pdf/structure_objects.h"
#include "pdf/xmp.h"

namespace casebound::pdf {
namespace {

/// What all pages are written with.
struct Parts {
  const layout::Pages& pages;
  const Target& target;
  const PlacedPictures& pictures;
  const SlugLines& slugs;
  const EmbeddedFonts& fonts;
  const ShownWords& words;
  Cache* cache;
};

bool is_tagged(const Target& target) {
  return target.standard == Standard::pdf_1_7;
}

PageContent sheet_content(const Parts& parts, std::size_t index) {
  const auto& [pages, target, pictures, slugs, fonts, words, cache] = parts;
  const layout::Page& page = pages.pages[index];
  const Sheet sheet = sheet_of(target, page.size, index);
  const std::string marks = target.marks ? printers_marks(sheet, slugs[index], fonts) : std::string();
  PageContent content = page_content(page, is_tagged(target) ? &pages.structure : nullptr, fonts, words,
                                     pictures, sheet, target.separator);
  content.operators = on_sheet(std::move(content.operators), marks, sheet);
  return content;
}

struct Contents {
  std::vector<std::string> streams;  ///< of pages
  PageMarks marks;
};

Contents page_contents(const Parts& parts) {
  const std::size_t count = parts.pages.pages.size();
  Contents out{std::vector<std::string>(count), PageMarks(count)};
  for_each_index(count, 0, [&](std::size_t i) {
    PageContent content = sheet_content(parts, i);
    out.streams[i] = std::move(content.operators);
    out.marks[i] = std::move(content.marks);
  });
  return out;
}

void deflate_all(std::vector<std::string>& streams, Cache* cache) {
  for_each_index(streams.size(), 0, [&](std::size_t i) { streams[i] = deflate(streams[i], cache); });
}

/// Colours without a profile are those of the screen (ISO 19005-2 §6.2.3).
std::string output_intent(Objects& objects, const std::string& srgb) {
  const Dict profile = objects.dict().number("N", 3).deflated_stream(deflate(srgb));
  return "/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB IEC61966-2.1)"
         "/Info(sRGB IEC61966-2.1)/DestOutputProfile " +
         profile.indirect() + ">>]";
}

Dict write_catalog(Objects& objects, const layout::Pages& pages, const std::string& language,
                   const Target& target) {
  Dict catalog = objects.dict("Catalog");
  if (!pages.pages.empty()) catalog.reference("PageLabels", write_page_labels(objects, pages));
  if (is_x_1a(target.standard)) return catalog;  // older than the rest
  catalog.text("Lang", language).raw("/ViewerPreferences<</DisplayDocTitle true>>");
  if (is_tagged(target)) catalog.raw("/MarkInfo<</Marked true>>");
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

void write_destination_names(Objects& objects, const layout::Pages& pages, Dict& catalog,
                             const std::vector<Dict>& page_objects) {
  const Dict destinations = write_destinations(objects, pages, page_objects);
  catalog.raw("/Names << /Dests " + destinations.indirect() + " >>");
}

}  // namespace

std::string write(const layout::Pages& pages, const font::FontLibrary& fonts, const image::Pictures& pictures,
                  const Metadata& metadata, std::int64_t modified, const Target& target, Cache* cache) {
  const PlacedPictures placed = placed_pictures(pages, pictures, fonts);
  const SlugLines slugs = set_slug_lines(pages, target, fonts);
  ShownText text = collect_shown_text(pages, placed, slugs);
  const EmbeddedFonts embedded = embed_fonts(std::move(text.faces), fonts);
  const ShownWords words(text.words, pages.words, embedded);
  Contents contents = page_contents({pages, target, placed, slugs, embedded, words, cache});
  Errand deflating(0, [&] { deflate_all(contents.streams, cache); });  // is most of the work
  std::map<std::string, PictureData> data = picture_data(placed, embedded, target.separator);
  const std::string& language = pages.language.empty() ? metadata.language : pages.language;
  const std::string& title = pages.title.empty() ? metadata.title : pages.title;

  Objects objects;
  Dict catalog = write_catalog(objects, pages, language, target);
  if (is_tagged(target)) {
    catalog.raw(output_intent(objects, fonts.colour_profile("sRGB")));
    catalog.reference("Metadata", write_metadata(objects, xmp_packet(metadata, title, language, modified)));
  }
  Dict information = write_information(objects, title, metadata, modified);
  add_press_information(information, target.standard);
  add_press_entries(objects, catalog, pages, metadata, target, modified);
  const std::string font_entry = write_fonts(objects, embedded);
  const std::string picture_entry =
      write_pictures(objects, placed, std::move(data), font_entry, target.separator != nullptr);
  const Dict resources = write_resources(objects, font_entry, picture_entry, target);
  PageTree tree = write_pages(objects, pages, contents.marks, resources, placed, target);
  std::vector<LinkObject> links;
  if (target.navigates) links = write_links(objects, pages, tree.pages);
  if (is_tagged(target))
    catalog.reference("StructTreeRoot", write_structure(objects, pages, contents.marks, links, tree.pages));
  if (target.navigates) write_destination_names(objects, pages, catalog, tree.pages);
  catalog.reference("Pages", tree.root);
  return objects.save(catalog, information, file_form(target.standard), [&] {
    deflating.finish();
    for (std::size_t i = 0; i < tree.contents.size(); ++i)
      tree.contents[i].deflated_stream(std::move(contents.streams[i]));
  });
}

}  // namespace casebound::pdf
