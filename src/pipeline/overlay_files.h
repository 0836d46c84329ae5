#pragma once

#include "casebound/base/file_system.h"

#include <map>
#include <string>

namespace casebound::pipeline {

/// A file system as it would be if some files had other contents. Nothing is written.
class OverlayFiles : public FileSystem {
 public:
  explicit OverlayFiles(const FileSystem& files) : files_(files) {}

  void put(const std::filesystem::path& canonical_path, std::string text) {
    texts_[canonical_path] = std::move(text);
  }

  std::string read(const std::filesystem::path& path) const override {
    const auto text = texts_.find(files_.canonical(path));
    return text == texts_.end() ? files_.read(path) : text->second;
  }
  bool exists(const std::filesystem::path& path) const override { return files_.exists(path); }
  std::optional<std::uintmax_t> size(const std::filesystem::path& path) const override {
    const auto text = texts_.find(files_.canonical(path));
    return text == texts_.end() ? files_.size(path) : text->second.size();
  }
  bool is_directory(const std::filesystem::path& path) const override { return files_.is_directory(path); }
  std::vector<std::filesystem::path> files_below(const std::filesystem::path& folder) const override {
    return files_.files_below(folder);
  }
  std::filesystem::path canonical(const std::filesystem::path& path) const override {
    return files_.canonical(path);
  }
  void create_directories(const std::filesystem::path&) override {}
  void write(const std::filesystem::path&, std::string_view) override {}
  void rename(const std::filesystem::path&, const std::filesystem::path&) override {}
  void remove(const std::filesystem::path&) noexcept override {}
  std::unique_ptr<FolderLock> lock(const std::filesystem::path&) override { return nullptr; }

 private:
  const FileSystem& files_;
  std::map<std::filesystem::path, std::string> texts_;
};

}  // namespace casebound::pipeline
