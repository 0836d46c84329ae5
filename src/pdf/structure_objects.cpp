#include "pdf/structure_objects.h"

#include "pdf/number.h"
#include "pdf/text.h"
#include "pdf/tree.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <string>

#include <fmt/format.h>

namespace casebound::pdf {
namespace {

using layout::StructureNode;

std::vector<LinkMark> marks_of(const std::vector<LinkObject>& links) {
  std::vector<LinkMark> out;
  for (const LinkObject& link : links) out.push_back(link.mark);
  return out;
}

/// The pictures that belong to elements.
using Areas = std::map<layout::StructureId, std::string>;

std::string figure_box(const Rect& area, Length page_height) {
  std::string out = "/BBox[";
  const Length bottom = page_height - area.y - area.height;
  for (const Length edge : {area.x, bottom, area.x + area.width, bottom + area.height}) {
    append_length(out, edge);
    out += ' ';
  }
  out.back() = ']';
  return out;
}

Areas picture_areas(const layout::Pages& pages) {
  Areas out;
  for (const layout::Page& page : pages.pages) {
    for (const layout::PageItem& item : page.items) {
      const auto* image = std::get_if<layout::PlacedImage>(&item.content);
      if (image != nullptr && item.structure >= 0)
        out.emplace(item.structure, figure_box(image->area, page.size.height));
    }
  }
  return out;
}

/// `12 0 R` of each.
std::vector<std::string> references(const std::vector<Dict>& dicts) {
  std::vector<std::string> out;
  for (const Dict& dict : dicts) out.push_back(dict.indirect());
  return out;
}

void append_text(std::string& out, std::string_view key, std::string_view utf8) {
  out += key;
  append_literal(out, text_string(utf8));
}

/// Entries of one attribute owner (§14.8.5).
std::string attributes(const StructureNode& node, const Areas& areas, std::size_t index) {
  if (!node.numbering.empty()) return "/O/List/ListNumbering/" + node.numbering;
  const auto area = areas.find(static_cast<layout::StructureId>(index));
  if (node.type == "Figure" && area != areas.end())
    return (node.in_line ? "/O/Layout/Placement/Inline" : "/O/Layout/Placement/Block") + area->second;
  std::string cell;
  if (!node.scope.empty()) cell += "/Scope/" + node.scope;
  if (node.rows > 1) cell += fmt::format("/RowSpan {}", node.rows);
  if (node.columns > 1) cell += fmt::format("/ColSpan {}", node.columns);
  return cell.empty() ? cell : "/O/Table" + cell;
}

/// Notes have ids of their own (ISO 14289-1 §7.9).
std::string id_of(std::size_t element) {
  return fmt::format("n{}", element);
}

/// The elements' dictionaries, with no space that is not needed: a large book has a hundred thousand of them.
class ElementWriter {
 public:
  ElementWriter(const layout::Pages& pages, const StructureKids& kids, const std::vector<LinkObject>& links,
                const std::vector<Dict>& page_objects)
      : tree_(pages.structure),
        kids_(kids),
        links_(links),
        areas_(picture_areas(pages)),
        pages_(references(page_objects)) {}

  /// `objects`: one for each element that is written, in order.
  void write(Objects& objects, Dict root) {
    std::vector<Dict> dicts;
    for (std::size_t i = 0; i < tree_.nodes.size(); ++i) {
      elements_.emplace_back();
      if (!kids_.has(i)) continue;
      dicts.push_back(objects.dict());
      elements_.back() = dicts.back().indirect();
    }
    auto dict = dicts.begin();
    const std::string top = root.indirect();
    for (std::size_t i = 0; i < tree_.nodes.size(); ++i)
      if (kids_.has(i)) dict++->raw(entries(i, top));
  }

  /// `12 0 R` by element.
  const std::vector<std::string>& elements() const { return elements_; }

 private:
  std::string entries(std::size_t index, const std::string& root) const {
    const StructureNode& node = tree_.nodes[index];
    std::string out = "/S/" + node.type + "/P " +
                      (node.parent < 0 ? root : elements_[static_cast<std::size_t>(node.parent)]);
    append_kids(out, index);
    if (!node.language.empty()) append_text(out, "/Lang", node.language);
    if (!node.alt.empty()) append_text(out, "/Alt", node.alt);
    if (node.type == "Note") append_text(out, "/ID", id_of(index));
    const std::string own = attributes(node, areas_, index);
    if (!own.empty()) out += "/A<<" + own + ">>";
    return out;
  }

