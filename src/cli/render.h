#pragma once

#include "casebound/base/diagnostic.h"
#include "casebound/base/source.h"

#include "cli/command.h"

#include <string>

namespace casebound::cli {

/// All findings in one of the forms, each ending with a line end. `coloured` matters to the human form only.
std::string render(Format format, const Diagnostics& diagnostics, const Sources& sources, bool coloured);

std::string render_human(const Diagnostics& diagnostics, const Sources& sources, bool coloured);
/// One JSON object a line; columns count characters from 1, and the end is the first place after the finding.
std::string render_jsonl(const Diagnostics& diagnostics, const Sources& sources);
/// One SARIF 2.1.0 log.
std::string render_sarif(const Diagnostics& diagnostics, const Sources& sources);
/// GitHub's workflow commands, which become annotations.
std::string render_github(const Diagnostics& diagnostics, const Sources& sources);

/// `1 error, 3 warnings, 4 notes`; empty if there is nothing to count.
std::string tally(const Diagnostics& diagnostics);

}  // namespace casebound::cli
