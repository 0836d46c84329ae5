// Scripts that complete command lines in bash, zsh and fish.
#include "cli/describe.h"
#include "cli/grammar.h"
#include "cli/words.h"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace casebound::cli {
namespace {

/// Between single quotes, for all three shells: our texts have none of their own but this.
std::string shell_quoted(std::string_view text) {
  std::string out = "'";
  for (const char c : text) {
    if (c == '\'')
      out += "'\\''";
    else
      out += c;
  }
  return out + "'";
}

bool takes_value(const CLI::Option& option) {
  return option.nonpositional() && !option.get_type_name().empty();
}

std::vector<std::string> option_words(const CLI::App& app) {
  std::vector<std::string> out;
  for (const CLI::Option* option : app.get_options())
    for (auto& name : spellings(*option)) out.push_back(std::move(name));
  return out;
}

std::vector<std::string> command_words(const CLI::App& app) {
  std::vector<std::string> out;
  for (const CLI::App* command : commands_of(app)) out.push_back(command->get_name());
  return out;
}

std::vector<std::string> argument_words(const CLI::App& app) {
  for (const CLI::Option* option : app.get_options())
    if (option->get_positional() && !words_for(*option).empty()) return words_for(*option);
  return {};
}

/// `--color) COMPREPLY=(…) ;;`: what may follow an option of any command.
std::string bash_values(const CLI::App& app) {
  std::string out;
  std::vector<std::string> done;
  for (const CLI::App* command : commands_of(app)) {
    for (const CLI::Option* option : command->get_options()) {
      const std::string pattern = fmt::format("{}", fmt::join(spellings(*option), "|"));
      if (!takes_value(*option) || std::find(done.begin(), done.end(), pattern) != done.end()) continue;
      done.push_back(pattern);
      const auto words = words_for(*option);
      const std::string action =
          !words.empty() ? fmt::format("-W {}", shell_quoted(fmt::format("{}", fmt::join(words, " "))))
          : names_a_file(*option) ? "-f"
                                  : "-W ''";
      out += fmt::format("    {}) COMPREPLY=($(compgen {} -- \"$word\")); return ;;\n", pattern, action);
    }
  }
  return out;
}

std::string zsh_spec(const CLI::Option& option) {
  std::string text;
  for (const char c : option.get_description()) {
    if (c == '[' || c == ']' || c == ':') text += '\\';
    text += c;
  }
  const auto words = words_for(option);
  const std::string action = !words.empty()         ? fmt::format("({})", fmt::join(words, " "))
                             : names_a_file(option) ? "_files"
                                                    : " ";
  if (option.get_positional())
    return " \\\n      " + shell_quoted(fmt::format(":{}:{}", value_name(option), action));
  std::string out;
  for (const auto& name : spellings(option)) {
    const std::string value = takes_value(option) ? fmt::format(":{}:{}", value_name(option), action) : "";
    out += " \\\n      " + shell_quoted(fmt::format("*{}[{}]{}", name, text, value));
  }
  return out;
}

std::string fish_line(const CLI::App& command, const CLI::Option& option) {
  const std::string when =
      fmt::format("complete -c casebound -n '__fish_seen_subcommand_from {}'", command.get_name());
  const auto words = words_for(option);
  const std::string values = fmt::format("{}", fmt::join(words, " "));
  if (option.get_positional())
    return words.empty() ? "" : fmt::format("{} -f -a {}\n", when, shell_quoted(values));
  std::string line = when;
  for (const auto& name : option.get_snames()) line += " -s " + name;
  for (const auto& name : option.get_lnames()) line += " -l " + name;
  if (takes_value(option)) line += names_a_file(option) ? " -r -F" : " -x";
  if (!words.empty()) line += " -a " + shell_quoted(values);
  return line + " -d " + shell_quoted(option.get_description()) + "\n";
}

}  // namespace

std::string bash_completion(const CLI::App& app) {
  std::string cases;
  for (const CLI::App* command : commands_of(app))
    cases += fmt::format("    {}) options={} words={} ;;\n", command->get_name(),
                         shell_quoted(fmt::format("{}", fmt::join(option_words(*command), " "))),
                         shell_quoted(fmt::format("{}", fmt::join(argument_words(*command), " "))));
  return fmt::format(R"(# bash completion for casebound
_casebound() {{
  local word="${{COMP_WORDS[COMP_CWORD]}}" options= words=
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W '{} {}' -- "$word"))
    return
  fi
  case "${{COMP_WORDS[COMP_CWORD-1]}}" in
{}  esac
  case "${{COMP_WORDS[1]}}" in
{}  esac
  case "$word" in
    -*) COMPREPLY=($(compgen -W "$options" -- "$word")) ;;
    *) COMPREPLY=($(compgen -W "$words" -- "$word") $(compgen -f -- "$word")) ;;
  esac
}}
complete -o filenames -F _casebound casebound
)",
                     fmt::join(command_words(app), " "), fmt::join(option_words(app), " "), bash_values(app),
                     cases);
}

std::string zsh_completion(const CLI::App& app) {
  std::string list, cases;
  for (const CLI::App* command : commands_of(app)) {
    std::string specs;
    for (const CLI::Option* option : command->get_options()) specs += zsh_spec(*option);
    list += fmt::format("    {}\n", shell_quoted(command->get_name() + ":" + command->get_description()));
    cases += fmt::format("    {}) _arguments -s{} ;;\n", command->get_name(), specs);
  }
  return fmt::format(R"(#compdef casebound
_casebound() {{
  local -a commands
  commands=(
{}  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  local command="$words[2]"
  shift words
  (( CURRENT-- ))
  case "$command" in
{}  esac
}}
_casebound "$@"
)",
                     list, cases);
}

std::string fish_completion(const CLI::App& app) {
  std::string out = "# fish completion for casebound\n";
  for (const CLI::App* command : commands_of(app))
    out += fmt::format("complete -c casebound -n __fish_use_subcommand -f -a {} -d {}\n", command->get_name(),
                       shell_quoted(command->get_description()));
  for (const CLI::App* command : commands_of(app))
    for (const CLI::Option* option : command->get_options()) out += fish_line(*command, *option);
  return out;
}

}  // namespace casebound::cli
