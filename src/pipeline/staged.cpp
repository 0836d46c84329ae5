#include "pipeline/staged.h"

#include <fmt/format.h>

namespace casebound::pipeline {

Staged::~Staged() {
  for (const auto& [part, file] : waiting_) files_.remove(part);
}

std::filesystem::path Staged::temporary(const std::filesystem::path& file) {
  return file.parent_path() / fmt::format(".{}.part", file.filename().string());
}

void Staged::write(const std::filesystem::path& file, std::string_view bytes) {
  waiting_.emplace_back(temporary(file), file);
  files_.write(waiting_.back().first, bytes);
}

void Staged::keep_modes() {
  for (const auto& [part, file] : waiting_) files_.copy_mode(file, part);
}

void Staged::sync_all() {
  for (const auto& [part, file] : waiting_) files_.sync(part);
}

void Staged::rename_all() {
  while (!waiting_.empty()) {
    files_.rename(waiting_.front().first, waiting_.front().second);
    waiting_.erase(waiting_.begin());
  }
}

}  // namespace casebound::pipeline
