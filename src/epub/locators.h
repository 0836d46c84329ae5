#pragma once

#include "casebound/markup/element.h"

#include "epub/links.h"

#include <map>
#include <string>
#include <vector>

namespace casebound::epub {

/// Gives the index's links their words: the label of the printed page, or a running number where a place has
/// none. A second place on the same page, and one that is not in the book, is no locator.
void label_locators(std::vector<markup::SpineDocument>& spine, const Links& links,
                    const std::map<std::string, std::string>& folios);

}  // namespace casebound::epub
