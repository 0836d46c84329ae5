#pragma once

#include <string>
#include <string_view>

#include <CLI/CLI.hpp>

namespace casebound::cli {

/// The help text of the program or of one command, at 80 columns.
std::string help(const CLI::App& app);

/// `text` in lines of at most `width` columns, each after `indent` spaces; ends with a line end.
std::string wrapped(std::string_view text, std::size_t indent, std::size_t width = 79);

}  // namespace casebound::cli
