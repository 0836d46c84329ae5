#pragma once

#include "casebound/markup/element.h"

#include <optional>
#include <string>

namespace casebound::layout {

/// The number of a list's first item: its attribute `start`, else 1.
/// Of an item that has one of its own.
std::optional<int> own_number(const markup::Element& item);
int start_number(const markup::Element& list);

/// A number in a counter style of CSS; signs for `disc`, `circle` and `square`, nothing for `none`.
std::string counter_text(const std::string& style, int number);

/// What stands before an item, by `list-style-type` (CSS Counter Styles 3): its text, a sign, or its number
/// and a full stop; nothing for `none`.
std::string marker_text(const std::string& type, int number);

}  // namespace casebound::layout
