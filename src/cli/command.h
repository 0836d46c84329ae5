#pragma once

#include "casebound/pipeline/build.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace casebound::cli {

enum class Verb {
  none,
  help,
  version,
  build,
  check,
  proof,
  compare,
  release,
  verify,
  watch,
  dump,
  explain,
  start,
  describe
};
enum class Format { human, jsonl, sarif, github };
enum class ColourChoice { automatic, always, never };
enum class DumpForm { tree, pages };

/// Where findings go, in which form: standard error, or a file.
struct MessageOutput {
  Format format = Format::human;
  std::optional<std::filesystem::path> file;
};

/// A command line, understood: plain values with their defaults.
struct Command {
  Verb verb = Verb::none;
  std::string help;  ///< the text that `--help` or `describe` asks for
  std::filesystem::path book = ".";
  std::string since;                          ///< what the proof marks changes against; empty: nothing
  std::string before, after;                  ///< what is compared
  std::optional<std::filesystem::path> html;  ///< where the comparison is written as a page of its own
  bool exit_code = false;                     ///< differences are a failure
  DumpForm form = DumpForm::tree;
  std::string code;  ///< to explain; empty: all
  std::filesystem::path output = "output";
  unsigned threads = 0;
  std::vector<pipeline::Edition> only;
  std::vector<MessageOutput> messages = {MessageOutput{}};
  bool deny_warnings = false;
  ColourChoice colour = ColourChoice::automatic;
  bool quiet = false;
  bool verbose = false;
  bool timings = false;
  bool no_cache = false;  ///< nothing that earlier builds have made is used
  bool fix = false;
  std::optional<std::filesystem::path> depfile;
};

}  // namespace casebound::cli
