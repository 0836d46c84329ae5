#pragma once

#include "casebound/base/file_system.h"

#include <mutex>
#include <set>

namespace casebound {

/// Another file system that remembers which files were read from it. Reading is thread-safe.
class RecordingFiles : public FileSystem {
 public:
  explicit RecordingFiles(FileSystem& files) : files_(files) {}

  /// Every file read so far, free of links, once and sorted.
  std::set<std::filesystem::path> files_read() const;

  std::string read(const std::filesystem::path& path) const override;
  bool exists(const std::filesystem::path& path) const override { return files_.exists(path); }
  std::optional<std::uintmax_t> size(const std::filesystem::path& path) const override {
    return files_.size(path);
  }
  bool is_directory(const std::filesystem::path& path) const override { return files_.is_directory(path); }
  std::filesystem::path canonical(const std::filesystem::path& path) const override {
    return files_.canonical(path);
  }
  void create_directories(const std::filesystem::path& path) override { files_.create_directories(path); }
  void write(const std::filesystem::path& path, std::string_view bytes) override {
    files_.write(path, bytes);
  }
  void rename(const std::filesystem::path& from, const std::filesystem::path& to) override {
    files_.rename(from, to);
  }
  void remove(const std::filesystem::path& path) noexcept override { files_.remove(path); }
  std::unique_ptr<FolderLock> lock(const std::filesystem::path& folder) override {
    return files_.lock(folder);
  }

 private:
  FileSystem& files_;
  mutable std::mutex mutex_;
  mutable std::set<std::filesystem::path> read_;
};

}  // namespace casebound
