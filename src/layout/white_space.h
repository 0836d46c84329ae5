#pragma once

#include "casebound/style/computed.h"

#include <string>
#include <string_view>

namespace casebound::layout {

/// What CSS calls white space in a document (CSS Text 3 §4.1).
bool is_white(char c);
/// Nothing but white space.
bool is_blank(std::string_view text);
bool preserves_spaces(style::WhiteSpace value);
bool preserves_lines(style::WhiteSpace value);

/// Unicode's line and paragraph separators, and NEL, are white space without a glyph: spaces in their place.
std::string without_separators(std::string text);

/// The text after `text-transform`, by the rules of its language (BCP 47).
std::string transformed(const std::string& text, style::TextTransform transform, const std::string& language);

}  // namespace casebound::layout
