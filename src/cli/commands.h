#pragma once

#include "casebound/pipeline/build.h"

#include "cli/command.h"

#include <string>

namespace casebound::cli {

/// What came of a command.
struct Outcome {
  std::string answer;    ///< for standard output
  bool in_vain = false;  ///< a book was to be written, and is not
  bool differs = false;  ///< of two books that were compared
};

/// Carry out one command each. Findings are left in `work`.
Outcome build(const Command& command, const pipeline::Request& request, pipeline::Work& work);
/// Unlike a book, a proof is written in spite of what the findings forbid, as long as there are pages to
/// read.
Outcome proof(const Command& command, const pipeline::Request& request, pipeline::Work& work);
/// As `build`, with the lists of a release. Warnings do not keep it from being written unless they are
/// denied.
Outcome release(const Command& command, const pipeline::Request& request, pipeline::Work& work);
Outcome verify(const Command& command, pipeline::Work& work);
/// `coloured`: what changed is shown in colours.
Outcome compare(const Command& command, const pipeline::Request& request, pipeline::Work& work,
                bool coloured);
Outcome check(const Command& command, const pipeline::Request& request, pipeline::Work& work, bool coloured);
Outcome dump(const Command& command, const pipeline::Request& request, pipeline::Work& work);

/// The findings forbid success: an error, or a warning where those are denied.
bool refused(const Command& command, const Diagnostics& diagnostics);

}  // namespace casebound::cli
