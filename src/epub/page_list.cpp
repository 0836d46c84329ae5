#include "epub/page_list.h"

#include "casebound/base/interrupt.h"

#include "epub/insert_mark.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string_view>

#include <fmt/format.h>

namespace casebound::epub {
namespace {

using markup::Element;
using markup::Node;
using markup::SpineDocument;

/// The e-book's own contents, index and title are no twins of the printed ones.
bool has_twin(const SpineDocument& document) {
  constexpr std::array<std::string_view, 3> roles = {"halftitlepage", "index", "toc"};
  return std::ranges::find(roles, document.role) == roles.end();
}

/// `page-17`: letters and digits of the folio, so that it is an XML name.
std::string name_of(std::string_view folio) {
  const auto is_plain = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  };
  std::string name = "page-";
  for (const char c : folio) name += is_plain(c) ? c : '-';
  return name;
}

/// The ids of the book, and new ones beside them.
class Ids {
 public:
  explicit Ids(const std::vector<SpineDocument>& spine) {
    for (const SpineDocument& document : spine) collect(document.body);
  }

  std::string make(const std::string& wanted) {
    std::string id = wanted;
    for (int i = 2; !taken_.insert(id).second; ++i) id = fmt::format("{}-{}", wanted, i);
    return id;
  }

 private:
  void collect(const Element& element) {
    if (!element.id.empty()) taken_.insert(element.id);
    for (const Node& node : element.children)
      if (const auto* child = std::get_if<Element>(&node.value)) collect(*child);
  }

  std::set<std::string> taken_;
};

Element page_break(const std::string& id, const std::string& folio) {
  return {.name = "span",
          .id = id,
          .type = "pagebreak",
          .role = "doc-pagebreak",
          .attributes = {{"aria-label", folio}}};
}

struct Place {
  std::size_t offset = 0;
  Element mark;
};
using Places = std::map<std::string, std::vector<Place>>;

Places places_of(const std::vector<layout::PageMapEntry>& page_map, const std::vector<SpineDocument>& spine) {
  Ids ids(spine);
  Places places;
  for (const layout::PageMapEntry& entry : page_map) {
    if (entry.block.empty() || entry.folio.empty()) continue;
    places[entry.block].push_back({entry.offset, page_break(ids.make(name_of(entry.folio)), entry.folio)});
  }
  return places;
}

/// Marks come last first, so that those before them are found where they were.
void mark_block(Element& element, Places& places) {
  const auto found = places.find(element.block);
  if (element.block.empty() || found == places.end()) return;
  std::ranges::stable_sort(found->second, {}, &Place::offset);
  for (auto place = found->second.rbegin(); place != found->second.rend(); ++place) {
    stop_if_interrupted();
    insert_mark(element, place->offset, std::move(place->mark));
  }
  places.erase(found);
}

void mark(Element& element, Places& places) {
  mark_block(element, places);
  for (Node& node : element.children)
    if (auto* child = std::get_if<Element>(&node.value)) mark(*child, places);
}

void gather(const Element& element, std::vector<PageMark>& marks) {
  if (element.type == "pagebreak") marks.push_back({*element.attribute("aria-label"), "#" + element.id});
  for (const Node& node : element.children)
    if (const auto* child = std::get_if<Element>(&node.value)) gather(*child, marks);
}

}  // namespace

void mark_pages(std::vector<SpineDocument>& spine, const std::vector<layout::PageMapEntry>& page_map) {
  Places places = places_of(page_map, spine);
  for (SpineDocument& document : spine)
    if (has_twin(document)) mark(document.body, places);
}

std::vector<PageMark> page_marks(const std::vector<SpineDocument>& spine) {
  std::vector<PageMark> marks;
  for (const SpineDocument& document : spine) gather(document.body, marks);
  return marks;
}

}  // namespace casebound::epub
