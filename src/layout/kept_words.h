#pragma once

#include "layout/fount.h"

namespace casebound::layout {

/// Of all that a fount's words depend on: what kind of fount it is, its face, and how its language
/// hyphenates.
Cache::Key key_of_words(const FountKind& kind, Hyphenator& hyphenator, const Keeping& keeping);

}  // namespace casebound::layout
