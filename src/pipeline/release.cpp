#include "casebound/pipeline/release.h"

#include "casebound/base/digest.h"

#include "pipeline/built_book.h"

#include <algorithm>
#include <optional>
#include <tuple>
#include <utility>

namespace casebound::pipeline {

namespace fs = std::filesystem;

namespace {

/// The path from a folder on; nothing if it lies elsewhere.
std::optional<std::string> within(const fs::path& file, const fs::path& folder) {
  const fs::path path = file.lexically_relative(folder);
  if (path.empty() || *path.begin() == "..") return std::nullopt;
  return path.generic_string();
}

bool is_font(const std::string& name, const std::vector<font::FontFile>& fonts) {
  return std::any_of(fonts.begin(), fonts.end(), [&](const auto& font) { return font.file == name; });
}

/// Sorts what was read into the manifest's lists.
class Inputs {
 public:
  Inputs(const fs::path& book, const fs::path& data, const std::vector<font::FontFile>& fonts)
      : book_(book), styles_(data / "styles"), lists_(data / "fonts"), data_(data), fonts_(fonts) {}

  void add(const fs::path& file, const RecordingFiles::Reading& reading, release::Manifest& manifest) const {
    const std::string name = file.filename().string();
    if (is_font(name, fonts_)) return;  // listed with its family
    const bool is_ours = within(file, styles_) || within(file, lists_);
    if (is_ours) {
      add_to(manifest.data, *within(file, data_), reading);
    } else if (const auto path = within(file, book_)) {
      add_to(manifest.inputs, *path, reading);
    } else {
      add_to(manifest.resources, name, reading);
    }
  }

 private:
  static void add_to(std::vector<release::ListedFile>& list, std::string file,
                     const RecordingFiles::Reading& reading) {
    list.push_back({std::move(file), reading.size, reading.sha256});
  }

  fs::path book_, styles_, lists_, data_;
  const std::vector<font::FontFile>& fonts_;
};

/// Folders that lie elsewhere do not count in the order.
void sort(std::vector<release::ListedFile>& files) {
  std::sort(files.begin(), files.end(), [](const auto& a, const auto& b) {
    return std::tie(a.file, a.sha256) < std::tie(b.file, b.sha256);
  });
}

void add_inputs(const Request& request, const BuiltBook& book, const Work& work,
                release::Manifest& manifest) {
  const Inputs inputs(book.project.folder, work.files.canonical(request.data), book.fonts);
  for (const auto& [file, reading] : work.files.readings()) inputs.add(file, reading, manifest);
  for (auto* list : {&manifest.inputs, &manifest.data, &manifest.resources}) sort(*list);
}

release::Manifest manifest_of(const BuiltBook& book, const release::Tool& tool) {
  const Metadata& data = book.metadata;
  release::Manifest out{.title = data.title,
                        .subtitle = data.subtitle,
                        .edition = data.edition,
                        .identifier = data.identifier,
                        .language = data.language,
                        .slug = data.slug,
                        .source_date_epoch = book.modified,
                        .tool = tool};
  for (const auto& font : book.fonts)
    out.fonts.push_back({font.family, font.file, font.package, font.licence, font.sha256});
  for (const auto& artifact : book.built.artifacts)
    out.products.push_back(
        {{artifact.name, artifact.bytes.size(), sha256_hex(artifact.bytes)}, artifact.page_count});
  return out;
}

}  // namespace

Built release(const Request& request, const release::Tool& tool, Work& work) {
  work.files.keep_digests();
  BuiltBook book = build_book(request, work);
  if (book.built.artifacts.empty()) return std::move(book.built);
  release::Manifest manifest = manifest_of(book, tool);
  add_inputs(request, book, work, manifest);
  std::string text = release::write_manifest(manifest);
  std::string sums = release::write_sums(manifest.products, text);
  book.built.artifacts.push_back({std::string(release::manifest_name), std::move(text)});
  book.built.artifacts.push_back({std::string(release::sums_name), std::move(sums)});
  book.built.lasts = true;
  return std::move(book.built);
}

}  // namespace casebound::pipeline
