#include "casebound/release/verify.h"

#include "casebound/base/digest.h"
#include "casebound/base/error.h"
#include "casebound/base/text.h"
#include "casebound/release/manifest.h"

#include <algorithm>

#include <fmt/format.h>

namespace casebound::release {

namespace fs = std::filesystem;

namespace {

/// One release, held against what it says of itself.
class Examination {
 public:
  Examination(const fs::path& folder, const FileSystem& files, Sources& sources, Diagnostics& diagnostics)
      : folder_(folder), files_(files), sources_(sources), diagnostics_(diagnostics) {}

  Verified result() {
    if (const auto products = read_manifest()) {
      for (const auto& product : *products) check(product.file);
      check_sums(*products);
      check_strangers(*products);
    }
    return {whole_};
  }

 private:
  std::optional<std::vector<Product>> read_manifest() {
    if (!is_there(manifest_name)) return std::nullopt;
    const auto source = sources_.add(Source(path(manifest_name), files_.read(folder_ / manifest_name)));
    manifest_ = &sources_[source];
    return read_products(*manifest_, source, diagnostics_);
  }

  void check(const ListedFile& file) {
    if (!is_there(file.file)) return;
    const std::string bytes = files_.read(folder_ / file.file);
    if (bytes.size() != file.size)
      changed(file.file, fmt::format("{} has {} bytes, and had {} when it was released", file.file,
                                     bytes.size(), file.size));
    else if (sha256_hex(bytes) != file.sha256)
      changed(file.file, fmt::format("{} has other bytes than when it was released", file.file));
    else
      ++whole_;
  }

  /// The sums follow from the products and the manifest: where they do not, one of the two was changed.
  void check_sums(const std::vector<Product>& products) {
    if (!is_there(sums_name)) return;
    const auto source = sources_.add(Source(path(sums_name), files_.read(folder_ / sums_name)));
    const Source& found = sources_[source];
    const std::string expected = write_sums(products, manifest_->text());
    if (found.text() == expected) {
      whole_ += 2;
      return;
    }
    const auto [differs, ignored] =
        std::mismatch(found.text().begin(), found.text().end(), expected.begin(), expected.end());
    const auto byte = static_cast<std::uint32_t>(differs - found.text().begin());
    tell_sums(found, source, byte);
  }

  void tell_sums(const Source& found, std::int32_t source, std::uint32_t byte) {
    const std::uint32_t line = found.locate(byte).line;
    const std::uint32_t begin = found.line_start(line);
    const std::string_view text = found.line_text(line);
    // The last line is the manifest's own: all else in it agrees, so that the manifest may be what changed.
    if (text.ends_with(fmt::format("  {}", manifest_name)))
      changed(std::string(manifest_name),
              fmt::format("{} is not the file that {} names", manifest_name, sums_name));
    diagnostics_.error("sums-damaged", {source, begin, begin + static_cast<std::uint32_t>(text.size())},
                       fmt::format("{} and {} do not agree here", sums_name, manifest_name), again);
  }

  void check_strangers(const std::vector<Product>& products) {
    std::vector<std::string> names = {std::string(manifest_name), std::string(sums_name)};
    for (const auto& product : products) names.push_back(product.file.file);
    for (const auto& name : strangers(folder_, names, files_)) {
      const bool is_folder = name.ends_with('/');
      tell("file-added", name,
           fmt::format("{}{} is no part of the release", is_folder ? "the empty folder " : "", name),
           is_folder ? "remove it; it was not there when the release was made"
                     : "move it elsewhere; it was not there when the release was made");
    }
  }

  /// Of a link only where it leads could be said, which the next machine does not have.
  bool is_there(std::string_view name) {
    if (files_.is_link(folder_ / name)) {
      changed(std::string(name), fmt::format("{} is a link to another file", name));
      return false;
    }
    if (files_.size(folder_ / name)) return true;
    tell("file-missing", std::string(name), fmt::format("{} is missing from the release", name), again);
    return false;
  }

  void changed(const std::string& name, std::string message) {
    tell("file-changed", name, std::move(message), again);
  }

  void tell(std::string code, const std::string& name, std::string message, std::string hint) {
    diagnostics_.add({.code = std::move(code),
                      .severity = Severity::error,
                      .message = std::move(message),
                      .hint = std::move(hint),
                      .file = path(name)});
  }

  std::string path(std::string_view name) const { return (folder_ / name).string(); }

  static constexpr const char* again = "take the release anew from where it was published, or make it again";

  const fs::path& folder_;
  const FileSystem& files_;
  Sources& sources_;
  Diagnostics& diagnostics_;
  const Source* manifest_ = nullptr;
  std::size_t whole_ = 0;
};

}  // namespace

Verified verify(const fs::path& folder, const FileSystem& files, Sources& sources, Diagnostics& diagnostics) {
  if (!files.is_directory(folder))
    throw environment_error("missing-release", folder.string(),
                            fmt::format("there is no folder {}", folder.string()),
                            "`casebound release` writes one: OUT/<slug>/");
  return Examination(folder, files, sources, diagnostics).result();
}

std::vector<std::string> strangers(const fs::path& folder, const std::vector<std::string>& names,
                                   const FileSystem& files) {
  std::vector<std::string> out;
  if (!files.is_directory(folder)) return out;
  for (const auto& file : files.files_below(folder)) {
    std::string name = file.generic_string();
    if (std::find(names.begin(), names.end(), name) == names.end()) out.push_back(std::move(name));
  }
  for (const auto& empty : files.empty_folders_below(folder)) out.push_back(empty.generic_string() + '/');
  return out;
}

}  // namespace casebound::release
