#include "casebound/epub/write.h"

#include "casebound/base/annex.h"
#include "casebound/base/error.h"
#include "casebound/base/parallel.h"

#include "epub/archive.h"
#include "epub/backlinks.h"
#include "epub/content_document.h"
#include "epub/drawing.h"
#include "epub/fonts.h"
#include "epub/locators.h"
#include "epub/navigation.h"
#include "epub/package.h"
#include "epub/page_list.h"
#include "epub/pictures.h"
#include "epub/timestamp.h"

#include <algorithm>
#include <functional>
#include <string_view>
#include <utility>
#include <variant>

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
void find_navigation(Documents& documents, const Contents& listed, const Metadata& metadata) {
  for (const SpineDocument& document : documents.spine) {
    documents.navigation = &document;
    documents.contents = contents_of(document);
    if (documents.contents) return;
  }
  documents.made_contents =
      make_contents(documents.spine, listed, package_title(metadata), package_language(metadata));
  documents.navigation = &documents.made_contents;
  documents.contents = contents_of(documents.made_contents);
}

bool has_formula(const markup::Element& element) {
  return element.name == "math" || std::ranges::any_of(element.children, [](const markup::Node& node) {
           const auto* child = std::get_if<markup::Element>(&node.value);
           return child != nullptr && has_formula(*child);
         });
}

/// What a reading system must know of the file before it opens it (EPUB 3.3 D.6).
std::string properties(const SpineDocument& document, bool is_navigation) {
  std::string out = has_formula(document.body) ? "mathml" : "";
  if (is_navigation) out += out.empty() ? "nav" : " nav";
  return out;
}

ManifestItem manifest_item(const SpineDocument& document, const Documents& documents) {
  const bool navigation = &document == documents.navigation;
  return {.id = "text-" + document.file_stem,
          .href = file_name(document),
          .media_type = xhtml,
          .properties = properties(document, navigation),
          .in_spine = &document != &documents.made_contents};
}

/// Every content document, in the order in which the archive and the manifest have them.
std::vector<const SpineDocument*> in_order(const Documents& documents) {
  std::vector<const SpineDocument*> order;
  if (documents.navigation == &documents.made_contents) order.push_back(documents.navigation);
  for (const SpineDocument& document : documents.spine) order.push_back(&document);
  return order;
}

/// The book as this edition has it: its pictures are files, its printed pages are marked, its index has
/// words.
struct Edition {
  std::vector<SpineDocument> spine;
  PictureFiles pictures;
  std::vector<PageMark> pages;
};

/// The cover as the first page, where reading systems look for one.
SpineDocument cover_page(const Input& input) {
  const std::string title = package_title(input.metadata);
  markup::Element picture{
      .name = "img",
      .role = "doc-cover",
      .attributes = {{"src", input.cover}, {"alt", input.cover_alt.empty() ? title : input.cover_alt}}};
  markup::Element section{.name = "section", .classes = {"cover"}, .type = "cover"};
  section.children.push_back({std::move(picture)});
  SpineDocument page{.file_stem = "cover",
                     .title = title,
                     .language = package_language(input.metadata),
                     .role = "cover",
                     .matter = "frontmatter",
                     .body = {.name = "body"}};
  page.body.children.push_back({std::move(section)});
  return page;
}

Edition make_edition(const Input& input, std::vector<SpineDocument> spine) {
  Edition edition{std::move(spine), PictureFiles(input.pictures), {}};
  if (!input.cover.empty()) {
    SpineDocument page = cover_page(input);
    edition.pictures.place(page);
    if (input.has_cover_page) edition.spine.insert(edition.spine.begin(), std::move(page));
  }
  for (SpineDocument& document : edition.spine)
    if (document.role != "cover") edition.pictures.place(document);
  add_backlinks(edition.spine, package_language(input.metadata));
  mark_pages(edition.spine, input.page_map);
  edition.pages = page_marks(edition.spine);
  label_locators(edition.spine, Links(edition.spine), input.folios);
  return edition;
}

std::string page_source(const Input& input, const Edition& edition) {
  if (edition.pages.empty()) return {};
  return input.page_source.empty() ? "none" : input.page_source;
}

bool is_cover(const Input& input, const PictureFile& file) {
  const auto cover = input.pictures.find(input.cover);
  return cover != input.pictures.end() && file.picture == &cover->second;
}

std::string package_of(const Input& input, const Edition& edition, const Documents& documents) {
  Package package{.metadata = input.metadata,
                  .access = access_claims(access_facts(edition.spine, input.cover_is_drawn), input.access,
                                          package_language(input.metadata)),
                  .statement = input.access,
                  .modified = input.modified,
                  .page_source = page_source(input, edition)};
  for (const SpineDocument* document : in_order(documents))
    package.manifest.push_back(manifest_item(*document, documents));
  package.manifest.push_back({.id = "stylesheet", .href = stylesheet_href, .media_type = "text/css"});
  for (const FontEntry& entry : font_entries(input.fonts))
    package.manifest.push_back({.id = entry.id, .href = entry.href, .media_type = entry.media_type});
  for (const PictureFile& file : edition.pictures.files())
    package.manifest.push_back({.id = file.id,
                                .href = file.href,
                                .media_type = file.picture->media_type,
                                .properties = is_cover(input, file) ? "cover-image" : ""});
  return package_document(package);
}

