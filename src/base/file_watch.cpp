#include "casebound/base/file_watch.h"

#include "casebound/base/error.h"
#include "casebound/base/interrupt.h"

#include <array>
#include <cerrno>
#include <system_error>

#include <fmt/format.h>
#include <sys/inotify.h>
#include <sys/poll.h>
#include <unistd.h>

namespace casebound {

namespace fs = std::filesystem;

namespace {

/// The path, or of those that it lies in the outermost that is not there: it has to come first.
fs::path first_to_come(fs::path path) {
  std::error_code ignored;
  while (path.has_relative_path() && !fs::exists(path.parent_path(), ignored)) path = path.parent_path();
  return path;
}

}  // namespace

FileWatch::FileWatch() : descriptor_(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC)) {
  if (descriptor_ < 0)
    throw environment_error(
        "watch-refused", {},
        fmt::format("files cannot be watched: {}", std::generic_category().message(errno)),
        "end other programs that watch files, or raise fs.inotify.max_user_instances");
}

FileWatch::~FileWatch() {
  ::close(descriptor_);
}

void FileWatch::await(const std::set<fs::path>& files) {
  awaited_.clear();
  for (const auto& file : files) await_also(file);
}

void FileWatch::await_also(const fs::path& file) {
  constexpr std::uint32_t events =
      IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_CREATE | IN_ONLYDIR;
  const fs::path path = first_to_come(file);
  const int watch = ::inotify_add_watch(descriptor_, path.parent_path().c_str(), events);
  if (watch < 0 && errno == ENOSPC)
    throw environment_error("watch-refused", path.parent_path().string(),
                            "the system has no more watches to give", "raise fs.inotify.max_user_watches");
  if (watch < 0) return;  // gone in this moment, or not ours to look into
  folders_[watch] = path.parent_path();
  awaited_.insert(path);
}

void FileWatch::wait() {
  constexpr int step = 100, moment = 5;
  while (!happens_within(step)) stop_if_interrupted();
  while (happens_within(moment)) stop_if_interrupted();
}

bool FileWatch::happens_within(int milliseconds) {
  pollfd waiting{descriptor_, POLLIN, 0};
  return ::poll(&waiting, 1, milliseconds) > 0 && read_events();
}

bool FileWatch::read_events() {
  alignas(inotify_event) std::array<char, 16384> buffer;
  bool happened = false;
  for (ssize_t size = 0; (size = ::read(descriptor_, buffer.data(), buffer.size())) > 0;) {
    for (const char *at = buffer.data(), *end = at + size; at < end;) {
      const auto& event = *reinterpret_cast<const inotify_event*>(at);
      at += sizeof(inotify_event) + event.len;
      // A file that has come is told again when it is closed; a folder is not.
      const bool is_empty_file = (event.mask & IN_CREATE) != 0 && (event.mask & IN_ISDIR) == 0;
      const bool is_lost = (event.mask & IN_Q_OVERFLOW) != 0;
      if (is_lost || (event.len > 0 && !is_empty_file && awaited_.contains(folders_[event.wd] / event.name)))
        happened = true;
    }
  }
  return happened;
}

}  // namespace casebound
