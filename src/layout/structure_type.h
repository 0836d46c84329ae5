#pragma once

#include "casebound/markup/element.h"

#include <string>
#include <string_view>

namespace casebound::layout {

/// Standard structure type of an element, by itself; empty if it makes none (ISO 32000-1 §14.8.4, tables 333
/// to 340).
std::string structure_type(const markup::Element& element);

/// The value of /ListNumbering (table 347) for a `list-style-type`; empty: `None`, which is the default.
std::string list_numbering(std::string_view list_style_type);

}  // namespace casebound::layout
