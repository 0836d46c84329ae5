#include "pipeline/staged.h"

#include <fmt/format.h>

namespace casebound::pipeline {

Staged::~Staged() {
  for (const auto& [temporary, file] : waiting_) files_.remove(temporary);
}

void Staged::write(const std::filesystem::path& file, std::string_view bytes) {
  const auto temporary = file.parent_path() / fmt::format(".{}.part", file.filename().string());
  waiting_.emplace_back(temporary, file);
  files_.write(temporary, bytes);
}

void Staged::rename_all() {
  while (!waiting_.empty()) {
    files_.rename(waiting_.front().first, waiting_.front().second);
    waiting_.erase(waiting_.begin());
  }
}

}  // namespace casebound::pipeline
