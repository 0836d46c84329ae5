#pragma once

#include "cli/command.h"

#include <string>
#include <vector>

namespace casebound::cli {

/// Understands a command line. Throws a usage Error; `command.messages` is set before that wherever it can
/// be, so that the fault is reported in the form that was asked for.
void parse(const std::vector<std::string>& arguments, Command& command);

}  // namespace casebound::cli
