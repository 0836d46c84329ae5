#pragma once

#include "casebound/base/file_system.h"

#include <filesystem>
#include <memory>
#include <string>

namespace casebound::pipeline {

/// A book as somebody names it to compare it with another: where it is, and the files to read it from.
struct NamedBook {
  std::filesystem::path book;
  std::unique_ptr<FileSystem> own_files;  ///< of a revision; else the disk's
  FileSystem& files(FileSystem& disk) const { return own_files ? *own_files : disk; }
};

/// `name` is a folder with book.yaml, a manuscript, a release (its folder or its manifest), or a revision of
/// the git repository that `beside`, a book, lies in. Of a release that is the state of `beside`, as it is or
/// as it was at the newest revision, whose files are those that the manifest lists, byte for byte. Throws an
/// Error of the environment if it is none of these (`missing-book`), and of the book if it is a folder, or a
/// revision, without a book in it, or a release of no state that is found (`not-a-book`).
NamedBook find_book(const std::string& name, const std::filesystem::path& beside, FileSystem& files);

}  // namespace casebound::pipeline
