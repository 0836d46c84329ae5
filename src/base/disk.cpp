#include "casebound/base/error.h"
#include "casebound/base/file_system.h"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <system_error>
#include <thread>
#include <utility>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace casebound {

namespace fs = std::filesystem;

namespace {

std::string reason(int error_number) {
  return std::generic_category().message(error_number);
}

[[noreturn]] void fail(const char* code, const fs::path& path, std::string_view what, int error_number,
                       std::string hint = {}) {
  throw environment_error(code, path.string(),
                          fmt::format("cannot {} {}: {}", what, path.string(), reason(error_number)),
                          std::move(hint));
}

/// An open file; closed by its destructor, which cannot report, so writers call close() themselves.
class File {
 public:
  File(const fs::path& path, int flags) : descriptor_(::open(path.c_str(), flags | O_CLOEXEC, 0666)) {}
  ~File() {
    if (descriptor_ >= 0) ::close(descriptor_);
  }
  File(const File&) = delete;
  File& operator=(const File&) = delete;

  bool is_open() const { return descriptor_ >= 0; }
  int descriptor() const { return descriptor_; }
  bool close() { return ::close(std::exchange(descriptor_, -1)) == 0; }

 private:
  int descriptor_;
};

/// What no disk keeps (a pipe, a device) cannot be synced, and need not be.
bool is_synced(int descriptor) {
  return ::fsync(descriptor) == 0 || errno == EINVAL || errno == ENOTSUP;
}

bool write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const auto written = ::write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

class DiskLock : public FolderLock {
 public:
  explicit DiskLock(const fs::path& folder) : file_(folder, O_RDONLY | O_DIRECTORY) {
    if (!file_.is_open()) fail("output-unwritable", folder, "open", errno);
    constexpr int tries = 100;
    for (int i = 0; ::flock(file_.descriptor(), LOCK_EX | LOCK_NB) != 0; ++i) {
      if (i == tries) {
        throw environment_error("folder-locked", folder.string(),
                                fmt::format("another build holds the lock on {}", folder.string()),
                                "wait for it to end, or choose another folder with -o");
      }
      std::this_thread::sleep_for(std::chrono::milliseconds(100));
    }
  }

 private:
  File file_;
};

class Disk : public FileSystem {
 public:
  std::string read(const fs::path& path) const override {
    const File file(path, O_RDONLY | O_NONBLOCK);  // a pipe is refused, not waited for
    struct stat status {};
    if (!file.is_open() || ::fstat(file.descriptor(), &status) != 0)
      fail("unreadable-file", path, "read", errno);
    if (S_ISDIR(status.st_mode)) fail("unreadable-file", path, "read", EISDIR);
    if (!S_ISREG(status.st_mode)) fail("unreadable-file", path, "read", EINVAL);
    return read_all(file, path, static_cast<std::size_t>(status.st_size));
  }

  bool exists(const fs::path& path) const override {
    std::error_code ignored;
    return fs::exists(path, ignored);
  }

  std::optional<std::uintmax_t> size(const fs::path& path) const override {
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0 || !S_ISREG(status.st_mode)) return std::nullopt;
    return static_cast<std::uintmax_t>(status.st_size);
  }

  bool is_directory(const fs::path& path) const override {
    std::error_code ignored;
    return fs::is_directory(path, ignored);
  }

  std::vector<fs::path> files_below(const fs::path& folder) const override {
    std::vector<fs::path> out;
    std::error_code error;
    for (fs::recursive_directory_iterator entry(folder, error), end; !error && entry != end;
         entry.increment(error)) {
      if (entry->is_symlink() || !entry->is_directory())
        out.push_back(entry->path().lexically_relative(folder));
    }
    if (error) fail("unreadable-file", folder, "read", error.value());
    std::sort(out.begin(), out.end());
    return out;
  }

  std::vector<fs::path> empty_folders_below(const fs::path& folder) const override {
    std::vector<fs::path> out;
    std::error_code error;
    for (fs::recursive_directory_iterator entry(folder, error), end; !error && entry != end;
         entry.increment(error)) {
      std::error_code unreadable;
      if (!entry->is_symlink() && entry->is_directory() && fs::is_empty(entry->path(), unreadable))
        out.push_back(entry->path().lexically_relative(folder));
    }
    if (error) fail("unreadable-file", folder, "read", error.value());
    std::sort(out.begin(), out.end());
    return out;
  }

  bool is_link(const fs::path& path) const override {
    std::error_code ignored;
    return fs::is_symlink(fs::symlink_status(path, ignored));
  }

  fs::path canonical(const fs::path& path) const override {
    std::error_code error;
    auto result = fs::weakly_canonical(fs::absolute(path), error);
    if (error) fail("unreadable-file", path, "resolve", error.value());
    return result;
  }

  void create_directories(const fs::path& path) override {
    std::error_code error;
    fs::create_directories(path, error);
    if (error) {
      fail("output-unwritable", path, "make the folder", error.value(), "choose another folder with -o");
    }
  }

  void write(const fs::path& path, std::string_view bytes) override {
    File file(path, O_WRONLY | O_CREAT | O_TRUNC);
    const bool done = file.is_open() && write_all(file.descriptor(), bytes);
    if (!done || !file.close()) {
      fail("output-unwritable", path, "write", errno,
           "see that the folder may be written to and the disk has room");
    }
  }

  std::int64_t modified(const fs::path& path) const override {
    constexpr std::int64_t second = 1'000'000'000;
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0) return 0;
    return status.st_mtim.tv_sec * second + status.st_mtim.tv_nsec;
  }

  void sync(const fs::path& path) override {
    const File file(path, O_WRONLY);
    if (!file.is_open() || !is_synced(file.descriptor()))
      fail("output-unwritable", path, "bring to the disk", errno, "see that the disk has room and is sound");
  }

  void copy_mode(const fs::path& from, const fs::path& to) override {
    struct stat status {};
    if (::stat(from.c_str(), &status) != 0) return;
    // Only root may give a file away; its mode is set last, since that clears some of it.
    if (::chown(to.c_str(), status.st_uid, status.st_gid) != 0) errno = 0;
    if (::chmod(to.c_str(), status.st_mode & 07777U) != 0)
      fail("output-unwritable", to, "set the permissions of", errno);
  }

  void rename(const fs::path& from, const fs::path& to) override {
    std::error_code error;
    fs::rename(from, to, error);
    if (error) fail("output-unwritable", to, "write", error.value());
  }

  void remove(const fs::path& path) noexcept override { ::unlink(path.c_str()); }

  std::unique_ptr<FolderLock> lock(const fs::path& folder) override {
    return std::make_unique<DiskLock>(folder);
  }

 private:
  static std::string read_all(const File& file, const fs::path& path, std::size_t expected) {
    std::string bytes(expected + 1, '\0');
    std::size_t size = 0;
    for (;;) {
      const auto got = ::read(file.descriptor(), bytes.data() + size, bytes.size() - size);
      if (got < 0 && errno == EINTR) continue;
      if (got < 0) fail("unreadable-file", path, "read", errno);
      if (got == 0) break;
      size += static_cast<std::size_t>(got);
      if (size == bytes.size()) bytes.resize(bytes.size() * 2);
    }
    bytes.resize(size);
    return bytes;
  }
};

}  // namespace

FileSystem& disk() {
  static Disk instance;
  return instance;
}

}  // namespace casebound
