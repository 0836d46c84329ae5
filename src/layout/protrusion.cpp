#include "layout/protrusion.h"

namespace casebound::layout {

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

}  // namespace casebound::layout
