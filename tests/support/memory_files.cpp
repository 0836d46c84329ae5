#include "support/memory_files.h"

#include "casebound/base/error.h"

namespace casebound::tests {

namespace fs = std::filesystem;

MemoryFiles& MemoryFiles::add(const fs::path& path, std::string bytes) {
  create_directories(path.parent_path());
  files_[path] = std::move(bytes);
  return *this;
}

MemoryFiles& MemoryFiles::link(const fs::path& path, const fs::path& target) {
  links_[path] = target;
  return *this;
}

std::string MemoryFiles::read(const fs::path& path) const {
  const auto found = files_.find(canonical(path));
  if (found == files_.end()) throw environment_error("unreadable-file", path.string(), "cannot read it");
  return found->second;
}

bool MemoryFiles::exists(const fs::path& path) const {
  return files_.contains(canonical(path)) || is_directory(path);
}

std::optional<std::uintmax_t> MemoryFiles::size(const fs::path& path) const {
  const auto found = files_.find(canonical(path));
  return found == files_.end() ? std::nullopt : std::optional<std::uintmax_t>(found->second.size());
}

bool MemoryFiles::is_directory(const fs::path& path) const {
  return folders_.contains(canonical(path));
}

std::vector<fs::path> MemoryFiles::files_below(const fs::path& folder) const {
  std::vector<fs::path> out;
  for (const auto& [path, bytes] : files_) {
    const fs::path file = path.lexically_relative(canonical(folder));
    if (*file.begin() != "..") out.push_back(file);
  }
  return out;
}

std::vector<fs::path> MemoryFiles::empty_folders_below(const fs::path& folder) const {
  std::vector<fs::path> out;
  for (const auto& path : folders_) {
    const fs::path inner = path.lexically_relative(canonical(folder));
    const bool is_below = inner != "." && *inner.begin() != "..";
    const auto next = folders_.upper_bound(path);
    const bool is_empty =
        files_below(path).empty() && (next == folders_.end() || next->parent_path() != path);
    if (is_below && is_empty) out.push_back(inner);
  }
  return out;
}

fs::path MemoryFiles::canonical(const fs::path& path) const {
  const fs::path plain = ("/" / path).lexically_normal();
  const auto found = links_.find(plain);
  return found == links_.end() ? plain : canonical(found->second);
}

void MemoryFiles::create_directories(const fs::path& path) {
  for (fs::path folder = path; folder.has_relative_path(); folder = folder.parent_path())
    folders_.insert(folder);
}

void MemoryFiles::write(const fs::path& path, std::string_view bytes) {
  files_[canonical(path)] = bytes;
}

void MemoryFiles::rename(const fs::path& from, const fs::path& to) {
  files_[canonical(to)] = std::move(files_.at(canonical(from)));
  files_.erase(canonical(from));
}

void MemoryFiles::remove(const fs::path& path) noexcept {
  files_.erase(path);
}

std::unique_ptr<FolderLock> MemoryFiles::lock(const fs::path&) {
  return std::make_unique<FolderLock>();
}

}  // namespace casebound::tests
