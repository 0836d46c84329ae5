#pragma once

#include "casebound/base/error.h"
#include "casebound/base/file_system.h"
#include "casebound/font/library.h"

#include "support/shipped_fonts.h"

#include <map>
#include <stdexcept>
#include <string>

namespace casebound::tests {

/// Files that are only read, by path.
class ReadOnlyFiles : public FileSystem {
 public:
  std::map<std::filesystem::path, std::string> files;
  mutable std::vector<std::string> read_files;  ///< names, in the order in which they were read

  std::string read(const std::filesystem::path& path) const override {
    read_files.push_back(path.filename().string());
    return files.at(path);
  }
  bool exists(const std::filesystem::path& path) const override { return files.contains(path); }
  std::optional<std::uintmax_t> size(const std::filesystem::path& path) const override {
    const auto found = files.find(path);
    return found == files.end() ? std::nullopt : std::optional<std::uintmax_t>(found->second.size());
  }
  std::vector<std::filesystem::path> files_below(const std::filesystem::path&) const override { return {}; }
  bool is_directory(const std::filesystem::path&) const override { return false; }
  std::filesystem::path canonical(const std::filesystem::path& path) const override { return path; }
  void create_directories(const std::filesystem::path&) override { refuse(); }
  void write(const std::filesystem::path&, std::string_view) override { refuse(); }
  void rename(const std::filesystem::path&, const std::filesystem::path&) override { refuse(); }
  void remove(const std::filesystem::path&) noexcept override {}
  std::unique_ptr<FolderLock> lock(const std::filesystem::path&) override { refuse(); }

 private:
  [[noreturn]] static void refuse() { throw std::logic_error("these files are only read"); }
};

inline const font::Face& shipped_face(const std::string& family, int weight = 400, bool italic = false) {
  return shipped_fonts().face(shipped_fonts().find({{family}, weight, italic}));
}

/// The bytes of an installed font file.
inline std::string font_bytes(const std::string& file) {
  for (const char* folder : {"linux-libertine", "ebgaramond"}) {
    const auto path = std::filesystem::path("/usr/share/fonts/opentype") / folder / file;
    if (disk().exists(path)) return disk().read(path);
  }
  throw std::runtime_error(file + " is not installed");
}

/// The diagnostic code of the Error that an action throws; empty if it throws none.
template <typename Action>
std::string code_of_error(Action action) {
  try {
    action();
  } catch (const Error& error) {
    return error.diagnostic().code;
  }
  return {};
}

}  // namespace casebound::tests
