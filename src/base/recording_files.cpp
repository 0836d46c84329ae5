#include "casebound/base/recording_files.h"

#include "casebound/base/digest.h"
#include "casebound/base/error.h"

#include <utility>

namespace casebound {

std::string RecordingFiles::read(const std::filesystem::path& path) const {
  const auto place = ask_for(path);
  std::string bytes = files_.read(path);
  Reading reading{bytes.size(), keeps_digests_ ? sha256_hex(bytes) : ""};
  const std::scoped_lock lock(mutex_);
  read_.insert_or_assign(place, std::move(reading));
  return bytes;
}

void RecordingFiles::write(const std::filesystem::path& path, std::string_view bytes) {
  if (was_read(files_.canonical(path))) {
    throw Error(Exit::usage, {.code = "writes-input",
                              .message = path.string() + " was read, and is not written over",
                              .hint = "give what is written another name"});
  }
  files_.write(path, bytes);
}

bool RecordingFiles::was_read(const std::filesystem::path& place) const {
  const std::scoped_lock lock(mutex_);
  return read_.contains(place);
}

std::filesystem::path RecordingFiles::ask_for(const std::filesystem::path& path) const {
  {
    const std::scoped_lock lock(mutex_);
    const auto known = places_.find(path.native());
    if (known != places_.end()) return known->second;
  }
  std::filesystem::path place;
  try {
    place = files_.canonical(path);
  } catch (const Error&) {
    return path;  // such a name leads nowhere: whoever reads it will be told
  }
  const std::scoped_lock lock(mutex_);
  places_.emplace(path.native(), place);
  if (asked_.insert(place).second && asking_) asking_(place);
  return place;
}

std::set<std::filesystem::path> RecordingFiles::files_asked_for() const {
  const std::scoped_lock lock(mutex_);
  return asked_;
}

std::set<std::filesystem::path> RecordingFiles::files_read() const {
  std::set<std::filesystem::path> out;
  const std::scoped_lock lock(mutex_);
  for (const auto& [file, reading] : read_) out.insert(file);
  return out;
}

std::map<std::filesystem::path, RecordingFiles::Reading> RecordingFiles::readings() const {
  const std::scoped_lock lock(mutex_);
  return read_;
}

}  // namespace casebound
