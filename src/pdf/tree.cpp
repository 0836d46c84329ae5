#include "pdf/tree.h"

#include <algorithm>

#include <fmt/format.h>

namespace casebound::pdf {
namespace {

constexpr std::size_t fan_out = 64;

struct Node {
  Dict dict;
  std::string first_key, last_key;
};

std::string leaf_entries(const std::string& leaf_key, const std::vector<TreeEntry>& entries,
                         std::size_t begin, std::size_t end) {
  std::string list = "/" + leaf_key + " [";
  for (std::size_t i = begin; i < end; ++i) list += entries[i].key + " " + entries[i].value + "\n";
  return list + "]";
}

std::vector<Node> write_leaves(Objects& objects, const std::string& leaf_key,
                               const std::vector<TreeEntry>& entries) {
  std::vector<Node> leaves;
  for (std::size_t begin = 0; begin < entries.size(); begin += fan_out) {
    const std::size_t end = std::min(entries.size(), begin + fan_out);
    Dict leaf = objects.dict().raw(leaf_entries(leaf_key, entries, begin, end));
    leaves.push_back({leaf, entries[begin].key, entries[end - 1].key});
  }
  return leaves;
}

Node write_parent(Objects& objects, const std::vector<Node>& nodes, std::size_t begin, std::size_t end) {
  std::vector<Dict> kids;
  for (std::size_t i = begin; i < end; ++i) kids.push_back(nodes[i].dict);
  return {objects.dict().references("Kids", kids), nodes[begin].first_key, nodes[end - 1].last_key};
}

std::vector<Node> write_parents(Objects& objects, const std::vector<Node>& nodes) {
  std::vector<Node> parents;
  for (std::size_t begin = 0; begin < nodes.size(); begin += fan_out) {
    parents.push_back(write_parent(objects, nodes, begin, std::min(nodes.size(), begin + fan_out)));
  }
  return parents;
}

void set_limits(std::vector<Node>& nodes) {
  for (Node& node : nodes) node.dict.raw(fmt::format("/Limits [{} {}]", node.first_key, node.last_key));
}

}  // namespace

Dict write_tree(Objects& objects, const std::string& leaf_key, const std::vector<TreeEntry>& entries) {
  if (entries.size() <= fan_out)
    return objects.dict().raw(leaf_entries(leaf_key, entries, 0, entries.size()));
  std::vector<Node> nodes = write_leaves(objects, leaf_key, entries);
  while (nodes.size() > 1) {
    set_limits(nodes);
    nodes = write_parents(objects, nodes);
  }
  return nodes.front().dict;
}

}  // namespace casebound::pdf
