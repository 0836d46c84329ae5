#include "pipeline/earlier_book.h"

#include "casebound/base/error.h"
#include "casebound/release/manifest.h"

#include "pipeline/revision_files.h"

#include <utility>

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
  return files.is_directory(path) ? files.exists(path / "book.yaml")
                                  : files.size(path).has_value() && path.filename() != release::manifest_name;
}

void refuse(const std::string& name, const FileSystem& files) {
  if (fs::path(name).filename() == release::manifest_name ||
      files.exists(fs::path(name) / release::manifest_name))
    throw not_a_book(name, fmt::format("{} is a release: it holds no manuscripts to compare", name),
                     "name the folder that it was made from, or the revision of the book in git");
  throw not_a_book(name, fmt::format("{} has no book.yaml", name),
                   "a book is a folder with a book.yaml, or one manuscript");
}

}  // namespace

NamedBook find_book(const std::string& name, const fs::path& beside, FileSystem& files) {
  if (files.exists(name)) {
    if (!is_book(name, files)) refuse(name, files);
    return {name, nullptr};
  }
  const bool in_folder = files.is_directory(beside);
  const fs::path parent = in_folder ? beside : beside.parent_path();
  auto revision = RevisionFiles::open(files, parent.empty() ? "." : parent, name);
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
