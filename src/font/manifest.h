#pragma once

#include "casebound/base/file_system.h"

#include <filesystem>
#include <string>
#include <vector>

namespace casebound::font {

/// A file that a package of the system brings.
struct PackagedFile {
  std::string package;
  std::string licence;  ///< SPDX expression
  std::string file;     ///< its name
  std::string sha256;
};

/// One face of the manifest, with what holds for its whole family.
struct ManifestFace : PackagedFile {
  std::string family;
  std::string generic;  ///< `serif`, `sans-serif` or `monospace`
  int weight = 400;
  bool italic = false;
};

/// An ICC profile.
struct ManifestProfile : PackagedFile {
  std::string name;
};

/// `fonts.yaml`: faces and colour profiles in the order written, and the folders where packages put such
/// files.
struct Manifest {
  std::vector<ManifestFace> faces;
  std::vector<ManifestProfile> profiles;
  std::vector<std::filesystem::path> folders;
};

/// Throws Error `font-manifest`, with the line at fault, if it is missing or malformed.
Manifest read_manifest(const FileSystem& files, const std::filesystem::path& path);

}  // namespace casebound::font
