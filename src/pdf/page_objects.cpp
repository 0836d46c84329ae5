#include "pdf/page_objects.h"

#include "pdf/sheet.h"

#include <algorithm>

namespace casebound::pdf {
namespace {

constexpr std::size_t most_kids = 64;

struct PageNode {
  Dict dict;
  int page_count = 1;
};

bool shows_transparency(const layout::Page& page, const PlacedPictures& pictures) {
  return std::any_of(page.items.begin(), page.items.end(), [&](const layout::PageItem& item) {
    const auto* image = std::get_if<layout::PlacedImage>(&item.content);
    return image != nullptr && pictures.at(image->source).transparent;
  });
}

Dict write_page(Objects& objects, const layout::Page& page, const std::string& boxes, const Dict& content,
                const Dict& resources, const PlacedPictures& pictures, const Target& target) {
  Dict result = objects.dict("Page").raw(boxes).reference("Resources", resources);
  if (target.standard == Standard::pdf_1_7) result.raw("/Tabs/S");
  if (shows_transparency(page, pictures)) {
    const std::string space = target.separator == nullptr ? "RGB" : "CMYK";
    result.raw("/Group << /S /Transparency /CS /Device" + space + " >>");
  }
  return result.reference("Contents", content);
}

PageNode write_parent(Objects& objects, std::vector<PageNode>& nodes, std::size_t begin, std::size_t end) {
  PageNode parent = {objects.dict("Pages"), 0};
  std::vector<Dict> kids;
  for (std::size_t i = begin; i < end; ++i) {
    nodes[i].dict.reference("Parent", parent.dict);
    kids.push_back(nodes[i].dict);
    parent.page_count += nodes[i].page_count;
  }
  parent.dict.references("Kids", kids).number("Count", parent.page_count);
  return parent;
}

Dict write_root(Objects& objects, const std::vector<Dict>& pages) {
  std::vector<PageNode> nodes;
  for (const Dict& page : pages) nodes.push_back({page, 1});
  do {
    std::vector<PageNode> parents;
    for (std::size_t begin = 0; begin == 0 || begin < nodes.size(); begin += most_kids) {
      parents.push_back(write_parent(objects, nodes, begin, std::min(nodes.size(), begin + most_kids)));
    }
    nodes = std::move(parents);
  } while (nodes.size() > 1);
  return nodes.front().dict;
}

}  // namespace

PageTree write_pages(Objects& objects, const layout::Pages& pages, const PageMarks& marks,
                     const Dict& resources, const PlacedPictures& pictures, const Target& target) {
  std::vector<Dict> written, contents;
  for (std::size_t i = 0; i < pages.pages.size(); ++i) {
    const layout::Page& page = pages.pages[i];
    const std::string boxes = page_boxes(sheet_of(target, page.size, i), target);
    contents.push_back(objects.dict().awaits_stream());
    written.push_back(write_page(objects, page, boxes, contents.back(), resources, pictures, target));
    if (!marks[i].empty()) written.back().number("StructParents", static_cast<int>(i));
  }
  const Dict root = write_root(objects, written);
  return {root, std::move(written), std::move(contents)};
}

}  // namespace casebound::pdf
