#pragma once

#include "casebound/document/inline.h"

#include <string>

namespace casebound::manuscript {

/// The words of a title that settings give. They may be emphasised as in a manuscript, `On *The Mill*`; a
/// title that is so as a whole is not, and whatever else is marked up there is text. All have the place
/// `span`.
Inlines setting_words(const std::string& text, SourceSpan span);

}  // namespace casebound::manuscript
