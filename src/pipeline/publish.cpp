#include "casebound/pipeline/build.h"

#include <fmt/format.h>

namespace casebound::pipeline {

namespace fs = std::filesystem;

namespace {

/// Files under temporary names; those not renamed are removed again.
class Staged {
 public:
  Staged(fs::path folder, FileSystem& files) : folder_(std::move(folder)), files_(files) {}
  ~Staged() {
    for (const auto& [temporary, name] : waiting_) files_.remove(temporary);
  }
  Staged(const Staged&) = delete;
  Staged& operator=(const Staged&) = delete;

  void write(const Artifact& artifact) {
    const fs::path temporary = folder_ / fmt::format(".{}.part", artifact.name);
    waiting_.emplace_back(temporary, folder_ / artifact.name);
    files_.write(temporary, artifact.bytes);
  }

  void rename_all() {
    while (!waiting_.empty()) {
      files_.rename(waiting_.front().first, waiting_.front().second);
      waiting_.erase(waiting_.begin());
    }
  }

 private:
  fs::path folder_;
  FileSystem& files_;
  std::vector<std::pair<fs::path, fs::path>> waiting_;
};

}  // namespace

void publish(const Built& built, const fs::path& folder, FileSystem& files) {
  if (built.artifacts.empty()) return;
  files.create_directories(folder);
  const auto lock = files.lock(folder);
  Staged staged(folder, files);
  for (const auto& artifact : built.artifacts) staged.write(artifact);
  staged.rename_all();
}

}  // namespace casebound::pipeline
