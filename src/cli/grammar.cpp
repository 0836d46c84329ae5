#include "cli/grammar.h"

namespace casebound::cli {
namespace {

void add_help(CLI::App& app, RawCommand& raw) {
  app.set_help_flag();
  app.add_flag("-h,--help", raw.help, "show this text");
  app.allow_extras();
}

void add_value(CLI::App& app, const char* names, std::string& value, const char* type, const char* text) {
  app.add_option(names, value, text)->type_name(type)->take_last();
}

void add_list(CLI::App& app, const char* names, std::vector<std::string>& values, const char* type,
              const char* text) {
  app.add_option(names, values, text)->type_name(type)->allow_extra_args(false);
}

/// How findings are told.
void add_message_options(CLI::App& app, RawCommand& raw) {
  add_list(
      app, "--message-format", raw.messages, "FORMAT",
      "how findings are written: human, jsonl, sarif or github; FORMAT=PATH writes them to a file; may be "
      "given several times");
  add_value(app, "--deny", raw.deny, "warnings", "let warnings count as errors");
  add_value(app, "--color", raw.colour, "WHEN", "auto, always or never (auto obeys NO_COLOR)");
  app.add_flag("-q,--quiet", raw.quiet, "print nothing but findings");
}

void add_common_options(CLI::App& app, RawCommand& raw) {
  add_value(app, "-j,--jobs", raw.threads, "N", "work on N threads (default: one for each core)");
  add_list(app, "--only", raw.only, "LIST", "only these editions, separated by commas: epub, reader, press");
  add_message_options(app, raw);
  app.add_flag("-v,--verbose", raw.verbose, "name every file that is read");
  app.add_flag("--timings", raw.timings, "say where the time went");
  add_value(app, "--depfile", raw.depfile, "PATH", "write what the result depends on, as a Makefile rule");
}

void add_cache_option(CLI::App& app, RawCommand& raw) {
  app.add_flag("--no-cache", raw.no_cache, "make everything anew, and keep nothing for the next time");
}

void add_book(CLI::App& app, RawCommand& raw) {
  app.add_option("BOOK", raw.book, "folder with book.yaml, or one manuscript (default: the current folder)");
}

CLI::App& add_command(CLI::App& app, RawCommand& raw, const char* name, const char* text) {
  CLI::App& command = *app.add_subcommand(name, text);
  add_help(command, raw);
  return command;
}

void add_build(CLI::App& app, RawCommand& raw) {
  CLI::App& command = add_command(app, raw, "build", "bind the editions of a book into OUT/<slug>/");
  add_book(command, raw);
  add_value(command, "-o,--output", raw.output, "OUT", "folder to write into (default: output)");
  add_common_options(command, raw);
  add_cache_option(command, raw);
}

void add_check(CLI::App& app, RawCommand& raw) {
  CLI::App& command = add_command(app, raw, "check", "report what a build would report, and write no book");
  add_book(command, raw);
  command.add_flag("--fix", raw.fix, "mend in the manuscripts what can be mended with certainty");
  add_common_options(command, raw);
  add_cache_option(command, raw);
}

void add_proof(CLI::App& app, RawCommand& raw) {
  CLI::App& command =
      add_command(app, raw, "proof", "write a proof with line numbers, marks and a layout report");
  add_book(command, raw);
  add_value(command, "--since", raw.since, "OLD",
            "mark what has changed since then: a folder with book.yaml, a manuscript, a release, or a "
            "revision of the "
            "git repository that the book lies in");
  add_value(command, "-o,--output", raw.output, "OUT", "folder to write into (default: output)");
  add_common_options(command, raw);
  add_cache_option(command, raw);
}

void add_compare(CLI::App& app, RawCommand& raw) {
  CLI::App& command =
      add_command(app, raw, "compare", "tell what changed in a book: essays, words, pages that moved");
  command.add_option("OLD", raw.before,
                     "a folder with book.yaml, a manuscript, a release, or a revision of the git repository");
  command.add_option("NEW", raw.after, "the same");
  add_value(command, "--html", raw.html, "PATH", "write it as a web page that needs nothing else");
  command.add_flag("--exit-code", raw.exit_code, "end with 1 if anything differs");
  add_value(command, "-j,--jobs", raw.threads, "N", "work on N threads (default: one for each core)");
  add_message_options(command, raw);
}

void add_release(CLI::App& app, RawCommand& raw) {
  CLI::App& command =
      add_command(app, raw, "release", "bind all editions, with a manifest and digests, or nothing");
  add_book(command, raw);
  add_value(command, "-o,--output", raw.output, "OUT", "folder to write into (default: output)");
  add_common_options(command, raw);
}

void add_verify(CLI::App& app, RawCommand& raw) {
  CLI::App& command =
      add_command(app, raw, "verify", "tell whether a release is, byte for byte, as it was made");
  command.add_option("DIR", raw.book, "the folder of the release: OUT/<slug>");
  add_message_options(command, raw);
}

void add_watch(CLI::App& app, RawCommand& raw) {
  CLI::App& command =
      add_command(app, raw, "watch", "build, and build again whenever a file of the book is saved");
  add_book(command, raw);
  add_value(command, "-o,--output", raw.output, "OUT", "folder to write into (default: output)");
  add_common_options(command, raw);
  add_cache_option(command, raw);
}

void add_dump(CLI::App& app, RawCommand& raw) {
  CLI::App& command = add_command(app, raw, "dump", "print the document tree, or the typeset pages, as text");
  command.add_option("FORM", raw.form, "tree or pages");
  add_book(command, raw);
  add_common_options(command, raw);
}

void add_explain(CLI::App& app, RawCommand& raw) {
  CLI::App& command = add_command(app, raw, "explain", "say what a finding means and how to mend it");
  command.add_option("CODE", raw.code,
                     "code of the finding, as in warning[CODE]; without it, all are listed");
  add_message_options(command, raw);
}

void add_new(CLI::App& app, RawCommand& raw) {
  CLI::App& command = add_command(app, raw, "new", "write a small book to start from");
  command.add_option("DIR", raw.book, "the folder to write it into");
  add_message_options(command, raw);
}

/// For those who install casebound: it is no part of the help.
void add_describe(CLI::App& app, RawCommand& raw) {
  CLI::App& command =
      add_command(app, raw, "describe",
                  "print the manual page (man), or what completes commands in a shell (bash, zsh, fish)");
  command.group("");
  command.add_option("FORM", raw.form, "man, bash, zsh or fish");
}

}  // namespace

std::unique_ptr<CLI::App> grammar(RawCommand& raw) {
  auto app = std::make_unique<CLI::App>("bind essays into an e-book and a typeset book", "casebound");
  add_help(*app, raw);
  app->add_flag("--version", raw.version, "show the version");
  app->require_subcommand(0, 1);
  add_build(*app, raw);
  add_check(*app, raw);
  add_proof(*app, raw);
  add_compare(*app, raw);
  add_release(*app, raw);
  add_verify(*app, raw);
  add_watch(*app, raw);
  add_dump(*app, raw);
  add_new(*app, raw);
  add_explain(*app, raw);
  add_describe(*app, raw);
  return app;
}

std::vector<const CLI::App*> commands_of(const CLI::App& app) {
  return app.get_subcommands([](const CLI::App* command) { return !command->get_group().empty(); });
}

}  // namespace casebound::cli
