#include "casebound/pipeline/build.h"

#include "pipeline/staged.h"

namespace casebound::pipeline {

void publish(const Built& built, const std::filesystem::path& folder, FileSystem& files) {
  if (built.artifacts.empty()) return;
  files.create_directories(folder);
  const auto lock = files.lock(folder);
  Staged staged(files);
  for (const auto& artifact : built.artifacts) staged.write(folder / artifact.name, artifact.bytes);
  if (built.lasts) staged.sync_all();
  staged.rename_all();
}

std::vector<std::string> names_used(const Built& built) {
  std::vector<std::string> out;
  for (const auto& artifact : built.artifacts) {
    out.push_back(artifact.name);
    out.push_back(Staged::temporary(artifact.name).string());
  }
  return out;
}

}  // namespace casebound::pipeline
