#include "layout/columned_block.h"

#include <algorithm>

namespace casebound::layout {

namespace {

using style::StyledElement;

bool has_floats(const StyledElement& element) {
  if (element.style->float_ == style::Float::footnote || element.style->float_ == style::Float::top)
    return true;
  return std::any_of(element.children.begin(), element.children.end(), [](const style::StyledNode& child) {
    const auto* inner = std::get_if<StyledElement>(&child);
    return inner != nullptr && has_floats(*inner);
  });
}

const StyledElement* last_block(const StyledElement& parent) {
  if (parent.children.empty()) return nullptr;
  const auto* last = std::get_if<StyledElement>(&parent.children.back());
  const bool is_block = last != nullptr && last->style->display == style::Display::block;
  return is_block ? last : nullptr;
}

}  // namespace

const StyledElement* columned_block(const StyledElement& root) {
  for (const auto* block = last_block(root); block != nullptr; block = last_block(*block)) {
    if (block->style->column_count > 1) return has_floats(root) ? nullptr : block;
  }
  return nullptr;
}

}  // namespace casebound::layout
