#pragma once

#include "casebound/font/library.h"
#include "casebound/markup/element.h"
#include "casebound/style/stylesheet.h"

#include <string>
#include <vector>

namespace casebound::pipeline {

/// The families that the words of the book are set in, in the order in which they first occur. A face that
/// steps in for a single character is none of them.
std::vector<std::string> typefaces_of(const std::vector<markup::SpineDocument>& spine,
                                      const style::Stylesheet& stylesheet, const font::FontLibrary& fonts);

}  // namespace casebound::pipeline
