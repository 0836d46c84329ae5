#include "font/manifest.h"

#include "casebound/base/error.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <span>

#include <fmt/format.h>
#include <yaml-cpp/yaml.h>

namespace casebound::font {
namespace {

constexpr std::string_view hint = "fonts/README.md describes what stands in the manifest";

[[noreturn]] void malformed(const YAML::Mark& mark, const std::string& what) {
  const std::string place = mark.is_null() ? std::string() : fmt::format("line {}: ", mark.line + 1);
  throw environment_error("font-manifest", {}, place + what, std::string(hint));
}

std::string scalar(const YAML::Node& node, const char* key) {
  const YAML::Node value = node[key];
  if (!value || !value.IsScalar() || value.Scalar().empty())
    malformed(node.Mark(), fmt::format("`{}` is missing", key));
  return value.Scalar();
}

/// A value out of a closed set.
std::string choice(const YAML::Node& node, const char* key, std::span<const std::string_view> choices) {
  std::string value = scalar(node, key);
  if (std::find(choices.begin(), choices.end(), value) == choices.end()) {
    malformed(node[key].Mark(),
              fmt::format("`{}` is not a {}: one of {}", value, key, fmt::join(choices, ", ")));
  }
  return value;
}

void allow_only(const YAML::Node& node, std::span<const std::string_view> keys) {
  if (!node.IsMap()) malformed(node.Mark(), "a mapping is expected");
  for (const auto& entry : node) {
    const std::string key = entry.first.IsScalar() ? entry.first.Scalar() : std::string();
    if (std::find(keys.begin(), keys.end(), key) == keys.end()) {
      malformed(entry.first.Mark(), fmt::format("`{}` is not a key of the manifest", key));
    }
  }
}

YAML::Node sequence(const YAML::Node& node, const char* key) {
  YAML::Node list = node[key];
  if (!list || !list.IsSequence()) malformed(node.Mark(), fmt::format("`{}` must be a list", key));
  return list;
}

int read_weight(const YAML::Node& face) {
  const std::string text = scalar(face, "weight");
  int weight = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), weight);
  if (error != std::errc() || end != text.data() + text.size() || weight < 1 || weight > 1000) {
    malformed(face["weight"].Mark(), fmt::format("`{}` is not a weight: a number from 1 to 1000", text));
  }
  return weight;
}

std::string read_digest(const YAML::Node& face) {
  std::string digest = scalar(face, "sha256");
  const bool well_formed =
      digest.size() == 64 && digest.find_first_not_of("0123456789abcdef") == std::string::npos;
  if (!well_formed) malformed(face["sha256"].Mark(), "`sha256` is not 64 hexadecimal digits in lower case");
  return digest;
}

/// A bare name: the manifest's folder and its list of folders say where files are.
std::string read_file_name(const YAML::Node& face) {
  std::string file = scalar(face, "file");
  if (file.find('/') != std::string::npos) malformed(face["file"].Mark(), "`file` is a name, not a path");
  return file;
}

ManifestFace read_face(const YAML::Node& node, ManifestFace face) {
  static constexpr std::array<std::string_view, 4> keys = {"file", "weight", "style", "sha256"};
  static constexpr std::array<std::string_view, 2> styles = {"normal", "italic"};
  allow_only(node, keys);
  face.file = read_file_name(node);
  face.weight = read_weight(node);
  face.italic = choice(node, "style", styles) == "italic";
  face.sha256 = read_digest(node);
  return face;
}

void read_family(const YAML::Node& node, std::vector<ManifestFace>& faces) {
  static constexpr std::array<std::string_view, 5> keys = {"family", "generic", "package", "licence",
                                                           "faces"};
  static constexpr std::array<std::string_view, 3> generics = {"serif", "sans-serif", "monospace"};
  allow_only(node, keys);
  ManifestFace family;
  family.package = scalar(node, "package");
  family.licence = scalar(node, "licence");
  family.family = scalar(node, "family");
  family.generic = choice(node, "generic", generics);
  for (const YAML::Node& face : sequence(node, "faces")) faces.push_back(read_face(face, family));
}

ManifestProfile read_profile(const YAML::Node& node) {
  static constexpr std::array<std::string_view, 5> keys = {"profile", "package", "licence", "file", "sha256"};
  allow_only(node, keys);
  ManifestProfile out;
  out.name = scalar(node, "profile");
  out.package = scalar(node, "package");
  out.licence = scalar(node, "licence");
  out.file = read_file_name(node);
  out.sha256 = read_digest(node);
  return out;
}

Manifest parse(const std::string& text) {
  static constexpr std::array<std::string_view, 3> keys = {"families", "profiles", "folders"};
  const YAML::Node root = YAML::Load(text);
  allow_only(root, keys);
  Manifest manifest;
  for (const YAML::Node& family : sequence(root, "families")) read_family(family, manifest.faces);
  if (root["profiles"]) {
    for (const YAML::Node& profile : sequence(root, "profiles"))
      manifest.profiles.push_back(read_profile(profile));
  }
  for (const YAML::Node& folder : sequence(root, "folders"))
    manifest.folders.emplace_back(folder.as<std::string>());
  if (manifest.faces.empty()) malformed(root.Mark(), "it lists no face");
  return manifest;
}

Manifest parse_or_explain(const std::string& text) {
  try {
    return parse(text);
  } catch (const YAML::Exception& error) {
    malformed(error.mark, error.msg);
  }
}

}  // namespace

Manifest read_manifest(const FileSystem& files, const std::filesystem::path& path) {
  if (!files.exists(path)) {
    throw environment_error("font-manifest", path.string(), "there is no font manifest here",
                            std::string(hint));
  }
  try {
    return parse_or_explain(files.read(path));
  } catch (const Error& error) {
    if (error.diagnostic().code != "font-manifest") throw;
    throw environment_error("font-manifest", path.string(), error.diagnostic().message,
                            error.diagnostic().hint);
  }
}

}  // namespace casebound::font
