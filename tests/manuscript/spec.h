#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace casebound::tests {

/// An example of a specification of Markdown.
struct Example {
  int number;  ///< from 1
  std::string markdown, html;
};

/// The examples of a spec.txt, as CommonMark and GFM write theirs: between lines of 32 backticks, Markdown
/// above a line `.` and HTML below it, tabs as arrows.
std::vector<Example> read_spec(const std::filesystem::path& file);

/// The examples that a list of differences names: each line begins with a number or a range of numbers
/// (`148–176`).
std::vector<int> read_differences(const std::filesystem::path& file);

}  // namespace casebound::tests
