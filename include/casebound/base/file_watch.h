#pragma once

#include <filesystem>
#include <map>
#include <set>

namespace casebound {

/// Tells when files change on the disk (inotify). What happens from the first call of `await` on is not
/// missed, whether somebody waits at that moment or not.
class FileWatch {
 public:
  /// Throws an Error of the environment (`watch-refused`) if the system has no more watches to give.
  FileWatch();
  ~FileWatch();
  FileWatch(const FileWatch&) = delete;
  FileWatch& operator=(const FileWatch&) = delete;

  /// From now on these are what `wait` is about. Paths are absolute and free of links; they need not exist.
  void await(const std::set<std::filesystem::path>& files);
  /// This one as well.
  void await_also(const std::filesystem::path& file);
  /// Returns when one of them has been saved, put in its place or removed, and a moment has passed in which
  /// nothing followed. Throws as `stop_if_interrupted` does.
  void wait();

 private:
  /// Whether anything awaited happened within the time.
  bool happens_within(int milliseconds);
  bool read_events();

  int descriptor_;
  std::map<int, std::filesystem::path> folders_;
  std::set<std::filesystem::path> awaited_;
};

}  // namespace casebound
