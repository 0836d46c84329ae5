#pragma once

#include "casebound/base/file_system.h"

#include <filesystem>
#include <string_view>
#include <utility>
#include <vector>

namespace casebound::pipeline {

/// Files under temporary names beside their own, until all are there; those not renamed are removed again.
class Staged {
 public:
  explicit Staged(FileSystem& files) : files_(files) {}
  ~Staged();
  Staged(const Staged&) = delete;
  Staged& operator=(const Staged&) = delete;

  /// Beside the file, under a name that only an interrupted build leaves behind.
  static std::filesystem::path temporary(const std::filesystem::path& file);

  void write(const std::filesystem::path& file, std::string_view bytes);
  /// Gives them the permissions of the files in whose place they come.
  void keep_modes();
  /// Brings all of them to the disk first, for what is not soon made again.
  void sync_all();
  void rename_all();

 private:
  FileSystem& files_;
  std::vector<std::pair<std::filesystem::path, std::filesystem::path>> waiting_;
};

}  // namespace casebound::pipeline
