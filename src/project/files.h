#pragma once

#include "casebound/base/file_system.h"

#include "project/settings.h"

#include <filesystem>
#include <optional>

namespace casebound::project {

/// Finds the files that book.yaml names, within the book's folder and nowhere else.
class BookFiles {
 public:
  /// `shown` is the folder as the user names it.
  BookFiles(std::filesystem::path folder, std::filesystem::path shown, const FileSystem& files)
      : folder_(std::move(folder)), shown_(std::move(shown)), files_(files) {}

  /// The path as diagnostics name it.
  std::string shown(const std::string& file) const;
  bool has(const std::string& file) const;
  /// The absolute path, free of links; nothing if there is no such file (`missing-file`) or it lies outside
  /// (`outside-book`).
  std::optional<std::filesystem::path> find(const std::string& file, SourceSpan span,
                                            Diagnostics& diagnostics) const;

 private:
  /// Why it is not there.
  std::string absence(const std::string& file) const;

  std::filesystem::path folder_, shown_;
  const FileSystem& files_;
};

}  // namespace casebound::project
