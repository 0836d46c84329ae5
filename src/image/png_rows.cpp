#include "image/png_rows.h"

#include "image/bytes.h"

#include <memory>
#include <new>

#include <libdeflate.h>

namespace casebound::image {
namespace {

constexpr std::size_t signature_size = 8;
/// Of a chunk besides its data: length and type before, checksum behind.
constexpr std::size_t head = 8, frame = 12;
constexpr int filters = 5;

bool is_whole(std::string_view type_and_data, std::uint32_t checksum) {
  return libdeflate_crc32(0, type_and_data.data(), type_and_data.size()) == checksum;
}

/// What the IDAT chunks hold; nothing if a chunk is damaged or the last is missing.
std::string image_data(std::string_view bytes) {
  std::string data;
  for (std::size_t at = signature_size; bytes.size() - at >= frame;) {
    const std::size_t length = be32(bytes, at);
    if (length > bytes.size() - at - frame) return {};
    const std::string_view type_and_data = bytes.substr(at + 4, length + 4);
    if (!is_whole(type_and_data, be32(bytes, at + head + length))) return {};
    if (type_and_data.starts_with("IEND")) return data;
    if (type_and_data.starts_with("IDAT")) data += type_and_data.substr(4);
    at += frame + length;
  }
  return {};
}

struct DecompressorDeleter {
  void operator()(libdeflate_decompressor* decompressor) const { libdeflate_free_decompressor(decompressor); }
};

/// Whether the data unpack to exactly so many bytes.
bool inflates_to(std::string_view data, unsigned char* out, std::size_t size) {
  const std::unique_ptr<libdeflate_decompressor, DecompressorDeleter> decompressor(
      libdeflate_alloc_decompressor());
  if (!decompressor) throw std::bad_alloc();
  std::size_t taken = 0;
  const auto result =
      libdeflate_zlib_decompress_ex(decompressor.get(), data.data(), data.size(), out, size, &taken, nullptr);
  return result == LIBDEFLATE_SUCCESS && taken == data.size();
}

}  // namespace

std::string png_rows(std::string_view bytes, std::size_t row_size, std::size_t height) {
  std::string data = image_data(bytes);
  const std::size_t step = row_size + 1, size = step * height;
  const std::unique_ptr<unsigned char[]> rows(new unsigned char[size]);
  if (!inflates_to(data, rows.get(), size)) return {};
  for (std::size_t at = 0; at < size; at += step) {
    if (rows[at] >= filters) return {};
  }
  return data;
}

}  // namespace casebound::image
