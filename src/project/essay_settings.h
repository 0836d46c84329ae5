#pragma once

#include "casebound/project/project.h"

#include "project/settings.h"

namespace casebound::project {

/// The keys that an essay has in its front matter and in its entry in `matter` alike.
SettingsReader::Keys essay_keys(SettingsReader& reader, EssaySettings& out);

/// Keys that the book and its essays share.
SettingsReader::Handler language(SettingsReader& reader, std::string& out);
SettingsReader::Handler date(SettingsReader& reader, std::string& out);
SettingsReader::Handler slug(SettingsReader& reader, std::string_view what, std::string& out);
SettingsReader::Handler identifier(SettingsReader& reader, std::string& out);
SettingsReader::Handler typography(SettingsReader& reader, Switches<Typography>& out);
SettingsReader::Handler recognition(SettingsReader& reader, Switches<Recognition>& out);
SettingsReader::Handler notes(SettingsReader& reader, NoteStyle& out);

}  // namespace casebound::project
