#pragma once

#include "casebound/base/error.h"

#include <filesystem>
#include <functional>
#include <set>

namespace casebound::cli {

/// One build of many.
struct Round {
  Exit exit = Exit::done;
  std::set<std::filesystem::path> inputs;  ///< what it read, and what it looked for in vain
};

/// Is told of each input before it is read.
using Asking = std::function<void(const std::filesystem::path&)>;

/// Builds, and builds again whenever an input has changed, until it is interrupted; one that is saved after
/// it has been read, while the book is being built, has changed. A book that cannot even be tried at first
/// (Exit::usage, Exit::environment) ends it at once. `ready` is called whenever the inputs are watched and
/// nothing is left to do.
Exit watch(const std::function<Round(const Asking&)>& build, const std::function<void()>& ready);

}  // namespace casebound::cli
