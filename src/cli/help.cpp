#include "cli/help.h"

#include "casebound/base/text.h"

#include "cli/grammar.h"

#include <fmt/format.h>

namespace casebound::cli {
namespace {

constexpr std::size_t text_column = 26;

/// One entry of a list: the term, and beside it, or below it if it is long, its text.
std::string entry(const std::string& term, std::string_view text) {
  std::string lines = wrapped(text, text_column);
  if (term.size() + 4 > text_column) return fmt::format("  {}\n{}", term, lines);
  lines.replace(0, term.size() + 2, "  " + term);
  return lines;
}

std::string full_name(const CLI::App& app) {
  return app.get_parent() != nullptr ? app.get_parent()->get_name() + " " + app.get_name() : app.get_name();
}

/// `-o, --output OUT`; an option without a short name stands under the others' long names.
std::string term(const CLI::Option& option) {
  std::string names;
  for (const std::string& name : option.get_snames()) names += "-" + name + ", ";
  if (names.empty()) names = "    ";
  names += "--" + option.get_lnames().front();
  return option.get_type_name().empty() ? names : names + " " + option.get_type_name();
}

std::string usage(const CLI::App& app) {
  std::string line = fmt::format("Usage: {}", full_name(app));
  if (!commands_of(app).empty()) line += " COMMAND";
  line += " [options]";
  for (const CLI::Option* option : app.get_options())
    if (option->get_positional()) line += fmt::format(" [{}]", option->get_name(true));
  return line + "\n";
}

std::string commands(const CLI::App& app) {
  std::string list;
  for (const CLI::App* command : commands_of(app))
    list += entry(command->get_name(), command->get_description());
  return list.empty() ? list : "\nCommands\n" + list;
}

std::string positionals(const CLI::App& app) {
  std::string list;
  for (const CLI::Option* option : app.get_options())
    if (option->get_positional()) list += entry(option->get_name(true), option->get_description());
  return list.empty() ? list : "\n" + list;
}

std::string options(const CLI::App& app) {
  std::string list = "\nOptions\n";
  for (const CLI::Option* option : app.get_options())
    if (option->nonpositional()) list += entry(term(*option), option->get_description());
  return list;
}

}  // namespace

std::string wrapped(std::string_view text, std::size_t indent, std::size_t width) {
  const std::string margin(indent, ' ');
  std::string lines, line;
  for (std::string_view word : split(text, ' ')) {
    if (!line.empty() && indent + line.size() + 1 + word.size() > width) {
      lines += margin + line + "\n";
      line.clear();
    }
    if (!line.empty()) line += ' ';
    line += word;
  }
  return lines + margin + line + "\n";
}

std::string help(const CLI::App& app) {
  std::string text = fmt::format("{}: {}\n\n{}", full_name(app), app.get_description(), usage(app));
  text += positionals(app) + commands(app) + options(app);
  if (app.get_parent() == nullptr) text += "\n`casebound COMMAND --help` tells more of a command.\n";
  return text;
}

}  // namespace casebound::cli
