#pragma once

#include "casebound/base/file_system.h"

#include <functional>
#include <map>
#include <mutex>
#include <set>
#include <string>
#include <unordered_map>

namespace casebound {

/// Another file system that remembers which files were read from it, and what was looked for. Reading is
/// thread-safe.
class RecordingFiles : public FileSystem {
 public:
  /// `asking` is told of each file when it is first asked for, before it is looked at; by one thread at a
  /// time.
  using Asking = std::function<void(const std::filesystem::path&)>;
  explicit RecordingFiles(FileSystem& files, Asking asking = {})
      : files_(files), asking_(std::move(asking)) {}

  /// What a file was when it was read.
  struct Reading {
    std::uintmax_t size = 0;
    std::string sha256;  ///< empty unless they are kept
  };

  /// From now on the digest of every file read is kept as well, which takes time.
  void keep_digests() { keeps_digests_ = true; }
  /// Every file read so far, free of links, once and sorted.
  std::set<std::filesystem::path> files_read() const;
  /// The same, each as it was when it was last read.
  std::map<std::filesystem::path, Reading> readings() const;

  /// All that was asked for, whether it was there or not; free of links as far as it exists.
  std::set<std::filesystem::path> files_asked_for() const;

  std::string read(const std::filesystem::path& path) const override;
  bool exists(const std::filesystem::path& path) const override {
    ask_for(path);
    return files_.exists(path);
  }
  std::optional<std::uintmax_t> size(const std::filesystem::path& path) const override {
    ask_for(path);
    return files_.size(path);
  }
  bool is_directory(const std::filesystem::path& path) const override { return files_.is_directory(path); }
  std::vector<std::filesystem::path> files_below(const std::filesystem::path& folder) const override {
    return files_.files_below(folder);
  }
  std::vector<std::filesystem::path> empty_folders_below(const std::filesystem::path& folder) const override {
    return files_.empty_folders_below(folder);
  }
  bool is_link(const std::filesystem::path& path) const override { return files_.is_link(path); }
  std::filesystem::path canonical(const std::filesystem::path& path) const override {
    return files_.canonical(path);
  }
  void create_directories(const std::filesystem::path& path) override { files_.create_directories(path); }
  void sync(const std::filesystem::path& path) override { files_.sync(path); }
  /// Throws Error (`writes-input`) where that is a file that was read: what the result is made of is not
  /// written over by it.
  void write(const std::filesystem::path& path, std::string_view bytes) override;
  void copy_mode(const std::filesystem::path& from, const std::filesystem::path& to) override {
    files_.copy_mode(from, to);
  }
  void rename(const std::filesystem::path& from, const std::filesystem::path& to) override {
    files_.rename(from, to);
  }
  void remove(const std::filesystem::path& path) noexcept override { files_.remove(path); }
  std::unique_ptr<FolderLock> lock(const std::filesystem::path& folder) override {
    return files_.lock(folder);
  }

  /// For reading ahead what may turn out not to be needed: nothing of it is remembered.
  const FileSystem& unrecorded() const { return files_; }

 private:
  std::filesystem::path ask_for(const std::filesystem::path& path) const;
  bool was_read(const std::filesystem::path& place) const;

  FileSystem& files_;
  Asking asking_;
  mutable std::mutex mutex_;
  mutable std::map<std::filesystem::path, Reading> read_;
  mutable std::set<std::filesystem::path> asked_;
  mutable std::unordered_map<std::string, std::filesystem::path>
      places_;  ///< of what was asked for, as it was
  bool keeps_digests_ = false;
};

}  // namespace casebound
