#pragma once

#include "casebound/pipeline/build.h"

#include "cli/command.h"

#include <string>

namespace casebound::cli {

/// Carry out one command each. Findings are left in `work`; the answer, for standard output, is returned.
std::string build(const Command& command, const pipeline::Request& request, pipeline::Work& work);
std::string proof(const Command& command, const pipeline::Request& request, pipeline::Work& work);
/// What changed; `differs` is whether anything did.
std::string compare(const Command& command, const pipeline::Request& request, pipeline::Work& work,
                    bool coloured, bool& differs);
/// `coloured`: what changed in the manuscripts is shown in colours.
std::string check(const Command& command, const pipeline::Request& request, pipeline::Work& work,
                  bool coloured);
std::string dump(const Command& command, const pipeline::Request& request, pipeline::Work& work);

/// The findings forbid success: an error, or a warning where those are denied.
bool refused(const Command& command, const Diagnostics& diagnostics);

}  // namespace casebound::cli
