#include "pdf/outline.h"

#include "pdf/text.h"

#include <cstddef>

namespace casebound::pdf {
namespace {

/// Children of each node; node 0 is the root, node i + 1 the entry i.
using Children = std::vector<std::vector<std::size_t>>;

Children nest(const std::vector<layout::OutlineEntry>& entries) {
  Children children(entries.size() + 1);
  std::vector<std::size_t> open = {0};
  const auto level = [&](std::size_t node) { return entries[node - 1].level; };
  for (std::size_t node = 1; node <= entries.size(); ++node) {
    while (open.back() != 0 && level(open.back()) >= level(node)) open.pop_back();
    children[open.back()].push_back(node);
    open.push_back(node);
  }
  return children;
}

Dict write_item(Objects& objects, const layout::OutlineEntry& entry) {
  Dict item = objects.dict().text("Title", entry.title);
  if (entry.destination.empty()) return item;
  std::string destination = "/Dest ";
  append_literal(destination, entry.destination);
  return item.raw(destination);
}

void link_siblings(std::vector<Dict>& nodes, std::size_t parent, const std::vector<std::size_t>& siblings) {
  for (std::size_t i = 0; i < siblings.size(); ++i) {
    Dict& node = nodes[siblings[i]];
    node.reference("Parent", nodes[parent]);
    if (i > 0) node.reference("Prev", nodes[siblings[i - 1]]);
    if (i + 1 < siblings.size()) node.reference("Next", nodes[siblings[i + 1]]);
  }
}

/// A negative count: so many would show if the item were opened.
void link_children(std::vector<Dict>& nodes, std::size_t parent, const std::vector<std::size_t>& children) {
  if (children.empty()) return;
  const int count = static_cast<int>(children.size());
  nodes[parent].reference("First", nodes[children.front()]).reference("Last", nodes[children.back()]);
  nodes[parent].number("Count", parent == 0 ? count : -count);
}

}  // namespace

Dict write_outline(Objects& objects, const std::vector<layout::OutlineEntry>& entries) {
  std::vector<Dict> nodes = {objects.dict("Outlines")};
  for (const layout::OutlineEntry& entry : entries) nodes.push_back(write_item(objects, entry));
  const Children children = nest(entries);
  for (std::size_t node = 0; node < nodes.size(); ++node) {
    link_children(nodes, node, children[node]);
    link_siblings(nodes, node, children[node]);
  }
  return nodes.front();
}

}  // namespace casebound::pdf
