#pragma once

#include "casebound/markup/element.h"

#include "style/selector.h"

#include <optional>
#include <span>
#include <string_view>

namespace casebound::style {

/// Where an element stands in its document: what selectors may ask about it.
struct Place {
  const markup::Element* element = nullptr;
  const Place* parent = nullptr;                     ///< nullptr: the root
  std::span<const markup::Element* const> siblings;  ///< the parent's elements, this one among them
  std::size_t index = 0;                             ///< its position in them
  /// Of each sibling up to this one: the one before it, as `+` sees it. What floats to the top of a page
  /// (`float: top`) has left the text and is not seen.
  std::span<const std::optional<std::size_t>> before = {};
  std::string_view language;  ///< with what is inherited
};

/// Whether the element is the subject of the selector (its pseudo-element is not looked at).
bool matches(const Selector& selector, const Place& place);

}  // namespace casebound::style