  /// The page of the first kid that is on one is the element's; content on others says so.
  void append_kids(std::string& out, std::size_t index) const {
    const auto kids = kids_.of(index);
    const auto first =
        std::find_if(kids.begin(), kids.end(), [](const Kid& kid) { return kid.kind != Kid::Kind::element; });
    const std::size_t page = first == kids.end() ? pages_.size() : first->page;
    if (first != kids.end()) out += "/Pg " + pages_[page];
    if (kids.empty()) return;
    out += kids.size() == 1 ? "/K" : "/K[";
    for (const Kid& kid : kids) append_kid(out, kid, page);
    if (kids.size() > 1) out += ']';
  }

  void append_kid(std::string& out, const Kid& kid, std::size_t page) const {
    const bool is_elsewhere = kid.kind != Kid::Kind::element && kid.page != page;
    if (kid.kind == Kid::Kind::element) {
      out += ' ' + elements_[kid.number];
    } else if (kid.kind == Kid::Kind::annotation) {
      out += "<</Type/OBJR/Obj " + links_[kid.number].object.indirect() +
             (is_elsewhere ? "/Pg " + pages_[kid.page] : "") + ">>";
    } else if (is_elsewhere) {
      out += "<</Type/MCR/Pg " + pages_[kid.page] + "/MCID ";
      append_decimal(out, static_cast<std::int64_t>(kid.number), 0);
      out += ">>";
    } else {
      out += ' ';
      append_decimal(out, static_cast<std::int64_t>(kid.number), 0);
    }
  }

  const layout::StructureTree& tree_;
  const StructureKids& kids_;
  const std::vector<LinkObject>& links_;
  Areas areas_;
  std::vector<std::string> pages_, elements_;
};

/// From the marked content of pages, and from annotations, to the elements.
Dict write_parent_tree(Objects& objects, const PageMarks& marks, const std::vector<LinkObject>& links,
                       const std::vector<std::string>& elements) {
  std::vector<TreeEntry> entries;
  for (std::size_t page = 0; page < marks.size(); ++page) {
    if (marks[page].empty()) continue;
    std::string parents = "[";
    for (const auto element : marks[page]) parents += elements[static_cast<std::size_t>(element)] + ' ';
    parents.back() = ']';
    entries.push_back({fmt::format("{}", page), std::move(parents)});
  }
  for (std::size_t i = 0; i < links.size(); ++i) {
    const auto element = links[i].mark.element;
    if (element >= 0)
      entries.push_back({fmt::format("{}", marks.size() + i), elements[static_cast<std::size_t>(element)]});
  }
  return write_tree(objects, "Nums", entries);
}

/// Of notes.
std::vector<TreeEntry> ids(const layout::StructureTree& tree, const StructureKids& kids,
                           const std::vector<std::string>& elements) {
  std::map<std::string, std::string> sorted;
  for (std::size_t i = 0; i < tree.nodes.size(); ++i) {
    if (kids.has(i) && tree.nodes[i].type == "Note") sorted.emplace("(" + id_of(i) + ")", elements[i]);
  }
  std::vector<TreeEntry> out;
  for (const auto& [id, element] : sorted) out.push_back({id, element});
  return out;
}

}  // namespace

Dict write_structure(Objects& objects, const layout::Pages& pages, const PageMarks& marks,
                     const std::vector<LinkObject>& links, const std::vector<Dict>& page_objects) {
  const StructureKids kids(pages.structure, marks, marks_of(links));
  Dict root = objects.dict("StructTreeRoot");
  ElementWriter writer(pages, kids, links, page_objects);
  writer.write(objects, root);
  std::string top;
  for (const std::size_t element : kids.roots()) top += writer.elements()[element] + ' ';
  root.raw("/K[" + top + "]");
  root.reference("ParentTree", write_parent_tree(objects, marks, links, writer.elements()));
  root.number("ParentTreeNextKey", static_cast<int>(marks.size() + links.size()));
  const auto notes = ids(pages.structure, kids, writer.elements());
  if (!notes.empty()) root.reference("IDTree", write_tree(objects, "Names", notes));
  return root;
}

}  // namespace casebound::pdf
