#pragma once

#include <string>

#include <CLI/CLI.hpp>

namespace casebound::cli {

/// The manual page of all commands and options (`man`: for man(1), in section 1), or what completes them in
/// a shell (`bash`, `zsh`, `fish`). Throws a usage Error for another form.
std::string description(const CLI::App& app, const std::string& form);

std::string manual(const CLI::App& app);
std::string bash_completion(const CLI::App& app);
std::string zsh_completion(const CLI::App& app);
std::string fish_completion(const CLI::App& app);

}  // namespace casebound::cli
