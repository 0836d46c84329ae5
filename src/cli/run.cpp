#include "casebound/cli/run.h"

#include "casebound/base/error.h"

#include "cli/book_cache.h"
#include "cli/commands.h"
#include "cli/data_folder.h"
#include "cli/explain.h"
#include "cli/explanations.h"
#include "cli/parse.h"
#include "cli/render.h"
#include "cli/report.h"
#include "cli/starter.h"
#include "cli/values.h"
#include "cli/version.h"
#include "cli/watch.h"

#include <exception>
#include <ostream>

#include <fmt/format.h>

namespace casebound::cli {
namespace {

Diagnostic bug(const std::string& what) {
  return {.code = "internal-error",
          .severity = Severity::error,
          .message = "this is a bug in casebound: " + what,
          .hint = "please report it, with the command line and the book if you can share it"};
}

/// Runs the task; what it throws becomes a finding and an exit code.
template <typename Task>
Exit guarded(Diagnostics& diagnostics, const Task& task) {
  try {
    task();
    return Exit::done;
  } catch (const Error& error) {
    diagnostics.add(error.diagnostic());
    return error.exit();
  } catch (const std::filesystem::filesystem_error& error) {
    diagnostics.add(
        environment_error("unreadable-file", error.path1().string(), error.code().message()).diagnostic());
    return Exit::environment;
  } catch (const std::exception& exception) {
    diagnostics.add(bug(exception.what()));
    return Exit::bug;
  }
}

std::vector<std::string> all_codes() {
  std::vector<std::string> codes;
  for (const auto& explanation : explanations()) codes.emplace_back(explanation.code);
  return codes;
}

pipeline::Request request_for(const Command& command, const FileSystem& files, const Environment& environment,
                              Cache* cache) {
  return {.book = command.book,
          .threads = command.threads,
          .only = command.only,
          .source_date_epoch = read_source_date_epoch(environment.source_date_epoch),
          .data = data_folder(environment, files),
          .codes = all_codes(),
          .cache = cache};
}

bool coloured(const Command& command, const Environment& environment, bool terminal) {
  if (command.colour != ColourChoice::automatic) return command.colour == ColourChoice::always;
  return terminal && !environment.no_color;
}

Outcome perform(const Command& command, pipeline::Work& work, const Environment& environment, Cache* cache) {
  const auto request = [&] { return request_for(command, work.files, environment, cache); };
  switch (command.verb) {
    case Verb::none:
    case Verb::watch: break;  // not one performance
    case Verb::help: return {command.help};
    case Verb::version: return {"casebound " + version() + "\n"};
    case Verb::explain: return {explain(command.code)};
    case Verb::build: return build(command, request(), work);
    case Verb::proof: return proof(command, request(), work);
    case Verb::release: return release(command, request(), work);
    case Verb::verify: return verify(command, work);
    case Verb::describe: return {command.help};
    case Verb::compare:
      return compare(command, request(), work, coloured(command, environment, environment.out_terminal));
    case Verb::check:
      return check(command, request(), work, coloured(command, environment, environment.out_terminal));
    case Verb::start: {
      std::string written = write_starter(command.book, work.files);
      return {command.quiet ? std::string() : written};
    }
    case Verb::dump: return dump(command, request(), work);
  }
  return {};
}

/// The last line for people: how many findings, and what came of it. Wrong use needs no counting.
std::string summary(const Command& command, const Diagnostics& diagnostics, Exit performed, bool in_vain) {
  if (command.quiet || diagnostics.empty() || performed == Exit::usage) return {};
  const bool writes =
      command.verb == Verb::build || command.verb == Verb::proof || command.verb == Verb::release;
  return tally(diagnostics) + (writes && in_vain ? "; no book was written" : "");
}

/// Reports the findings; a failure to do so is told in the plainest form.
Exit told(const Command& command, pipeline::Work& work, Exit performed, bool in_vain, std::ostream& err,
          const Environment& environment) {
  Diagnostics failure;
  const Exit exit = guarded(failure, [&] {
    const Reporting reporting{command.messages, coloured(command, environment, environment.terminal),
                              summary(command, work.diagnostics, performed, in_vain)};
    report(reporting, work.diagnostics, work.sources, work.files, err);
  });
  err << render_human(failure, work.sources, false) << std::flush;
  return exit;
}

Exit answered(const std::string& answer, std::ostream& out, std::ostream& err) {
  out << answer << std::flush;
  if (out) return Exit::done;
  Diagnostics failure;
  failure.add(environment_error("output-not-written", "", "standard output cannot be written").diagnostic());
  err << render_human(failure, Sources(), false) << std::flush;
  return Exit::environment;
}

Exit first_failure(std::initializer_list<Exit> exits) {
  for (Exit exit : exits)
    if (exit != Exit::done) return exit;
  return Exit::done;
}

/// Reports and answers what came of a command; the exit code of it all.
Exit concluded(const Command& command, pipeline::Work& work, Exit performed, const Outcome& outcome,
               std::ostream& out, std::ostream& err, const Environment& environment) {
  work.diagnostics.sort();
  const bool failed = refused(command, work.diagnostics) || (command.exit_code && outcome.differs);
  const Exit verdict = failed ? Exit::book : Exit::done;
  const Exit reported = told(command, work, performed, outcome.in_vain, err, environment);
  return first_failure({performed, verdict, reported, answered(outcome.answer, out, err)});
}

/// On a terminal the findings of a round take the place of those before.
void start_over(std::ostream& err, const Environment& environment) {
  if (environment.terminal) err << "\033[H\033[2J\033[3J";
}

Round build_round(const Command& command, FileSystem& files, const Asking& asking, Cache* cache,
                  std::ostream& out, std::ostream& err, const Environment& environment) {
  if (cache != nullptr) cache->begin_round();
  pipeline::Work work{.files = RecordingFiles(files, asking)};
  Outcome outcome{.in_vain = true};
  const Exit performed =
      guarded(work.diagnostics, [&] { outcome = perform(command, work, environment, cache); });
  if (performed == Exit::interrupted) return {performed, {}};
  start_over(err, environment);
  const Exit exit = concluded(command, work, performed, outcome, out, err, environment);
  return {exit, work.files.files_asked_for()};
}

/// What the next build need not make again. That it cannot be kept is nobody's fault, and said to who wants
/// to know all.
void store(BookCache& cache, const Command& command, std::ostream& out) {
  if (!cache.store() && (command.verbose || command.timings))
    out << fmt::format("the cache {} cannot be written\n", cache.file().string()) << std::flush;
}

Exit watch_book(Command command, FileSystem& files, std::ostream& out, std::ostream& err,
                const Environment& environment) {
  BookCache cache(command, files, environment);
  command.verb = Verb::build;
  Exit ended = Exit::done;
  Diagnostics failure;
  const auto build = [&](const Asking& asking) {
    return build_round(command, files, asking, cache.get(), out, err, environment);
  };
  const auto ready = [&] {
    if (!command.quiet) err << "watching; Ctrl-C ends\n" << std::flush;
  };
  const Exit guard = guarded(failure, [&] { ended = watch(build, ready); });
  err << render_human(failure, Sources(), false) << std::flush;
  store(cache, command, out);
  return first_failure({guard, ended});
}

}  // namespace

int run(const std::vector<std::string>& arguments, FileSystem& files, std::ostream& out, std::ostream& err,
        const Environment& environment) {
  Command command;
  pipeline::Work work{.files = RecordingFiles(files)};
  Outcome outcome{.in_vain = true};
  std::optional<BookCache> cache;
  const Exit performed = guarded(work.diagnostics, [&] {
    parse(arguments, command);
    if (command.verb != Verb::watch) cache.emplace(command, files, environment);
    outcome = perform(command, work, environment, cache ? cache->get() : nullptr);
  });
  if (performed == Exit::done && command.verb == Verb::none) {
    err << command.help << std::flush;
    return static_cast<int>(Exit::usage);
  }
  if (performed == Exit::done && command.verb == Verb::watch)
    return static_cast<int>(watch_book(command, files, out, err, environment));
  const Exit exit = concluded(command, work, performed, outcome, out, err, environment);
  if (cache) store(*cache, command, out);
  return static_cast<int>(exit);
}

}  // namespace casebound::cli
