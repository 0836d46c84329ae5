#pragma once

#include "casebound/markup/element.h"

#include <functional>
#include <map>
#include <string>

namespace casebound::markup {

/// The labels of the printed pages on which places stand, by the ids of the places: `xii`, `7`.
using Folios = std::map<std::string, std::string>;

/// Gives the locators of the index their words, heading by heading: the label of the printed page, or a
/// running number where the place has none. Places on one page are one locator. Three pages or more in a row,
/// and what a range of the author's leads over, are one too: `5–7`. What `leads` denies is no locator.
void label_locators(Element& root, const Folios& folios, const std::function<bool(const Element&)>& leads);

bool has_locators(const Element& root);

}  // namespace casebound::markup
