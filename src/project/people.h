#pragma once

#include "casebound/document/metadata.h"

#include "project/settings.h"

namespace casebound::project {

/// One person or several, each a name or a mapping of name, sort, affiliation and bio.
SettingsReader::Handler people(SettingsReader& reader, std::vector<Person>& out);
/// The same, as those who did something for the book.
SettingsReader::Handler contributors(SettingsReader& reader, ContributorRole role,
                                     std::vector<Contributor>& out);

}  // namespace casebound::project
