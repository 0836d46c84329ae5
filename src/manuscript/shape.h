#pragma once

#include "casebound/document/metadata.h"

#include <string>
#include <string_view>
#include <vector>

namespace casebound::manuscript {

/// What a person's name looks like: two to six words, each capitalised, an initial or a particle (von, de).
bool is_name_shaped(std::string_view text);

/// Whether no word of a name joins others, as those of titles and sentences do: `The Sea`, `My Own Hand`.
bool may_be_named(std::string_view name);

/// Whether a line that does not say that it is a name is one all the same: it has the shape, and none of its
/// words is one of titles, dedications or salutations.
bool is_person_shaped(std::string_view name);

/// One word that may be somebody's name after "by": `Plato`.
bool is_single_name(std::string_view text);

/// Whether the words a text begins with may be a name's, so that a byline may be sought in it.
bool begins_like_name(std::string_view text);

/// The people and the affiliation that a byline names: `A`, `A, Affiliation`, `A and B, Affiliation`, `A, B,
/// and C`. Nobody if the text has not that shape.
std::vector<Person> read_byline(std::string_view text, SourceSpan span);

/// The people of a line that says that it names the author: `作者：王小明`.
std::vector<Person> read_marked_byline(std::string_view text, SourceSpan span);

}  // namespace casebound::manuscript
