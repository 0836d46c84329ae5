#pragma once

#include "casebound/markup/element.h"

#include <string>
#include <vector>

namespace casebound::epub {

/// Gives a note that is called several times a way back to each of its calls: its number leads to the first,
/// and marks at its end, `↩2 ↩3`, lead to the others. The page, where nothing is pressed, has no use for
/// them.
void add_backlinks(std::vector<markup::SpineDocument>& spine, const std::string& language);

}  // namespace casebound::epub
