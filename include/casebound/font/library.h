#pragma once

#include "casebound/base/diagnostic.h"
#include "casebound/base/file_system.h"
#include "casebound/font/face.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace casebound::font {

struct FaceRequest {
  std::vector<std::string>
      families;      ///< in order of preference; `serif`, `sans-serif`, `monospace` are known
  int weight = 400;  ///< 100–900
  bool italic = false;
  friend bool operator==(const FaceRequest&, const FaceRequest&) = default;
};

/// A font file that has been opened, as the manifest has it.
struct FontFile {
  std::string family;
  std::string file;  ///< its name
  std::string package, licence, sha256;
  std::size_t face = 0;  ///< its index
};

/// The faces a book is set in, by the font manifest (`fonts/fonts.yaml`: family → faces, files, package,
/// licence, SHA-256); and the colour profiles that files embed, which come from packages as fonts do. A file
/// is looked for in the manifest's folder first, then where the system's package puts it; its digest must be
/// the manifest's. Faces are opened on first use and live as long as the library. Face indices are given in
/// the order of the manifest, so they do not depend on who asks first. Thread-safe.
class FontLibrary {
 public:
  /// Reads the manifest; throws Error (`font-manifest`) if it is missing or malformed.
  FontLibrary(const FileSystem& files, const std::filesystem::path& manifest);
  ~FontLibrary();
  FontLibrary(FontLibrary&&) noexcept;

  /// Index of the best face (CSS Fonts 4 §5.2 for weight and style; never synthesised). Throws Error
  /// `font-missing` naming the package to install when the file is not there, `font-changed` when its digest
  /// differs. Families that the manifest does not have are passed over; `font-missing` too if it has none of
  /// the list.
  std::size_t find(const FaceRequest& request) const;
  /// The family that the list means: of the first name that the manifest has; nothing if it has none.
  std::optional<std::string> family(const std::vector<std::string>& families) const;
  /// The same, of names before the first generic one that the manifest knows; nothing if that comes first.
  std::optional<std::string> named_family(const std::vector<std::string>& families) const;
  /// A face, of any family, that covers the character and is nearest to the request: first in the families
  /// asked for, then in those of the same generic kind, then in the others. Nothing if none does. Throws as
  /// `find` does if a face on the way is not installed, so that the choice never depends on the machine.
  std::optional<std::size_t> fallback(char32_t code_point, const FaceRequest& request) const;

  const Face& face(std::size_t index) const;
  std::size_t size() const;  ///< faces in the manifest
  /// What the manifest says of a face: its family, weight and slope.
  FaceRequest description(std::size_t index) const;

  /// The files of all faces that have been opened so far, in the manifest's order. No face may be asked for
  /// at the same time.
  std::vector<FontFile> files_opened() const;

  /// An ICC profile by its name in the manifest: `sRGB`. Throws Error `profile-missing`, naming the package,
  /// or `profile-changed`.
  std::string colour_profile(const std::string& name) const;

  /// Whether `find` would know a family of the list.
  bool knows_any(const std::vector<std::string>& families) const;
  /// The manifest's families in its order, then the generic kinds that some family is of.
  std::vector<std::string> families() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace casebound::font
