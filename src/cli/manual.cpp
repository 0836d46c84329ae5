// The manual page, for man(7).
#include "cli/describe.h"
#include "cli/grammar.h"
#include "cli/version.h"
#include "cli/words.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace casebound::cli {
namespace {

/// Text as roff takes it: backslashes doubled, hyphens that may be copied.
std::string roff(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\\')
      out += "\\e";
    else if (c == '-')
      out += "\\-";
    else
      out += c;
  }
  return !out.empty() && (out.front() == '.' || out.front() == '\'') ? "\\&" + out : out;
}

std::string roff_bold(std::string_view text) {
  return "\\fB" + roff(text) + "\\fR";
}

std::string roff_italic(std::string_view text) {
  return text.empty() ? "" : "\\fI" + roff(text) + "\\fR";
}

std::string roff_item(const std::string& term, std::string_view text) {
  return fmt::format(".TP\n{}\n{}\n", term, roff(text));
}

std::string roff_option(const CLI::Option& option) {
  if (option.get_positional()) return roff_item(roff_italic(value_name(option)), option.get_description());
  std::vector<std::string> names;
  for (const auto& name : spellings(option)) names.push_back(roff_bold(name));
  const std::string value = option.get_type_name().empty() ? "" : " " + roff_italic(option.get_type_name());
  return roff_item(fmt::format("{}{}", fmt::join(names, ", "), value), option.get_description());
}

std::string roff_options(const CLI::App& app) {
  std::string out;
  for (const CLI::Option* option : app.get_options()) out += roff_option(*option);
  return out;
}

std::string roff_usage(const CLI::App& command) {
  std::string out = roff_bold("casebound " + command.get_name());
  for (const CLI::Option* option : command.get_options())
    if (option->get_positional()) out += " [" + roff_italic(value_name(*option)) + "]";
  return out + " [options]";
}

std::string roff_synopsis(const CLI::App& app) {
  std::string out;
  for (const CLI::App* command : commands_of(app)) out += roff_usage(*command) + "\n.br\n";
  return out;
}

std::string roff_commands(const CLI::App& app) {
  std::string out;
  for (const CLI::App* command : commands_of(app))
    out += fmt::format(".SS {}\n{}.\n{}", roff_usage(*command), roff(command->get_description()),
                       roff_options(*command));
  return out;
}

std::string roff_exit_codes() {
  return roff_item("0", "done; there may have been warnings") +
         roff_item("1", "a fault in the book, or a release that is not as it was made") +
         roff_item("2", "wrong use of the command line") +
         roff_item("3", "the environment: a file, a font, a full disk") +
         roff_item("4", "a bug of casebound") + roff_item("130, 143", "interrupted; nothing is half written");
}

std::string roff_variables() {
  return roff_item(roff_bold("SOURCE_DATE_EPOCH"), "the time that the books state, in seconds since 1970") +
         roff_item(roff_bold("CASEBOUND_DATA"), "another folder with styles/ and fonts/fonts.yaml") +
         roff_item(
             roff_bold("CASEBOUND_CACHE"),
             "another folder than casebound in XDG_CACHE_HOME for what builds keep; off: nothing is kept") +
         roff_item(roff_bold("NO_COLOR"), "if it is set and not empty, nothing is coloured");
}

}  // namespace

std::string manual(const CLI::App& app) {
  return fmt::format(".TH CASEBOUND 1 \"\" \"casebound {}\" \"User Commands\"\n", version()) +
         fmt::format(".SH NAME\ncasebound \\- {}\n", roff(app.get_description())) + ".SH SYNOPSIS\n" +
         roff_synopsis(app) + ".SH COMMANDS\n" + roff_commands(app) + ".SH OPTIONS\n" + roff_options(app) +
         ".SH EXIT STATUS\n" + roff_exit_codes() + ".SH ENVIRONMENT\n" + roff_variables();
}

}  // namespace casebound::cli
