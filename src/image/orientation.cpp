#include "image/orientation.h"

#include "image/bytes.h"

#include <array>

namespace casebound::image {
namespace {

constexpr std::uint32_t orientation_tag = 0x0112;
constexpr std::uint32_t short_type = 3;
constexpr std::size_t entry_size = 12;

/// TIFF 6.0 in either byte order.
class Tiff {
 public:
  explicit Tiff(std::string_view bytes) : bytes_(bytes), little_(bytes.substr(0, 2) == "II") {}

  bool is_valid() const { return (little_ || bytes_.substr(0, 2) == "MM") && u16(2) == 42; }
  std::size_t size() const { return bytes_.size(); }

  std::uint32_t u16(std::size_t at) const {
    return little_ ? byte_at(bytes_, at) | byte_at(bytes_, at + 1) << 8 : be16(bytes_, at);
  }
  std::uint32_t u32(std::size_t at) const { return little_ ? u16(at) | u16(at + 2) << 16 : be32(bytes_, at); }

 private:
  std::string_view bytes_;
  bool little_;
};

}  // namespace

int exif_orientation(std::string_view bytes) {
  const Tiff tiff(bytes);
  if (!tiff.is_valid()) return 1;
  const std::size_t directory = tiff.u32(4);
  const std::size_t count = tiff.u16(directory);
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t entry = directory + 2 + i * entry_size;
    if (entry + entry_size > tiff.size()) return 1;
    if (tiff.u16(entry) != orientation_tag || tiff.u16(entry + 2) != short_type) continue;
    const std::uint32_t value = tiff.u16(entry + 8);
    return value >= 1 && value <= 8 ? static_cast<int>(value) : 1;
  }
  return 1;
}

void orient(Raster& raster, int orientation) {
  constexpr std::array<int, 9> turns = {0, 0, 0, 2, 2, 3, 1, 1, 3};
  raster.turn = turns.at(static_cast<std::size_t>(orientation));
  raster.mirrored = orientation == 2 || orientation == 4 || orientation == 5 || orientation == 7;
}

}  // namespace casebound::image
