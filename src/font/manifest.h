#pragma once

#include "casebound/base/file_system.h"

#include <filesystem>
#include <string>
#include <vector>

namespace casebound::font {

/// One face of the manifest, with what holds for its whole family.
struct ManifestFace {
  std::string family;
  std::string generic;  ///< `serif`, `sans-serif` or `monospace`
  std::string package;  ///< of the system, that brings the file
  std::string licence;  ///< SPDX expression
  std::string file;
  int weight = 400;
  bool italic = false;
  std::string sha256;
};

/// `fonts.yaml`: the faces in the order written, and the folders where packages put such files.
struct Manifest {
  std::vector<ManifestFace> faces;
  std::vector<std::filesystem::path> folders;
};

/// Throws Error `font-manifest`, with the line at fault, if it is missing or malformed.
Manifest read_manifest(const FileSystem& files, const std::filesystem::path& path);

}  // namespace casebound::font
