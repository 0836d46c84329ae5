#pragma once

#include "casebound/base/file_system.h"

#include <map>
#include <set>
#include <string>

namespace casebound::tests {

/// A file system in memory with absolute paths and links. Writing keeps files; locks are always free.
class MemoryFiles : public FileSystem {
 public:
  /// Puts a file there, and the folders it stands in.
  MemoryFiles& add(const std::filesystem::path& path, std::string bytes);
  /// Makes `path` lead to `target`, as a symbolic link does.
  MemoryFiles& link(const std::filesystem::path& path, const std::filesystem::path& target);

  std::string read(const std::filesystem::path& path) const override;
  bool exists(const std::filesystem::path& path) const override;
  std::optional<std::uintmax_t> size(const std::filesystem::path& path) const override;
  bool is_directory(const std::filesystem::path& path) const override;
  std::vector<std::filesystem::path> files_below(const std::filesystem::path& folder) const override;
  std::vector<std::filesystem::path> empty_folders_below(const std::filesystem::path& folder) const override;
  bool is_link(const std::filesystem::path& path) const override { return links_.contains(path); }
  std::filesystem::path canonical(const std::filesystem::path& path) const override;
  void create_directories(const std::filesystem::path& path) override;
  void write(const std::filesystem::path& path, std::string_view bytes) override;
  void rename(const std::filesystem::path& from, const std::filesystem::path& to) override;
  void remove(const std::filesystem::path& path) noexcept override;
  std::unique_ptr<FolderLock> lock(const std::filesystem::path& folder) override;

 private:
  std::map<std::filesystem::path, std::string> files_;
  std::map<std::filesystem::path, std::filesystem::path> links_;
  std::set<std::filesystem::path> folders_;
};

}  // namespace casebound::tests
