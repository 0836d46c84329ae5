#pragma once

#include <string_view>

// What names of people look like, and what in them speaks for a name. No line is a byline for its shape alone
// (see claim.h).
namespace casebound::manuscript {

/// What a person's name looks like: two to six words, each capitalised, and any initials, titles (Dr.) and
/// particles (von, de).
bool is_name_shaped(std::string_view text);

/// Whether no word of a name joins others, as those of titles and sentences do: `The Sea`, `My Own Hand`.
bool may_be_named(std::string_view name);

/// Whether a line that does not say that it is a name may be one all the same: it has the shape, and none of
/// its words is one of titles, dedications or salutations.
bool is_person_shaped(std::string_view name);

/// Whether something in it is in names alone: a given name that is known, an initial, `Dr.`, `Jr.`, `von`.
bool has_sign_of_person(std::string_view name);

/// Whether a word of it stands in headings rather than in names: `Climate Change`.
bool has_common_word(std::string_view name);

/// `The Editors`, `The Casebound Project`: the name of some who write together.
bool is_organisation(std::string_view name);

/// Whether it is named after "by", as authors are, and not as places and manners are: `By Grand Central
/// Station`.
bool may_follow_by(std::string_view name);

/// One word that may be somebody's name after "by": `Plato`.
bool is_single_name(std::string_view text);

/// Whether the words a text begins with may be a name's, so that a byline may be sought in it.
bool begins_like_name(std::string_view text);

}  // namespace casebound::manuscript
