#pragma once

#include "style/cascade.h"

namespace casebound::style {

/// Cascades the @page rules for one kind of page. Pages inherit from `html`, margin boxes from their page.
PageStyle cascade_page(const std::vector<PageRule>& rules, const PageContext& context, const Draft& html);

}  // namespace casebound::style
