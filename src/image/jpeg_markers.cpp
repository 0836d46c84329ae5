#include "image/jpeg_markers.h"

#include "image/bytes.h"
#include "image/limits.h"
#include "image/orientation.h"

#include <map>

namespace casebound::image {
namespace {

using namespace std::literals;

enum Marker : std::uint32_t { app0 = 0xE0, app1 = 0xE1, app2 = 0xE2, app14 = 0xEE, sos = 0xDA, eoi = 0xD9 };

constexpr std::string_view jfif = "JFIF\0"sv, exif = "Exif\0\0"sv, icc = "ICC_PROFILE\0"sv, adobe = "Adobe"sv;

bool stands_alone(std::uint32_t marker) {
  return marker == 0x01 || (marker >= 0xD0 && marker <= 0xD8);
}

/// SOF0 to SOF15; DHT, JPG and DAC lie among them.
bool is_frame(std::uint32_t marker) {
  return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

double density(std::string_view segment) {
  const std::uint32_t unit = byte_at(segment, 7), x = be16(segment, 8), y = be16(segment, 10);
  if (x != y || unit == 0) return 0;
  return plausible_dpi(unit == 2 ? x * 2.54 : x);
}

class Scan {
 public:
  JpegMarkers run(std::string_view bytes);

 private:
  void take(std::uint32_t marker, std::string_view segment);
  void take_profile(std::string_view segment);
  std::string profile() const;

  JpegMarkers found_;
  std::map<std::uint32_t, std::string_view> profile_parts_;
  std::uint32_t profile_count_ = 0;
};

JpegMarkers Scan::run(std::string_view bytes) {
  for (std::size_t at = 2; at + 4 <= bytes.size() && byte_at(bytes, at) == 0xFF;) {
    const std::uint32_t marker = byte_at(bytes, at + 1);
    if (marker == sos || marker == eoi) break;
    if (marker == 0xFF || stands_alone(marker)) {
      at += marker == 0xFF ? 1 : 2;
      continue;
    }
    const std::size_t length = be16(bytes, at + 2);
    if (length < 2 || at + 2 + length > bytes.size()) break;
    take(marker, bytes.substr(at + 4, length - 2));
    at += 2 + length;
  }
  found_.profile = profile();
  return std::move(found_);
}

void Scan::take(std::uint32_t marker, std::string_view segment) {
  if (is_frame(marker)) {
    found_.frame = static_cast<int>(marker);
    found_.precision = static_cast<int>(byte_at(segment, 0));
    found_.height = static_cast<int>(be16(segment, 1));
    found_.width = static_cast<int>(be16(segment, 3));
    found_.components = static_cast<int>(byte_at(segment, 5));
  }
  if (marker == app0 && segment.starts_with(jfif)) found_.dpi = density(segment);
  if (marker == app1 && segment.starts_with(exif)) {
    found_.orientation = exif_orientation(segment.substr(exif.size()));
  }
  if (marker == app2 && segment.starts_with(icc)) take_profile(segment.substr(icc.size()));
  if (marker == app14 && segment.starts_with(adobe)) found_.adobe = true;
}

/// Part number and number of parts, then data (ICC.1:2010 annex B.4).
void Scan::take_profile(std::string_view segment) {
  if (segment.size() < 2) return;
  profile_parts_[byte_at(segment, 0)] = segment.substr(2);
  profile_count_ = byte_at(segment, 1);
}

std::string Scan::profile() const {
  std::string whole;
  for (std::uint32_t part = 1; part <= profile_count_; ++part) {
    const auto found = profile_parts_.find(part);
    if (found == profile_parts_.end()) return {};
    whole += found->second;
  }
  return whole;
}

}  // namespace

JpegMarkers scan_markers(std::string_view bytes) {
  return Scan().run(bytes);
}

}  // namespace casebound::image
