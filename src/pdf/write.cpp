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
#include "pdf/structure_objects.h"
#include "pdf/xmp.h"

namespace casebound::pdf {
namespace {

struct Contents {
  std::vector<std::string> streams;  ///< of pages, deflated
  PageMarks marks;
};

/// Deflating is most of the work and is spread over the machine's cores.
Contents page_contents(const layout::Pages& pages, const EmbeddedFonts& fonts,
                       const PlacedPictures& pictures) {
  Contents out{std::vector<std::string>(pages.pages.size()), PageMarks(pages.pages.size())};
  for_each_index(pages.pages.size(), 0, [&](std::size_t i) {
    PageContent content = page_content(pages.pages[i], pages.structure, fonts, pictures);
    out.streams[i] = deflate(content.operators);
    out.marks[i] = std::move(content.marks);
  });
  return out;
}

/// Colours without a profile are those of the screen (ISO 19005-2 §6.2.3).
std::string output_intent(Objects& objects, const std::string& srgb) {
  const Dict profile = objects.dict().number("N", 3).deflated_stream(deflate(srgb));
  return "/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB IEC61966-2.1)"
         "/Info(sRGB IEC61966-2.1)/DestOutputProfile " +
         profile.indirect() + ">>]";
}

Dict write_catalog(Objects& objects, const layout::Pages& pages, const std::string& language) {
  Dict catalog = objects.dict("Catalog").text("Lang", language);
  catalog.raw("/ViewerPreferences<</DisplayDocTitle true>>/MarkInfo<</Marked true>>");
  if (!pages.pages.empty()) catalog.reference("PageLabels", write_page_labels(objects, pages));
  if (!pages.outline.empty()) {
    catalog.name("PageMode", "UseOutlines").reference("Outlines", write_outline(objects, pages.outline));
  }
  return catalog;
}

Dict write_metadata(Objects& objects, const std::string& packet) {
  return objects.dict("Metadata").name("Subtype", "XML").plain_stream(packet);
}

}  // namespace

std::string write(const layout::Pages& pages, const font::FontLibrary& fonts, const image::Pictures& pictures,
                  const Metadata& metadata, std::int64_t modified) {
  const PlacedPictures placed = placed_pictures(pages, pictures, fonts);
  const EmbeddedFonts embedded = embed_fonts(collect_glyph_texts(pages, placed), fonts);
  Contents contents = page_contents(pages, embedded, placed);
  std::map<std::string, PictureData> data = picture_data(placed, embedded);
  const std::string& language = pages.language.empty() ? metadata.language : pages.language;
  const std::string& title = pages.title.empty() ? metadata.title : pages.title;

  Objects objects;
  Dict catalog = write_catalog(objects, pages, language);
  catalog.raw(output_intent(objects, fonts.colour_profile("sRGB")));
  catalog.reference("Metadata", write_metadata(objects, xmp_packet(metadata, title, language, modified)));
  const Dict information = write_information(objects, title, metadata, modified);
  const std::string font_entry = write_fonts(objects, embedded);
  const std::string picture_entry = write_pictures(objects, placed, std::move(data), font_entry);
  const Dict resources = objects.dict().raw(font_entry).raw(picture_entry);
  PageTree tree = write_pages(objects, pages, std::move(contents.streams), contents.marks, resources, placed);
  const auto links = write_links(objects, pages, tree.pages);
  catalog.reference("StructTreeRoot", write_structure(objects, pages, contents.marks, links, tree.pages));
  const Dict destinations = write_destinations(objects, pages, tree.pages);
  catalog.reference("Pages", tree.root).raw("/Names << /Dests " + destinations.indirect() + " >>");
  return objects.save(catalog, information);
}

}  // namespace casebound::pdf
