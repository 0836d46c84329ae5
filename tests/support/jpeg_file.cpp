#include "support/jpeg_file.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

#include <jpeglib.h>

namespace casebound::tests {
namespace {

using namespace std::string_literals;

J_COLOR_SPACE input_space(const JpegFile& file) {
  if (file.components == 1) return JCS_GRAYSCALE;
  return file.components == 3 ? JCS_RGB : JCS_CMYK;
}

void choose(jpeg_compress_struct& jpeg, const JpegFile& file) {
  jpeg_set_defaults(&jpeg);
  if (file.rgb) {
    jpeg_set_colorspace(&jpeg, JCS_RGB);
    jpeg.write_Adobe_marker = FALSE;
  }
  if (file.ycck) jpeg_set_colorspace(&jpeg, JCS_YCCK);
  jpeg_set_quality(&jpeg, 95, TRUE);
  if (file.progressive) jpeg_simple_progression(&jpeg);
  jpeg.arith_code = file.arithmetic ? TRUE : FALSE;
  if (file.dpi != 0) {
    jpeg.density_unit = 1;
    jpeg.X_density = jpeg.Y_density = static_cast<UINT16>(file.dpi);
  }
}

void write_segment(jpeg_compress_struct& jpeg, int marker, const std::string& data) {
  jpeg_write_marker(&jpeg, marker, reinterpret_cast<const JOCTET*>(data.data()),
                    static_cast<unsigned>(data.size()));
}

/// TIFF, big-endian, one directory with one entry.
std::string exif_with(int orientation) {
  return "Exif\0\0MM\0\x2A\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0"s + static_cast<char>(orientation) +
         "\0\0\0\0\0\0"s;
}

void write_profile(jpeg_compress_struct& jpeg, const JpegFile& file) {
  const std::size_t count = (file.profile.size() + file.profile_part - 1) / file.profile_part;
  for (std::size_t i = 0; i < count; ++i) {
    write_segment(jpeg, JPEG_APP0 + 2,
                  "ICC_PROFILE\0"s + static_cast<char>(i + 1) + static_cast<char>(count) +
                      file.profile.substr(i * file.profile_part, file.profile_part));
  }
}

}  // namespace

std::string encode(const JpegFile& file) {
  jpeg_compress_struct jpeg;
  jpeg_error_mgr errors;
  jpeg.err = jpeg_std_error(&errors);
  jpeg_create_compress(&jpeg);
  unsigned char* data = nullptr;
  unsigned long size = 0;
  jpeg_mem_dest(&jpeg, &data, &size);
  jpeg.image_width = static_cast<JDIMENSION>(file.width);
  jpeg.image_height = static_cast<JDIMENSION>(file.height);
  jpeg.input_components = file.components;
  jpeg.in_color_space = input_space(file);
  choose(jpeg, file);
  jpeg_start_compress(&jpeg, TRUE);
  if (file.orientation != 0) write_segment(jpeg, JPEG_APP0 + 1, exif_with(file.orientation));
  write_profile(jpeg, file);
  const auto row_size = static_cast<std::size_t>(file.width * file.components);
  std::string pixels = file.pixels;
  pixels.resize(row_size * static_cast<std::size_t>(file.height), '\x80');
  for (int y = 0; y < file.height; ++y) {
    JSAMPROW row = reinterpret_cast<JSAMPROW>(pixels.data()) + static_cast<std::size_t>(y) * row_size;
    jpeg_write_scanlines(&jpeg, &row, 1);
  }
  jpeg_finish_compress(&jpeg);
  std::string out(reinterpret_cast<const char*>(data), size);
  jpeg_destroy_compress(&jpeg);
  std::free(data);
  return out;
}

}  // namespace casebound::tests
