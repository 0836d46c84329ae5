#pragma once

#include <memory>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

namespace casebound::cli {

/// What stands on the command line, before anything is made of it. Every value is kept as text, so that
/// faults are told in our words and not in the parser's.
struct RawCommand {
  bool help = false, version = false;
  std::string book, form, code;
  std::string since, before, after, html;
  std::string output, threads, deny, colour, depfile;
  std::vector<std::string> only, messages;
  bool quiet = false, verbose = false, timings = false, fix = false, exit_code = false, no_cache = false;
};

/// The one definition of commands and options, from which command lines are read and help is written. The
/// parser writes into `raw`, which must outlive it.
std::unique_ptr<CLI::App> grammar(RawCommand& raw);

/// The commands that users are told of, in their order.
std::vector<const CLI::App*> commands_of(const CLI::App& app);

}  // namespace casebound::cli
