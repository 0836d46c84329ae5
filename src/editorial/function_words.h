#pragma once

#include <string>
#include <string_view>

namespace casebound::editorial {

/// The language that a paragraph is in, if it is one of the few known here (en, de, fr, es, it, pt, nl), and
/// surely not the one that it should be in; else empty. Told by the little words that no sentence of a
/// language can do without. Names, titles and phrases are too short to tell.
std::string_view foreign_language(std::string_view text, std::string_view own);

/// `French`.
std::string_view language_name(std::string_view language);

}  // namespace casebound::editorial
