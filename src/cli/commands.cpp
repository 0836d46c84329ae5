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

#include <algorithm>

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
void write_dependencies(const Command& command, std::vector<std::filesystem::path> products,
                        pipeline::Work& work) {
  if (!command.depfile) return;
  if (products.empty()) products.push_back(*command.depfile);
  write_depfile(*command.depfile, depfile(products, dependencies(work.files)), work.files);
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
  write_dependencies(command, products, work);
  return {remarks + (command.quiet ? "" : lines)};
}

/// Editions of earlier builds that this one does not make stay where they are, and grow old.
void tell_of_left_editions(const pipeline::Built& built, const Command& command, pipeline::Work& work) {
  const auto folder = command.output / built.slug;
  if (built.artifacts.empty() || !work.files.is_directory(folder)) return;
  const auto there = work.files.files_below(folder);  // which are no inputs
  const auto& slug = built.slug;
  for (const auto& name : {slug + ".epub", slug + ".pdf", slug + "-press.pdf", std::string("cover.jpg"),
                           std::string("cover.png"), std::string("cover.svg")}) {
    const bool is_made = std::any_of(built.artifacts.begin(), built.artifacts.end(),
                                     [&](const auto& artifact) { return artifact.name == name; });
    if (is_made || std::find(there.begin(), there.end(), name) == there.end()) continue;
    work.diagnostics.add(
        {.code = "left-edition",
         .severity = Severity::note,
         .message = fmt::format("{} is of an earlier build; the book no longer makes it", name),
         .hint = "remove it, if nobody needs it",
         .file = (folder / name).string()});
  }
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
  if (command.only.empty()) tell_of_left_editions(built, command, work);
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
  write_dependencies(command, {}, work);
  return {(command.quiet ? "" : mended) + inputs(command, work) + timings(command, work)};
}

Outcome dump(const Command& command, const pipeline::Request& request, pipeline::Work& work) {
  std::string text = command.form == DumpForm::tree ? casebound::dump(pipeline::bind(request, work))
                                                    : layout::dump(pipeline::typeset(request, work));
  write_dependencies(command, {}, work);
  return {text};
}

bool refused(const Command& command, const Diagnostics& diagnostics) {
  return diagnostics.has(Severity::error) || (command.deny_warnings && diagnostics.has(Severity::warning));
}

}  // namespace casebound::cli
