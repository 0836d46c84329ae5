#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace casebound {

/// Held while a folder is being written to; released by its destructor.
class FolderLock {
 public:
  virtual ~FolderLock() = default;
};

/// All that casebound asks of the disk. The real one is `disk()`; tests use one in memory that can fail at
/// will. Every failure is thrown as an Error with exit code `environment`, naming the file and the system's
/// reason.
class FileSystem {
 public:
  virtual ~FileSystem() = default;

  virtual std::string read(const std::filesystem::path& path) const = 0;
  virtual bool exists(const std::filesystem::path& path) const = 0;
  /// The bytes of a file; nothing if there is none, or what is there is a folder, a pipe or a device.
  virtual std::optional<std::uintmax_t> size(const std::filesystem::path& path) const = 0;
  virtual bool is_directory(const std::filesystem::path& path) const = 0;
  /// What lies in a folder and in those below it, but for the folders themselves: paths from the folder on,
  /// sorted. Links are not followed.
  virtual std::vector<std::filesystem::path> files_below(const std::filesystem::path& folder) const = 0;
  /// The folders below it in which nothing lies: paths from the folder on, sorted.
  virtual std::vector<std::filesystem::path> empty_folders_below(const std::filesystem::path&) const {
    return {};
  }
  /// Whether what stands there only leads to a file or folder elsewhere (a symbolic link).
  virtual bool is_link(const std::filesystem::path&) const { return false; }
  /// Absolute and free of links, as far as the path exists.
  virtual std::filesystem::path canonical(const std::filesystem::path& path) const = 0;

  virtual void create_directories(const std::filesystem::path& path) = 0;
  /// Creates or replaces the file. When its bytes reach the disk the system decides.
  virtual void write(const std::filesystem::path& path, std::string_view bytes) = 0;
  /// Does not return before the bytes of a written file are on the disk, if there is one (POSIX fsync).
  virtual void sync(const std::filesystem::path&) {}
  /// When the file was last written, in nanoseconds since some moment; 0 if that is not known.
  virtual std::int64_t modified(const std::filesystem::path&) const { return 0; }
  /// Gives a file the permissions, and as far as one may the owner, of another.
  virtual void copy_mode(const std::filesystem::path&, const std::filesystem::path&) {}
  /// Replaces `to` in one step (POSIX rename).
  virtual void rename(const std::filesystem::path& from, const std::filesystem::path& to) = 0;
  /// Removes a file if it is there; never throws.
  virtual void remove(const std::filesystem::path& path) noexcept = 0;
  /// Waits a while for another build into the same folder, then gives up with an Error (`folder-locked`).
  virtual std::unique_ptr<FolderLock> lock(const std::filesystem::path& folder) = 0;
};

/// The machine's own file system. Stateless and shared.
FileSystem& disk();

}  // namespace casebound
