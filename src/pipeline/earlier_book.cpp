#include "pipeline/earlier_book.h"

#include "casebound/base/digest.h"
#include "casebound/base/error.h"
#include "casebound/base/source.h"
#include "casebound/release/manifest.h"

#include "pipeline/revision_files.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include <fmt/format.h>

namespace casebound::pipeline {

namespace fs = std::filesystem;

namespace {

Error not_a_book(const std::string& name, std::string message, std::string hint) {
  return {Exit::book,
          {.code = "not-a-book", .message = std::move(message), .hint = std::move(hint), .file = name}};
}

/// A folder with book.yaml, or a manuscript.
bool is_book(const fs::path& path, const FileSystem& files) {
  return files.is_directory(path) ? files.exists(path / "book.yaml") : files.size(path).has_value();
}

/// The manifest, if the name is that of a release or of the manifest itself.
std::optional<fs::path> manifest_of(const fs::path& path, const FileSystem& files) {
  if (path.filename() == release::manifest_name && files.size(path)) return path;
  if (!files.is_directory(path) || files.exists(path / "book.yaml")) return std::nullopt;
  const fs::path manifest = path / release::manifest_name;
  return files.size(manifest) ? std::optional(manifest) : std::nullopt;
}

std::vector<release::ListedFile> inputs_of(const std::string& name, const fs::path& manifest,
                                           const FileSystem& files) {
  Sources sources;
  Diagnostics diagnostics;
  const auto source = sources.add(Source(manifest.string(), files.read(manifest)));
  if (const auto inputs = release::read_inputs(sources[source], source, diagnostics)) return *inputs;
  throw not_a_book(name, diagnostics.items().front().message, diagnostics.items().front().hint);
}

/// Whether all that a release was made from lies in the folder.
bool has_all(const std::vector<release::ListedFile>& inputs, const fs::path& folder,
             const FileSystem& files) {
  const auto is_as_large = [&](const release::ListedFile& input) {
    return files.size(folder / input.file) == input.size;
  };
  return !inputs.empty() && std::all_of(inputs.begin(), inputs.end(), is_as_large) &&
         std::all_of(inputs.begin(), inputs.end(), [&](const release::ListedFile& input) {
           return sha256_hex(files.read(folder / input.file)) == input.sha256;
         });
}

/// The book as it was when the release was made: as it is, or as it was at the newest revision that fits.
NamedBook released_book(const std::string& name, const fs::path& manifest, const fs::path& beside,
                        const fs::path& folder, FileSystem& files) {
  const auto inputs = inputs_of(name, manifest, files);
  if (has_all(inputs, folder, files)) return {beside, nullptr};
  for (const std::string& commit : RevisionFiles::commits(folder)) {
    auto revision = RevisionFiles::open(files, folder, commit);
    if (revision && has_all(inputs, folder, *revision)) return {beside, std::move(revision)};
  }
  throw not_a_book(name,
                   fmt::format("{} is a release, and the manuscripts that it was made from are found neither "
                               "in {} nor in its revisions",
                               name, folder.string()),
                   "name the folder that it was made from, or a revision of the book in git");
}

}  // namespace

NamedBook find_book(const std::string& name, const fs::path& beside, FileSystem& files) {
  const fs::path parent = files.is_directory(beside) ? beside : beside.parent_path();
  const fs::path folder = parent.empty() ? "." : parent;
  if (const auto manifest = manifest_of(name, files))
    return released_book(name, *manifest, beside, folder, files);
  if (files.exists(name)) {
    if (is_book(name, files)) return {name, nullptr};
    throw not_a_book(name, fmt::format("{} has no book.yaml", name),
                     "a book is a folder with a book.yaml, or one manuscript");
  }
  auto revision = RevisionFiles::open(files, folder, name);
  if (!revision)
    throw environment_error("missing-book", name,
                            fmt::format("“{}” is no folder, no file and no revision of the book", name),
                            "give the folder of a book, a manuscript, or what git calls a revision");
  if (!is_book(beside, *revision))
    throw not_a_book(name, fmt::format("there is no {} in the revision {}", beside.string(), name),
                     "name a revision that has the book in this folder");
  return {beside, std::move(revision)};
}

}  // namespace casebound::pipeline
