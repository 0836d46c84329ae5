#pragma once

#include "casebound/base/diagnostic.h"
#include "casebound/base/file_system.h"
#include "casebound/base/source.h"

#include "cli/command.h"

#include <iosfwd>
#include <string>
#include <vector>

namespace casebound::cli {

/// Where findings are sent, and how.
struct Reporting {
  const std::vector<MessageOutput>& outputs;
  bool coloured = false;
  std::string summary;  ///< the last line of the human form on standard error; may be empty
};

/// Writes every finding in every chosen form. Throws an Error of the environment if a file cannot be written.
void report(const Reporting& reporting, const Diagnostics& diagnostics, const Sources& sources,
            FileSystem& files, std::ostream& err);

}  // namespace casebound::cli
