#include "pdf/links.h"

#include "casebound/base/text.h"

#include "pdf/number.h"
#include "pdf/text.h"
#include "pdf/tree.h"

#include <map>
#include <string_view>

namespace casebound::pdf {
namespace {

using layout::LinkArea;

std::string literal(std::string_view bytes) {
  std::string out;
  append_literal(out, bytes);
  return out;
}

std::string place(const layout::Destination& destination, const layout::Page& page, const Dict& object) {
  std::string value = "[" + object.indirect() + " /XYZ null ";
  append_length(value, page.size.height - destination.y);
  return value + " null]";
}

/// What the outline calls the places it leads to.
using Titles = std::map<std::string_view, std::string_view>;

Titles outline_titles(const layout::Pages& pages) {
  Titles titles;
  for (const layout::OutlineEntry& entry : pages.outline) titles.emplace(entry.destination, entry.title);
  return titles;
}

std::string rectangle(const Rect& area, Length page_height) {
  std::string entry = "/Rect [";
  const Length bottom = page_height - area.y - area.height;
  for (const Length edge : {area.x, bottom, area.x + area.width, bottom + area.height}) {
    append_length(entry, edge);
    entry += ' ';
  }
  entry.back() = ']';
  return entry;
}

/// A link as it is written: where it stands, and what its words are.
struct Link {
  const LinkArea& area;
  Length page_height;
  std::string words;
};

/// To a named destination, said as the outline does where it can, else as the text does; or to a URI, said as
/// it is.
void add_target(Dict& dict, const Link& link, const Titles& titles) {
  const std::string& target = link.area.target;
  if (!target.starts_with('#')) {
    const std::string uri = ascii_uri(target);
    check_length(uri, target);
    dict.raw("/A << /S /URI /URI " + literal(uri) + " >>").text("Contents", target);
    return;
  }
  const std::string_view id = std::string_view(target).substr(1);
  const auto title = titles.find(id);
  const std::string_view words = link.words.empty() ? id : std::string_view(link.words);
  dict.raw("/Dest " + literal(id)).text("Contents", title == titles.end() ? words : title->second);
}

Dict write_link(Objects& objects, const Link& link, const Titles& titles) {
  Dict dict = objects.dict("Annot");
  dict.name("Subtype", "Link")
      .number("F", 4)
      .raw("/Border [0 0 0]")
      .raw(rectangle(link.area.area, link.page_height));
  add_target(dict, link, titles);
  return dict;
}

/// The `Link` that the element is or stands in.
layout::StructureId link_around(layout::StructureId element, const layout::StructureTree& tree) {
  while (element >= 0 && tree.nodes[static_cast<std::size_t>(element)].type != "Link")
    element = tree.nodes[static_cast<std::size_t>(element)].parent;
  return element;
}

/// What of the link's words stands on the page.
std::string words_of(layout::StructureId link, const layout::Page& page, const layout::StructureTree& tree) {
  std::string words;
  if (link < 0) return words;
  for (const layout::PageItem& item : page.items) {
    const auto* run = std::get_if<layout::GlyphRun>(&item.content);
    if (run != nullptr && item.structure >= link && link_around(item.structure, tree) == link)
      words += run->text;
  }
  return std::string(trim(words));
}

}  // namespace

Dict write_destinations(Objects& objects, const layout::Pages& pages, const std::vector<Dict>& page_objects) {
  std::map<std::string_view, const layout::Destination*> sorted;
  for (const layout::Destination& destination : pages.destinations)
    sorted.emplace(destination.id, &destination);
  std::vector<TreeEntry> entries;
  for (const auto& [id, destination] : sorted) {
    const std::size_t page = destination->page;
    entries.push_back({literal(id), place(*destination, pages.pages.at(page), page_objects.at(page))});
  }
  return write_tree(objects, "Names", entries);
}

std::vector<LinkObject> write_links(Objects& objects, const layout::Pages& pages,
                                    std::vector<Dict>& page_objects) {
  const Titles titles = outline_titles(pages);
  std::vector<LinkObject> out;
  for (std::size_t i = 0; i < pages.pages.size(); ++i) {
    const layout::Page& page = pages.pages[i];
    std::vector<Dict> links;
    for (const layout::PageItem& item : page.items) {
      const auto* area = std::get_if<LinkArea>(&item.content);
      if (area == nullptr) continue;
      const LinkMark mark{i, link_around(item.structure, pages.structure)};
      links.push_back(write_link(
          objects, {*area, page.size.height, words_of(mark.element, page, pages.structure)}, titles));
      if (mark.element >= 0)
        links.back().number("StructParent", static_cast<int>(pages.pages.size() + out.size()));
      out.push_back({mark, links.back()});
    }
    if (!links.empty()) page_objects[i].references("Annots", links);
  }
  return out;
}

}  // namespace casebound::pdf
