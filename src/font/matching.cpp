#include "font/matching.h"

#include <algorithm>
#include <cstdlib>

namespace casebound::font {
namespace {

/// Which of the three searches of CSS Fonts 4 §5.2 finds a weight: 0 first, 2 last.
int weight_tier(int desired, int weight) {
  const bool up_to_500 = desired >= 400 && desired <= 500 && weight >= desired && weight <= 500;
  if (weight == desired || up_to_500) return 0;
  const bool lighter_first = desired <= 500;
  return (weight < desired) == lighter_first ? 1 : 2;
}

std::string folded(std::string_view name) {
  std::string result(name);
  for (char& c : result) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return result;
}

/// The family that a name of the request means: its own, or the first of the generic kind.
const ManifestFace* first_face(const Manifest& manifest, const std::string& name) {
  const std::string wanted = folded(name);
  const auto found = std::find_if(
      manifest.faces.begin(), manifest.faces.end(),
      [&](const ManifestFace& face) { return folded(face.family) == wanted || face.generic == wanted; });
  return found == manifest.faces.end() ? nullptr : &*found;
}

std::string generic_of(const Manifest& manifest, const std::vector<std::string>& families) {
  return families.empty() ? "serif" : first_face(manifest, families.front())->generic;
}

}  // namespace

void append_new(std::vector<std::string>& families, const std::string& family) {
  if (std::find(families.begin(), families.end(), family) == families.end()) families.push_back(family);
}

Distance distance(const FaceRequest& request, int weight, bool italic) {
  return {request.italic != italic, weight_tier(request.weight, weight), std::abs(weight - request.weight)};
}

std::vector<std::string> known_families(const Manifest& manifest, const FaceRequest& request) {
  std::vector<std::string> families;
  for (const std::string& name : request.families) {
    if (const ManifestFace* face = first_face(manifest, name)) append_new(families, face->family);
  }
  return families;
}

std::optional<std::string> first_named_family(const Manifest& manifest,
                                              const std::vector<std::string>& names) {
  for (const std::string& name : names) {
    const ManifestFace* face = first_face(manifest, name);
    if (face == nullptr) continue;
    return folded(face->family) == folded(name) ? std::optional(face->family) : std::nullopt;
  }
  return std::nullopt;
}

std::vector<std::size_t> rank_family(const Manifest& manifest, std::string_view family,
                                     const FaceRequest& request) {
  std::vector<std::size_t> members;
  for (std::size_t i = 0; i < manifest.faces.size(); ++i) {
    if (manifest.faces[i].family == family) members.push_back(i);
  }
  const auto distance_of = [&](std::size_t i) {
    return distance(request, manifest.faces[i].weight, manifest.faces[i].italic);
  };
  std::stable_sort(members.begin(), members.end(),
                   [&](std::size_t a, std::size_t b) { return distance_of(a) < distance_of(b); });
  return members;
}

std::vector<std::size_t> rank_all(const Manifest& manifest, const FaceRequest& request) {
  std::vector<std::string> families = known_families(manifest, request);
  const std::string generic = generic_of(manifest, families);
  for (const ManifestFace& face : manifest.faces) {
    if (face.generic == generic) append_new(families, face.family);
  }
  for (const ManifestFace& face : manifest.faces) append_new(families, face.family);

  std::vector<std::size_t> ranked;
  for (const std::string& family : families) {
    const std::vector<std::size_t> members = rank_family(manifest, family, request);
    ranked.insert(ranked.end(), members.begin(), members.end());
  }
  return ranked;
}

}  // namespace casebound::font
