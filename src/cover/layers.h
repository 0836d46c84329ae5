#pragma once

#include "casebound/cover/draw.h"
#include "casebound/markup/element.h"

#include <vector>

namespace casebound::covers {

/// The cover's layers that hold anything, from the ground up, as documents of one section of the classes
/// `cover`, the layer's own, and `size-N`.
std::vector<markup::SpineDocument> layers(const Words& words, int size);

/// All that the cover says, as sentences.
std::string spoken(const Words& words);

}  // namespace casebound::covers
