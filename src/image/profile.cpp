#include "image/profile.h"

#include "image/bytes.h"

#include <string_view>

namespace casebound::image {
namespace {

constexpr std::size_t header_size = 128;

/// ICC.1:2010 §7.2.6.
std::string_view colour_space(int components) {
  if (components == 1) return "GRAY";
  return components == 3 ? "RGB " : "CMYK";
}

/// The versions and classes that PDF takes (ISO 32000-1 §8.6.5.5): no newer one than ICC.1's 4, and none that
/// links or abstracts from devices.
bool is_for_pictures(std::string_view profile) {
  const std::string_view kind = profile.substr(12, 4);
  return byte_at(profile, 8) <= 4 && (kind == "scnr" || kind == "mntr" || kind == "prtr" || kind == "spac");
}

}  // namespace

std::string fitting_profile(std::string profile, int components) {
  const std::string_view view = profile;
  const bool fits = view.size() > header_size && be32(view, 0) == view.size() &&
                    view.substr(36, 4) == "acsp" && view.substr(16, 4) == colour_space(components) &&
                    is_for_pictures(view);
  return fits ? std::move(profile) : std::string();
}

}  // namespace casebound::image
