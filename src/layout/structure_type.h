#pragma once

#include "casebound/markup/element.h"

#include <string>

namespace casebound::layout {

/// Standard structure type of an element, empty if it makes none (ISO 32000-1 §14.8.4, tables 333 to 340).
std::string structure_type(const markup::Element& element);

}  // namespace casebound::layout
