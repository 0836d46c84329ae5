#pragma once

#include "style/cascade.h"

#include <span>
#include <string>

namespace casebound::style {

/// The author's rules as reading systems get them; see Stylesheet::reflowable_css.
std::string reflowable_css(std::span<const StyleRule> rules, const RootMetrics& root, Typefaces typefaces);

}  // namespace casebound::style
