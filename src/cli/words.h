#pragma once

#include <string>
#include <vector>

#include <CLI/CLI.hpp>

namespace casebound::cli {

/// What somebody may write for an option or an argument, as far as that is a closed set.
std::vector<std::string> words_for(const CLI::Option& option);
/// Its value is a file or a folder.
bool names_a_file(const CLI::Option& option);
/// `-o` and `--output`, or none for an argument.
std::vector<std::string> spellings(const CLI::Option& option);
/// Apart from its command: what an argument is called, or the type of an option's value; empty for a flag.
std::string value_name(const CLI::Option& option);

}  // namespace casebound::cli
