#include "casebound/font/library.h"

#include "casebound/base/digest.h"
#include "casebound/base/error.h"

#include "font/manifest.h"
#include "font/matching.h"

#include <algorithm>
#include <mutex>
#include <optional>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace casebound::font {

struct FontLibrary::State {
  /// A face that is opened when somebody first wants it.
  struct Slot {
    std::once_flag opened;
    std::unique_ptr<const Face> face;
  };

  const FileSystem& files;
  std::filesystem::path folder;
  Manifest manifest;
  std::vector<Slot> slots;

  State(const FileSystem& file_system, const std::filesystem::path& path)
      : files(file_system),
        folder(path.parent_path()),
        manifest(read_manifest(file_system, path)),
        slots(manifest.faces.size()) {}

  std::optional<std::filesystem::path> locate(const std::string& file) const;
  /// The file's bytes. Throws one of these, with the file named, if it is not there or has another digest.
  std::string read(const PackagedFile& entry, Diagnostic missing, Diagnostic changed) const;
  std::unique_ptr<const Face> open(const ManifestFace& entry) const;
  const Face& face(std::size_t index);
};

std::optional<std::filesystem::path> FontLibrary::State::locate(const std::string& file) const {
  if (files.exists(folder / file)) return folder / file;
  for (const std::filesystem::path& place : manifest.folders) {
    if (files.exists(place / file)) return place / file;
  }
  return std::nullopt;
}

std::string FontLibrary::State::read(const PackagedFile& entry, Diagnostic missing,
                                     Diagnostic changed) const {
  const auto path = locate(entry.file);
  if (!path) {
    missing.file = entry.file;
    missing.hint =
        fmt::format("install the package {}, or put the file into {}", entry.package, folder.string());
    throw Error(Exit::environment, std::move(missing));
  }
  std::string bytes = files.read(*path);
  if (sha256_hex(bytes) == entry.sha256) return bytes;
  changed.file = path->string();
  changed.hint = fmt::format(
      "take it from the package {}, or enter its SHA-256 in the font manifest if the "
      "change is meant: {}",
      entry.package, changed.hint);
  throw Error(Exit::environment, std::move(changed));
}

std::unique_ptr<const Face> FontLibrary::State::open(const ManifestFace& entry) const {
  return std::make_unique<const Face>(
      entry.file,
      read(entry,
           {.code = "font-missing", .message = fmt::format("a font of {} is not installed", entry.family)},
           {.code = "font-changed",
            .message = fmt::format("this is not the file of {} that the book was set with", entry.family),
            .hint = "lines and pages may break elsewhere"}));
}

const Face& FontLibrary::State::face(std::size_t index) {
  Slot& slot = slots.at(index);
  std::call_once(slot.opened, [&] { slot.face = open(manifest.faces[index]); });
  return *slot.face;
}

FontLibrary::FontLibrary(const FileSystem& files, const std::filesystem::path& manifest)
    : state_(std::make_unique<State>(files, manifest)) {}

FontLibrary::~FontLibrary() = default;
FontLibrary::FontLibrary(FontLibrary&&) noexcept = default;

FaceRequest FontLibrary::description(std::size_t index) const {
  const auto& face = state_->manifest.faces[index];
  return {{face.family}, face.weight, face.italic};
}

std::size_t FontLibrary::find(const FaceRequest& request) const {
  const std::vector<std::string> families = known_families(state_->manifest, request);
  if (families.empty()) {
    throw environment_error(
        "font-missing", {},
        fmt::format("no font family of the list `{}` is in the font manifest",
                    fmt::join(request.families, ", ")),
        "end the list with serif, sans-serif or monospace, or add the family to fonts/fonts.yaml");
  }
  const std::size_t best = rank_family(state_->manifest, families.front(), request).front();
  state_->face(best);
  return best;
}

std::optional<std::string> FontLibrary::family(const std::vector<std::string>& families) const {
  const auto known = known_families(state_->manifest, {families});
  return known.empty() ? std::nullopt : std::optional(known.front());
}

std::optional<std::string> FontLibrary::named_family(const std::vector<std::string>& families) const {
  return first_named_family(state_->manifest, families);
}

std::optional<std::size_t> FontLibrary::fallback(char32_t code_point, const FaceRequest& request) const {
  for (const std::size_t index : rank_all(state_->manifest, request)) {
    if (state_->face(index).covers(code_point)) return index;
  }
  return std::nullopt;
}

std::size_t FontLibrary::size() const {
  return state_->slots.size();
}

const Face& FontLibrary::face(std::size_t index) const {
  return state_->face(index);
}

std::vector<FontFile> FontLibrary::files_opened() const {
  std::vector<FontFile> out;
  for (std::size_t i = 0; i < state_->slots.size(); ++i) {
    const auto& entry = state_->manifest.faces[i];
    if (state_->slots[i].face)
      out.push_back({entry.family, entry.file, entry.package, entry.licence, entry.sha256, i});
  }
  return out;
}

std::string FontLibrary::colour_profile(const std::string& name) const {
  const auto& profiles = state_->manifest.profiles;
  const auto found = std::find_if(profiles.begin(), profiles.end(),
                                  [&](const auto& profile) { return profile.name == name; });
  if (found == profiles.end()) {
    throw environment_error("profile-missing", {},
                            fmt::format("the colour profile {} is not in the font manifest", name),
                            "fonts/README.md describes what stands in the manifest");
  }
  return state_->read(
      *found,
      {.code = "profile-missing", .message = fmt::format("the colour profile {} is not installed", name)},
      {.code = "profile-changed",
       .message =
           fmt::format("this is not the file of the colour profile {} that the book was made with", name),
       .hint = "colours may look otherwise"});
}

bool FontLibrary::knows_any(const std::vector<std::string>& families) const {
  return !known_families(state_->manifest, {.families = families}).empty();
}

std::vector<std::string> FontLibrary::families() const {
  std::vector<std::string> out;
  for (const auto& face : state_->manifest.faces) append_new(out, face.family);
  for (const auto& face : state_->manifest.faces) append_new(out, face.generic);
  return out;
}

}  // namespace casebound::font
