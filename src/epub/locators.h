#pragma once

#include "casebound/markup/locators.h"

#include "epub/links.h"

#include <vector>

namespace casebound::epub {

/// Gives the index's links their words (see markup/locators.h). A place that is not in the book is no
/// locator.
void label_locators(std::vector<markup::SpineDocument>& spine, const Links& links,
                    const markup::Folios& folios);

}  // namespace casebound::epub
