#include "pipeline/revision_files.h"

#include "casebound/base/error.h"
#include "casebound/base/process.h"
#include "casebound/base/text.h"

#include <charconv>
#include <utility>

#include <fmt/format.h>

namespace casebound::pipeline {

namespace fs = std::filesystem;

namespace {

Answer git(const fs::path& folder, std::vector<std::string> words) {
  words.insert(words.begin(), {"git", "--no-optional-locks", "-C", folder.string()});
  if (auto answer = ask(words)) return *std::move(answer);
  throw environment_error("git-missing", folder.string(),
                          "git is needed to read a revision, and not installed",
                          "install the package git, or give a folder");
}

std::string good(const fs::path& folder, std::vector<std::string> words) {
  Answer answer = git(folder, std::move(words));
  if (answer.is_good()) return std::move(answer.out);
  throw environment_error("git-failed", folder.string(),
                          fmt::format("git says: {}", collapse_spaces(answer.err)));
}

std::uintmax_t read_number(std::string_view digits) {
  std::uintmax_t out = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), out);
  return out;
}

}  // namespace

std::unique_ptr<RevisionFiles> RevisionFiles::open(const FileSystem& files, const fs::path& folder,
                                                   const std::string& revision) {
  const Answer found =
      git(folder, {"rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}"});
  if (!found.is_good()) return nullptr;
  std::unique_ptr<RevisionFiles> out(new RevisionFiles(files, files.canonical(folder)));
  out->list(std::string(trim(found.out)));
  return out;
}

std::vector<std::string> RevisionFiles::commits(const fs::path& folder) {
  const Answer found = git(folder, {"rev-list", "--max-count=1000", "HEAD", "--", "."});
  std::vector<std::string> out;
  if (!found.is_good()) return out;
  for (const auto line : split(found.out, '\n'))
    if (!line.empty()) out.emplace_back(line);
  return out;
}

/// `<mode> <type> <object> <size>\t<path>`, each ended by a NUL.
void RevisionFiles::list(const std::string& commit) {
  const std::string listing = good(folder_, {"ls-tree", "-r", "-l", "-z", commit});
  for (const auto line : split(listing, '\0')) {
    const auto tab = line.find('\t');
    if (tab == line.npos) continue;
    const std::string facts = collapse_spaces(line.substr(0, tab));
    const auto words = split(facts, ' ');
    const bool is_file = words.size() == 4 && words[0].starts_with("100");
    if (is_file) entries_[std::string(line.substr(tab + 1))] = {std::string(words[2]), read_number(words[3])};
  }
}

std::optional<std::string> RevisionFiles::inside(const fs::path& path) const {
  const fs::path within = files_.canonical(path).lexically_relative(folder_);
  if (within.empty() || *within.begin() == "..") return std::nullopt;
  return within.generic_string();
}

std::string RevisionFiles::read(const fs::path& path) const {
  const auto within = inside(path);
  if (!within) return files_.read(path);
  const auto entry = entries_.find(*within);
  if (entry == entries_.end())
    throw environment_error("unreadable-file", path.string(),
                            fmt::format("cannot read {}: the revision has no such file", path.string()));
  return good(folder_, {"cat-file", "blob", entry->second.object});
}

bool RevisionFiles::exists(const fs::path& path) const {
  const auto within = inside(path);
  return within ? entries_.contains(*within) || is_directory(path) : files_.exists(path);
}

std::optional<std::uintmax_t> RevisionFiles::size(const fs::path& path) const {
  const auto within = inside(path);
  if (!within) return files_.size(path);
  const auto entry = entries_.find(*within);
  return entry == entries_.end() ? std::nullopt : std::optional(entry->second.size);
}

bool RevisionFiles::is_directory(const fs::path& path) const {
  const auto within = inside(path);
  if (!within) return files_.is_directory(path);
  if (*within == ".") return !entries_.empty();
  const auto first = entries_.lower_bound(*within + "/");
  return first != entries_.end() && first->first.starts_with(*within + "/");
}

std::vector<fs::path> RevisionFiles::files_below(const fs::path& folder) const {
  const auto within = inside(folder);
  if (!within) return files_.files_below(folder);
  std::vector<fs::path> out;
  for (const auto& [path, entry] : entries_) {
    const fs::path file = fs::path(path).lexically_relative(*within);
    if (!file.empty() && *file.begin() != "..") out.push_back(file);
  }
  return out;
}

}  // namespace casebound::pipeline
