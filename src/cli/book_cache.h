#pragma once

#include "casebound/base/cache.h"
#include "casebound/cli/run.h"

#include "cli/command.h"

#include <optional>
#include <string>

namespace casebound::cli {

/// What earlier builds of a book have made: a file of its own in the cache folder.
class BookCache {
 public:
  /// Reads the file, where the command may use it. That is left to those that show a writer how the book
  /// looks now: what `release` makes, and what is compared, is made anew.
  BookCache(const Command& command, FileSystem& files, const Environment& environment);

  /// Null if none is to be used.
  Cache* get() { return cache_ ? &*cache_ : nullptr; }
  /// Writes the file, if there is something new. False if it cannot be written, which does no harm.
  bool store();
  const std::filesystem::path& file() const { return file_; }

 private:
  FileSystem& files_;
  std::filesystem::path file_;  ///< empty: nothing is written
  std::string identity_;
  std::optional<Cache> cache_;
};

}  // namespace casebound::cli
