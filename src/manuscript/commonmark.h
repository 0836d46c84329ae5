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

/// CommonMark with strikethrough and, if they are wanted, tables.
NodePointer parse_commonmark(std::string_view text, bool tables);

/// cmark-gfm takes quadratic time over the cells of a line, and fills up every short row, so text that could
/// make a giant table is to be read without tables.
bool has_giant_table(std::string_view text);

/// Nodes of extensions are told apart by their name.
bool is_named(cmark_node* node, std::string_view name);

/// Calls `visit` for a node and every node below it, in reading order, however deep.
void for_each_node(cmark_node* root, const std::function<void(cmark_node*)>& visit);

}  // namespace casebound::manuscript
