#include "project/files.h"

#include <fmt/format.h>

namespace casebound::project {

namespace {

bool is_inside(const std::filesystem::path& folder, const std::filesystem::path& path) {
  const auto relative = path.lexically_relative(folder);
  return !relative.empty() && *relative.begin() != "..";
}

}  // namespace

std::string BookFiles::shown(const std::string& file) const {
  return (shown_ / file).lexically_normal().string();
}

bool BookFiles::has(const std::string& file) const {
  return files_.size(folder_ / file).has_value();
}

std::string BookFiles::absence(const std::string& file) const {
  const auto path = folder_ / file;
  if (!files_.exists(path)) return fmt::format("there is no file {}", shown(file));
  return fmt::format("{} is no file but a {}", shown(file),
                     files_.is_directory(path) ? "folder" : "pipe or a device");
}

std::optional<std::filesystem::path> BookFiles::find(const std::string& file, SourceSpan span,
                                                     Diagnostics& diagnostics) const {
  if (!has(file)) {
    diagnostics.error("missing-file", span, absence(file), "paths are relative to book.yaml");
    return std::nullopt;
  }
  auto path = files_.canonical(folder_ / file);
  if (is_inside(folder_, path)) return path;
  diagnostics.error("outside-book", span, fmt::format("{} lies outside of the book's folder", file),
                    "a book holds all that it is made of: move the file into it");
  return std::nullopt;
}

}  // namespace casebound::project
