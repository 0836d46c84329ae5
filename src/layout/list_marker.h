#pragma once

#include "casebound/markup/element.h"

#include <string>

namespace casebound::layout {

/// The number of a list's first item: its attribute `start`, else 1.
int start_number(const markup::Element& list);

/// What stands before an item, by `list-style-type` (CSS Counter Styles 3): a sign, or its number and a full
/// stop; nothing for `none`.
std::string marker_text(const std::string& type, int number);

}  // namespace casebound::layout
