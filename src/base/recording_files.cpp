#include "casebound/base/recording_files.h"

namespace casebound {

std::string RecordingFiles::read(const std::filesystem::path& path) const {
  std::string bytes = files_.read(path);
  const auto place = files_.canonical(path);
  const std::scoped_lock lock(mutex_);
  read_.insert(place);
  return bytes;
}

std::set<std::filesystem::path> RecordingFiles::files_read() const {
  const std::scoped_lock lock(mutex_);
  return read_;
}

}  // namespace casebound
