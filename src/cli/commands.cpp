#include "cli/commands.h"

#include "casebound/document/dump.h"
#include "casebound/pipeline/compare.h"
#include "casebound/pipeline/proof.h"
#include "casebound/pipeline/release.h"
#include "casebound/release/verify.h"

#include "cli/comparison.h"
#include "cli/depfile.h"
#include "cli/diff.h"
#include "cli/version.h"

#include <fmt/format.h>

namespace casebound::cli {
namespace {

std::string size_of(const std::string& bytes) {
  const double kilobytes = static_cast<double>(bytes.size()) / 1000;
  return kilobytes < 1000 ? fmt::format("{:.0f} kB", kilobytes) : fmt::format("{:.1f} MB", kilobytes / 1000);
}

/// What the user is told of a finished file: `output/perspectives/perspectives.pdf: 12 pages, 96 kB`.
std::string line_about(const pipeline::Artifact& artifact, const std::filesystem::path& folder) {
  const std::string pages = artifact.page_count > 0 ? fmt::format("{} pages, ", artifact.page_count) : "";
  return fmt::format("{}: {}{}\n", (folder / artifact.name).string(), pages, size_of(artifact.bytes));
}

std::string timings(const Command& command, const pipeline::Work& work) {
  std::string text;
  if (command.timings)
    for (const auto& [stage, milliseconds] : work.timings)
      text += fmt::format("{:>9.1f} ms  {}\n", milliseconds, stage);
  return text;
}

std::string inputs(const Command& command, const pipeline::Work& work) {
  std::string text;
  if (command.verbose)
    for (const auto& input : dependencies(work.files)) text += fmt::format("read {}\n", input.string());
  return text;
}

/// Without products, the rule is about itself: it has been made from the inputs as they are.
void write_depfile(const Command& command, std::vector<std::filesystem::path> products,
                   pipeline::Work& work) {
  if (!command.depfile) return;
  if (products.empty()) products.push_back(*command.depfile);
  work.files.write(*command.depfile, depfile(products, dependencies(work.files)));
}

/// Mends the manuscripts; what changed in each, and at how many places.
std::string mend(const pipeline::Request& request, pipeline::Work& work, bool coloured) {
  std::string text;
  for (const auto& [file, places, before, after] : pipeline::mend(request, work)) {
    text += unified_diff(file, before, after, coloured);
    text += fmt::format("{}: {} place{} mended\n", file, places, places == 1 ? "" : "s");
  }
  return text;
}

/// Writes the editions, if any were made, and tells of them.
Outcome written(const pipeline::Built& built, const Command& command, pipeline::Work& work) {
  std::string remarks = inputs(command, work) + timings(command, work);
  if (built.artifacts.empty()) return {remarks, true};
  const auto folder = command.output / built.slug;
  pipeline::publish(built, folder, work.files);
  std::string lines;
  std::vector<std::filesystem::path> products;
  for (const pipeline::Artifact& artifact : built.artifacts) {
    products.push_back(folder / artifact.name);
    lines += line_about(artifact, folder);
  }
  write_depfile(command, products, work);
  return {remarks + (command.quiet ? "" : lines)};
}

/// What else lies where a release is to be written is told: `verify` would say that it is no part of it.
void warn_of_strangers(const pipeline::Built& built, const Command& command, pipeline::Work& work) {
  const auto folder = command.output / built.slug;
  for (const auto& name : release::strangers(folder, pipeline::names_used(built), work.files))
    work.diagnostics.add(
        {.code = "file-added",
         .severity = Severity::warning,
         .message = fmt::format("{} is no part of the release", name),
         .hint = "move it elsewhere, or release into another folder with -o: `verify` will tell of it",
         .file = (folder / name).string()});
}

}  // namespace

Outcome build(const Command& command, const pipeline::Request& request, pipeline::Work& work) {
  pipeline::Built built = pipeline::build(request, work);
  if (refused(command, work.diagnostics)) built.artifacts.clear();
  return written(built, command, work);
}

Outcome proof(const Command& command, const pipeline::Request& request, pipeline::Work& work) {
  return written(pipeline::proof(request, command.since, work), command, work);
}

Outcome release(const Command& command, const pipeline::Request& request, pipeline::Work& work) {
  pipeline::Built built = pipeline::release(request, tool(), work);
  if (!built.artifacts.empty()) warn_of_strangers(built, command, work);
  if (refused(command, work.diagnostics)) built.artifacts.clear();
  return written(built, command, work);
}

Outcome verify(const Command& command, pipeline::Work& work) {
  const auto verified = release::verify(command.book, work.files, work.sources, work.diagnostics);
  const bool whole = !work.diagnostics.has(Severity::error);
  if (command.quiet || !whole) return {};
  return {fmt::format("{}: {} files, as they were released\n", command.book.string(), verified.files)};
}

Outcome compare(const Command& command, const pipeline::Request& request, pipeline::Work& work,
                bool coloured) {
  const auto comparison = pipeline::compare(command.before, command.after, request, work);
  if (command.html) work.files.write(*command.html, comparison_html(comparison));
  return {command.quiet ? std::string() : comparison_text(comparison, coloured), false, comparison.differs()};
}

Outcome check(const Command& command, const pipeline::Request& request, pipeline::Work& work, bool coloured) {
  // What is left to say is said of the manuscripts as they are then.
  const std::string mended = command.fix ? mend(request, work, coloured) : "";
  pipeline::build(request, work);
  write_depfile(command, {}, work);
  return {(command.quiet ? "" : mended) + inputs(command, work) + timings(command, work)};
}

Outcome dump(const Command& command, const pipeline::Request& request, pipeline::Work& work) {
  std::string text = command.form == DumpForm::tree ? casebound::dump(pipeline::bind(request, work))
                                                    : layout::dump(pipeline::typeset(request, work));
  write_depfile(command, {}, work);
  return {text};
}

bool refused(const Command& command, const Diagnostics& diagnostics) {
  return diagnostics.has(Severity::error) || (command.deny_warnings && diagnostics.has(Severity::warning));
}

}  // namespace casebound::cli