/// The lists of the navigation document that readers do not see.
std::vector<markup::Element> hidden_lists(const Edition& edition, const std::string& language) {
  std::vector<markup::Element> lists = {landmarks(edition.spine, language), page_list(edition.pages)};
  const auto is_empty = [](const markup::Element& nav) {
    return std::get<markup::Element>(nav.children.front().value).children.empty();
  };
  std::erase_if(lists, is_empty);
  return lists;
}

/// A file of the e-book: what makes it, or bytes that are stored as they are.
struct File {
  std::string name;
  std::variant<std::function<std::string()>, std::string_view> content;
};

void list_content(std::vector<File>& files, const Input& input, const Edition& edition,
                  const Documents& documents, const Links& links) {
  for (const SpineDocument* document : in_order(documents))
    files.push_back({folder + file_name(*document), [&, document] {
                       const std::string language = package_language(input.metadata);
                       Surroundings around{.links = links,
                                           .title = package_title(input.metadata),
                                           .language = language,
                                           .contents = documents.contents};
                       if (document == documents.navigation) around.lists = hidden_lists(edition, language);
                       return content_document(*document, around);
                     }});
}

/// The stylesheet, with the rules that the edition needs around it, and the fonts it names.
void list_styles(std::vector<File>& files, const Input& input, const PictureFiles& pictures) {
  files.push_back({folder + stylesheet_href, [&] {
                     return font_rules(font_entries(input.fonts)) + input.stylesheet + pictures.width_rules();
                   }});
  for (const FontEntry& entry : font_entries(input.fonts))
    files.push_back({folder + entry.href, [font = entry.font] { return font->bytes; }});
}

void list_pictures(std::vector<File>& files, const PictureFiles& pictures) {
  for (const PictureFile& file : pictures.files()) {
    const std::string& bytes = file.picture->bytes;
    if (file.picture->media_type == drawing_type)
      files.push_back({folder + file.href, [&bytes] { return safe_drawing(bytes); }});
    else
      files.push_back({folder + file.href, bytes});  // compressed already
  }
}

/// In the order of the list. The files are made and compressed side by side.
std::string packed(const std::vector<File>& files, Ahead<const Packer*>& packer, std::int64_t modified,
                   Cache* cache) {
  std::vector<Deflated> made(files.size());
  for_each_index(files.size(), 0, [&](std::size_t i) {
    if (const auto* make = std::get_if<0>(&files[i].content)) made[i] = deflated((*make)(), cache);
  });
  const auto archive = packer.take()->open(dos_date(modified));
  for (std::size_t i = 0; i < files.size(); ++i) {
    if (const auto* bytes = std::get_if<std::string_view>(&files[i].content))
      archive->store(files[i].name, *bytes);
    else
      archive->add(files[i].name, std::move(made[i]));
  }
  return archive->finish();
}

}  // namespace

std::string write(Input input) {
  if (input.spine.empty())
    throw Error(Exit::bug, {.code = "epub-write", .message = "there is nothing to write into the e-book"});
  Ahead<const Packer*> packer(0, [] { return &annex_offer<Packer>("packing"); });
  const Edition edition = make_edition(input, std::move(input.spine));
  Documents documents{.spine = edition.spine};
  find_navigation(documents, input.contents, input.metadata);

  const Links links(edition.spine);

  std::vector<File> files = {
      {"mimetype", "application/epub+zip"},
      {"META-INF/container.xml", [] { return container_document(folder + "package.opf"); }},
      {folder + "package.opf", [&] { return package_of(input, edition, documents); }}};
  list_content(files, input, edition, documents, links);
  list_styles(files, input, edition.pictures);
  list_pictures(files, edition.pictures);
  return packed(files, packer, input.modified, input.cache);
}

std::vector<ClaimFault> claim_faults(const Input& input) {
  if (input.access.features.empty() && input.access.hazards.empty()) return {};
  return claim_faults(access_facts(make_edition(input, input.spine).spine, input.cover_is_drawn),
                      input.access);
}

std::vector<ClaimFault> claim_faults(const AccessStatement& said) {
  constexpr AccessFacts everything{.chapters = 2,
                                   .headings_in_chapters = true,
                                   .pictures = 1,
                                   .described_pictures = 1,
                                   .decorations = 1,
                                   .formulas = 1,
                                   .described_formulas = 1,
                                   .page_breaks = 1,
                                   .index = true};
  return claim_faults(everything, said);
}

}  // namespace casebound::epub
