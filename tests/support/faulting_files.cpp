#include "support/faulting_files.h"

#include "casebound/base/error.h"

namespace casebound::tests {

namespace fs = std::filesystem;

bool FaultingFiles::is_faulty() {
  if (dead_) throw Killed();
  ++calls_;
  if (fault_ == Fault::none || calls_ != at_) return false;
  dead_ = fault_ == Fault::killed;
  return true;
}

void FaultingFiles::fail(const fs::path& path) const {
  if (dead_) throw Killed();
  throw environment_error("output-unwritable", path.string(), "no space left on device");
}

void FaultingFiles::create_directories(const fs::path& path) {
  if (is_faulty()) fail(path);
  files_.create_directories(path);
}

void FaultingFiles::write(const fs::path& path, std::string_view bytes) {
  const bool faulty = is_faulty();
  files_.write(path, faulty ? bytes.substr(0, bytes.size() / 2) : bytes);
  if (faulty) fail(path);
}

void FaultingFiles::sync(const fs::path& path) {
  if (is_faulty()) fail(path);
  files_.sync(path);
}

void FaultingFiles::rename(const fs::path& from, const fs::path& to) {
  if (is_faulty()) fail(to);
  files_.rename(from, to);
}

/// Cannot fail, so only death keeps it from its work.
void FaultingFiles::remove(const fs::path& path) noexcept {
  if (dead_) return;
  ++calls_;
  dead_ = fault_ == Fault::killed && calls_ == at_;
  if (!dead_) files_.remove(path);
}

std::unique_ptr<FolderLock> FaultingFiles::lock(const fs::path& folder) {
  if (is_faulty()) fail(folder);
  return files_.lock(folder);
}

}  // namespace casebound::tests
