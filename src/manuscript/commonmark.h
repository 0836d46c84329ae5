#pragma once

#include <functional>
#include <memory>
#include <string_view>

#include <cmark-gfm.h>

// What is asked of cmark-gfm: a tree of a text, and to walk it.
namespace casebound::manuscript {

struct FreeNode {
  void operator()(cmark_node* node) const { cmark_node_free(node); }
};
using NodePointer = std::unique_ptr<cmark_node, FreeNode>;

/// CommonMark with strikethrough and, if they are wanted, tables, of which the text must hold no giant ones
/// (see giant_tables.h).
NodePointer parse_commonmark(std::string_view text, bool tables);

/// Nodes of extensions are told apart by their name.
bool is_named(cmark_node* node, std::string_view name);

/// Calls `visit` for a node and every node below it, in reading order, however deep.
void for_each_node(cmark_node* root, const std::function<void(cmark_node*)>& visit);

}  // namespace casebound::manuscript
