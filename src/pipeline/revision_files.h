#pragma once

#include "casebound/base/file_system.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace casebound::pipeline {

/// A folder as it was at a revision of the git repository that it lies in; all that lies elsewhere is as it
/// is. Nothing is written. What is a link there is not there.
class RevisionFiles : public FileSystem {
 public:
  /// Nothing if the folder lies in no repository, or that has no such revision. Throws an Error of the
  /// environment if git is not installed (`git-missing`) or fails (`git-failed`).
  static std::unique_ptr<RevisionFiles> open(const FileSystem& files, const std::filesystem::path& folder,
                                             const std::string& revision);

  /// The commits that changed something in the folder, the newest first, at most a thousand; none if it lies
  /// in no repository. Throws as `open` does.
  static std::vector<std::string> commits(const std::filesystem::path& folder);

  std::string read(const std::filesystem::path& path) const override;
  bool exists(const std::filesystem::path& path) const override;
  std::optional<std::uintmax_t> size(const std::filesystem::path& path) const override;
  bool is_directory(const std::filesystem::path& path) const override;
  std::vector<std::filesystem::path> files_below(const std::filesystem::path& folder) const override;
  std::filesystem::path canonical(const std::filesystem::path& path) const override {
    return files_.canonical(path);
  }
  void create_directories(const std::filesystem::path&) override {}
  void write(const std::filesystem::path&, std::string_view) override {}
  void rename(const std::filesystem::path&, const std::filesystem::path&) override {}
  void remove(const std::filesystem::path&) noexcept override {}
  std::unique_ptr<FolderLock> lock(const std::filesystem::path&) override { return nullptr; }

 private:
  struct Entry {
    std::string object;
    std::uintmax_t size = 0;
  };
  RevisionFiles(const FileSystem& files, std::filesystem::path folder)
      : files_(files), folder_(std::move(folder)) {}
  void list(const std::string& commit);
  /// Within the folder; nothing for what lies elsewhere.
  std::optional<std::string> inside(const std::filesystem::path& path) const;

  const FileSystem& files_;
  std::filesystem::path folder_;          ///< free of links
  std::map<std::string, Entry> entries_;  ///< by path within the folder
};

}  // namespace casebound::pipeline
