#include "editorial/manuscript_files.h"

#include "editorial/percent.h"

namespace casebound::editorial {

namespace fs = std::filesystem;

ManuscriptFiles::ManuscriptFiles(const Pieces& pieces, const project::Project& project) {
  for (const auto& piece : pieces) {
    if (!piece.essay) continue;
    const fs::path& file = project.essays[*piece.essay].file;
    division_of_.emplace(file, piece.division.id);
    folder_of_.emplace(piece.division.id, file.parent_path());
    by_name_.emplace(file.filename().string(), piece.division.id);
  }
}

std::optional<std::string> ManuscriptFiles::find(const std::string& target, const std::string& from) const {
  const fs::path path = percent_decoded(target);
  const auto folder = folder_of_.find(from);
  if (folder != folder_of_.end()) {
    const auto exact = division_of_.find((folder->second / path).lexically_normal());
    if (exact != division_of_.end()) return exact->second;
  }
  const auto [begin, end] = by_name_.equal_range(path.filename().string());
  const bool is_one = begin != end && std::next(begin) == end;
  return is_one ? std::optional(begin->second) : std::nullopt;
}

}  // namespace casebound::editorial
