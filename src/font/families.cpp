#include "casebound/font/families.h"

#include "font/manifest.h"
#include "font/matching.h"

#include <algorithm>

namespace casebound::font {

namespace {

void append_new(std::vector<std::string>& names, const std::string& name) {
  if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
}

}  // namespace

std::vector<std::string> family_names(const FileSystem& files, const std::filesystem::path& manifest) {
  const Manifest read = read_manifest(files, manifest);
  std::vector<std::string> names;
  for (const auto& face : read.faces) append_new(names, face.family);
  for (const auto& face : read.faces) append_new(names, face.generic);
  return names;
}

bool is_family(const std::string& name, const std::vector<std::string>& families) {
  const std::string wanted = folded(name);
  return std::any_of(families.begin(), families.end(),
                     [&](const std::string& family) { return folded(family) == wanted; });
}

}  // namespace casebound::font
