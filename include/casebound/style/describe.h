#pragma once

#include <string>

namespace casebound::style {

/// The table of supported properties as Markdown, made from the one that the parser reads by: name, values,
/// initial value, whether inherited, and which book it changes.
std::string describe_properties();

}  // namespace casebound::style
