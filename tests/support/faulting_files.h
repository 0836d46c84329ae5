#pragma once

#include "casebound/base/file_system.h"

namespace casebound::tests {

/// Thrown in place of what would have been done next when the process had lived.
struct Killed {};

/// What goes wrong.
enum class Fault {
  none,
  disk_full,  ///< a write leaves half of the bytes and fails; other calls fail and do nothing
  killed      ///< a write leaves half of the bytes; from then on nothing is done any more, clean-up included
};

/// Another file system, whose calls that change something (making folders, write, rename, remove, lock) are
/// counted from 1; at the chosen one the fault happens.
class FaultingFiles : public FileSystem {
 public:
  FaultingFiles(FileSystem& files, Fault fault, int at_call) : files_(files), fault_(fault), at_(at_call) {}

  /// How many calls have changed something, or tried to.
  int calls() const { return calls_; }

  std::string read(const std::filesystem::path& path) const override { return files_.read(path); }
  bool exists(const std::filesystem::path& path) const override { return files_.exists(path); }
  std::optional<std::uintmax_t> size(const std::filesystem::path& path) const override {
    return files_.size(path);
  }
  bool is_directory(const std::filesystem::path& path) const override { return files_.is_directory(path); }
  std::vector<std::filesystem::path> files_below(const std::filesystem::path& folder) const override {
    return files_.files_below(folder);
  }
  std::filesystem::path canonical(const std::filesystem::path& path) const override {
    return files_.canonical(path);
  }
  void create_directories(const std::filesystem::path& path) override;
  void write(const std::filesystem::path& path, std::string_view bytes) override;
  void sync(const std::filesystem::path& path) override;
  void rename(const std::filesystem::path& from, const std::filesystem::path& to) override;
  void remove(const std::filesystem::path& path) noexcept override;
  std::unique_ptr<FolderLock> lock(const std::filesystem::path& folder) override;

 private:
  /// Counts a call; whether it is the one that the fault is for.
  bool is_faulty();
  [[noreturn]] void fail(const std::filesystem::path& path) const;

  FileSystem& files_;
  Fault fault_;
  int at_;
  int calls_ = 0;
  bool dead_ = false;
};

}  // namespace casebound::tests
