#include "cli/parse.h"

#include "casebound/base/text.h"

#include "cli/describe.h"
#include "cli/grammar.h"
#include "cli/help.h"
#include "cli/usage_error.h"
#include "cli/values.h"

#include <algorithm>

#include <fmt/format.h>

namespace casebound::cli {
namespace {

const char* const see_help = "`casebound --help` lists commands and options";

std::vector<std::string> option_names(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::Option* option : app.get_options()) {
    for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
    for (const std::string& name : option->get_snames()) names.push_back("-" + name);
  }
  return names;
}

std::vector<std::string> command_names(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::App* command : commands_of(app)) names.push_back(command->get_name());
  return names;
}

bool is_option(const std::string& word) {
  return word.size() > 1 && word.front() == '-';
}

bool belongs_to_a_command(const CLI::App& app, const std::string& option) {
  const auto commands = commands_of(app);
  return std::any_of(commands.begin(), commands.end(), [&](const CLI::App* command) {
    const auto names = option_names(*command);
    return std::find(names.begin(), names.end(), option) != names.end();
  });
}

std::string hint_for(const std::string& word, const std::vector<std::string>& known) {
  const auto near = nearest(word, known);
  return near ? fmt::format("did you mean `{}`?", *near) : see_help;
}

Error unknown_option(const CLI::App& app, const std::string& word) {
  const std::string name = word.substr(0, word.find('='));
  if (belongs_to_a_command(app, name))
    return usage_error("unknown-option", fmt::format("`{}` stands before the command", name),
                       "options follow the command: casebound build " + word);
  return usage_error("unknown-option", fmt::format("unknown option `{}`", name),
                     hint_for(name, option_names(app)));
}

Error unexpected(const CLI::App& app, const std::string& word) {
  if (is_option(word)) return unknown_option(app, word);
  if (app.get_parent() == nullptr)
    return usage_error("unknown-command", fmt::format("unknown command `{}`", word),
                       hint_for(word, command_names(app)));
  return usage_error("bad-argument", fmt::format("unexpected argument `{}`", word),
                     fmt::format("`casebound {} --help` shows what it takes", app.get_name()));
}

void refuse_extras(const CLI::App& app) {
  std::vector<std::string> extras = app.remaining();
  std::erase(extras, "--");  // the parser keeps the mark after which words are no options
  if (!extras.empty()) throw unexpected(app, extras.front());
}

/// The parser's own complaints, in our words. Its texts begin with the option's name and a colon.
Error translated(const CLI::ParseError& error) {
  const std::string text = error.what();
  if (error.get_exit_code() == static_cast<int>(CLI::ExitCodes::ArgumentMismatch))
    return usage_error("bad-argument", fmt::format("{} needs a value", text.substr(0, text.find(':'))),
                       see_help);
  return usage_error("bad-argument", text, see_help);
}

bool is_flag(const CLI::App& app, const std::string& name) {
  const CLI::Option* option = app.get_option_no_throw(name);
  return option != nullptr && option->get_items_expected_max() == 0;
}

/// `--quiet=no` says two things at once.
void refuse_flags_with_values(const CLI::App& app, const std::vector<std::string>& arguments) {
  for (const std::string& word : arguments) {
    if (word == "--") return;
    const std::string name = word.substr(0, word.find('='));
    if (!word.starts_with("--") || name == word) continue;
    const auto commands = commands_of(app);
    const bool is_said =
        is_flag(app, name) ||
        std::any_of(commands.begin(), commands.end(), [&](const auto* it) { return is_flag(*it, name); });
    if (is_said)
      throw usage_error("bad-argument", fmt::format("{} takes no value", name),
                        fmt::format("write `{}`, or leave it out", name));
  }
}

void read_words(CLI::App& app, const std::vector<std::string>& arguments) {
  refuse_flags_with_values(app, arguments);
  try {
    app.parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));
  } catch (const CLI::ParseError& error) {
    throw translated(error);
  }
}

/// `--since "$OLD"` without an $OLD is a slip, and nothing that was meant.
void refuse_empty_values(const CLI::App& app) {
  for (const CLI::Option* option : app.get_options()) {
    for (const std::string& value : option->results())
      if (value.empty())
        throw usage_error("bad-argument", fmt::format("{} is empty", option->get_name()), see_help);
  }
}

Verb verb_named(const std::string& name) {
  if (name == "build") return Verb::build;
  if (name == "check") return Verb::check;
  if (name == "proof") return Verb::proof;
  if (name == "compare") return Verb::compare;
  if (name == "release") return Verb::release;
  if (name == "verify") return Verb::verify;
  if (name == "watch") return Verb::watch;
  if (name == "new") return Verb::start;
  if (name == "describe") return Verb::describe;
  return name == "dump" ? Verb::dump : Verb::explain;
}

/// A book is a folder, whose settings some would rather name.
std::filesystem::path book_of(const std::filesystem::path& said) {
  if (said.filename() != "book.yaml") return said;
  return said.has_parent_path() ? said.parent_path() : ".";
}

void take_values(const RawCommand& raw, Command& command) {
  if (!raw.book.empty()) command.book = book_of(raw.book);
  if (!raw.output.empty()) command.output = raw.output;
  if (!raw.threads.empty()) command.threads = read_threads(raw.threads);
  if (!raw.deny.empty()) command.deny_warnings = read_deny(raw.deny);
  if (!raw.colour.empty()) command.colour = read_colour(raw.colour);
  if (!raw.depfile.empty()) command.depfile = raw.depfile;
  if (command.verb == Verb::dump) command.form = read_dump_form(raw.form);
  command.only = read_editions(raw.only);
  if (command.verb == Verb::start && raw.book.empty())
    throw usage_error("bad-argument", "`new` needs a folder", "casebound new my-book");
  if (command.verb == Verb::verify && raw.book.empty())
    throw usage_error("bad-argument", "`verify` needs the folder of a release",
                      "casebound verify output/my-book");
  if (command.verb == Verb::compare && raw.after.empty())
    throw usage_error("bad-argument", "`compare` needs two books", "casebound compare OLD NEW");
  command.since = raw.since;
  command.before = book_of(raw.before).string();
  command.after = book_of(raw.after).string();
  if (!raw.html.empty()) command.html = raw.html;
  command.exit_code = raw.exit_code;
  command.code = raw.code;
  command.quiet = raw.quiet;
  command.verbose = raw.verbose;
  command.timings = raw.timings;
  command.fix = raw.fix;
  command.no_cache = raw.no_cache;
}

}  // namespace

void parse(const std::vector<std::string>& arguments, Command& command) {
  RawCommand raw;
  const auto app = grammar(raw);
  read_words(*app, arguments);
  const auto commands = app->get_subcommands();
  const CLI::App& chosen = commands.empty() ? *app : *commands.front();
  command.help = help(chosen);
  if (raw.help) {
    command.verb = Verb::help;
    return;
  }
  command.messages = read_message_outputs(raw.messages);
  refuse_extras(*app);
  refuse_extras(chosen);
  refuse_empty_values(chosen);
  if (raw.version) {
    command.verb = Verb::version;
  } else if (!commands.empty()) {
    command.verb = verb_named(chosen.get_name());
    take_values(raw, command);
    if (command.verb == Verb::describe) command.help = description(*app, raw.form);
  }
}

}  // namespace casebound::cli
