#include "layout/protrusion.h"

#include <unicode/uchar.h>

namespace casebound::layout {

namespace {

/// Brackets and quotation marks, as CSS Text 4 §9.2 counts them.
bool is_mark_of(char32_t character, std::uint32_t kinds) {
  if (character == U'"' || character == U'\'') return true;
  return (U_GET_GC_MASK(static_cast<UChar32>(character)) & (kinds | U_GC_PF_MASK | U_GC_PI_MASK)) != 0;
}

bool opens(char32_t character) {
  return is_mark_of(character, U_GC_PS_MASK);
}

bool closes(char32_t character) {
  return is_mark_of(character, U_GC_PE_MASK);
}

/// The stops and commas of CSS Text 4 §9.2 that belong to the scripts we set.
bool is_stop_or_comma(char32_t character) {
  switch (character) {
    case U',':
    case U'.':
    case U'\u060C':
    case U'\u06D4':
    case U'\u3001':
    case U'\u3002':
    case U'\uFF0C':
    case U'\uFF0E': return true;
    default: return false;
  }
}

}  // namespace

Protrusion protrusion(char32_t character) {
  switch (character) {
    case U'-':
    case U'\u2010': return {0, .5};
    case U'.': return {0, .6};
    case U',': return {0, .5};
    case U':': return {0, .4};
    case U';': return {0, .3};
    case U'!':
    case U'?': return {0, .1};
    case U'’':
    case U'”':
    case U'»': return {0, .5};
    case U'“':
    case U'‘':
    case U'„':
    case U'«': return {.5, 0};
    case U'—':
    case U'–': return {0, .2};
    case U'(': return {.1, 0};
    case U')': return {0, .1};
    case U'A':
    case U'V':
    case U'W':
    case U'Y':
    case U'T': return {.05, .05};
    default: return {};
  }
}

HangingRules::HangingRules(const style::ComputedStyle& style)
    : protrudes_(style.protrusion && style.text_align == style::TextAlign::justify),
      hanging_(style.hanging_punctuation) {}

double HangingRules::left(char32_t character, bool first_line) const {
  if (first_line && hanging_.first && opens(character)) return 1;
  return protrudes_ ? protrusion(character).left : 0;
}

double HangingRules::right(char32_t character, bool last_line) const {
  if (last_line && hanging_.last && closes(character)) return 1;
  if (hanging_.force_end && is_stop_or_comma(character)) return 1;
  return protrudes_ ? protrusion(character).right : 0;
}

double HangingRules::more_on_right(char32_t character, bool last_line) const {
  return hanging_.allow_end && is_stop_or_comma(character) ? 1 - right(character, last_line) : 0;
}

}  // namespace casebound::layout
