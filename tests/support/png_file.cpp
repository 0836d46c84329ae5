#include "support/png_file.h"

#include <stdexcept>
#include <vector>

#include <png.h>

namespace casebound::tests {
namespace {

extern "C" {

[[noreturn]] static void on_png_error(png_structp, png_const_charp message) {
  throw std::runtime_error(message);
}
static void on_png_warning(png_structp, png_const_charp) {}
static void write_png(png_structp png, png_bytep data, png_size_t size) {
  static_cast<std::string*>(png_get_io_ptr(png))->append(reinterpret_cast<const char*>(data), size);
}
static void flush_png(png_structp) {}

}  // extern "C"

png_bytep bytes_of(const std::string& text) {
  return reinterpret_cast<png_bytep>(const_cast<char*>(text.data()));
}

void set_palette(png_structp png, png_infop info, const PngFile& file) {
  std::vector<png_color> colours;
  for (std::size_t i = 0; i + 2 < file.palette.size(); i += 3) {
    const png_bytep at = bytes_of(file.palette) + i;
    colours.push_back({at[0], at[1], at[2]});
  }
  png_set_PLTE(png, info, colours.data(), static_cast<int>(colours.size()));
  if (file.palette_alpha.empty()) return;
  png_set_tRNS(png, info, bytes_of(file.palette_alpha), static_cast<int>(file.palette_alpha.size()), nullptr);
}

void set_chunks(png_structp png, png_infop info, const PngFile& file) {
  png_set_IHDR(png, info, static_cast<png_uint_32>(file.width), static_cast<png_uint_32>(file.height),
               file.bits, file.colour_type, file.interlaced ? PNG_INTERLACE_ADAM7 : PNG_INTERLACE_NONE,
               PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
  if (!file.palette.empty()) set_palette(png, info, file);
  if (file.transparent) {
    const auto value = static_cast<png_uint_16>(*file.transparent);
    const png_color_16 key = {0, value, value, value, value};
    png_set_tRNS(png, info, nullptr, 0, &key);
  }
  if (file.pixels_per_metre != 0) {
    png_set_pHYs(png, info, file.pixels_per_metre, file.pixels_per_metre, PNG_RESOLUTION_METER);
  }
  if (file.gamma != 0) png_set_gAMA(png, info, file.gamma);
  if (!file.profile.empty()) {
    png_set_iCCP(png, info, "test", PNG_COMPRESSION_TYPE_BASE, bytes_of(file.profile),
                 static_cast<png_uint_32>(file.profile.size()));
  }
}

}  // namespace

std::string encode(const PngFile& file) {
  std::string out;
  png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, on_png_error, on_png_warning);
  png_infop info = png_create_info_struct(png);
  png_set_write_fn(png, &out, write_png, flush_png);
  png_set_benign_errors(png, 1);
  set_chunks(png, info, file);
  const std::size_t row_size = file.rows.size() / static_cast<std::size_t>(file.height);
  std::vector<png_bytep> rows;
  for (int y = 0; y < file.height; ++y) {
    rows.push_back(bytes_of(file.rows) + static_cast<std::size_t>(y) * row_size);
  }
  png_set_rows(png, info, rows.data());
  png_write_png(png, info, PNG_TRANSFORM_IDENTITY, nullptr);
  png_destroy_write_struct(&png, &info);
  return out;
}

std::string packed(const std::string& samples, int per_row, int bits) {
  std::string out;
  const int per_byte = 8 / bits;
  for (std::size_t begin = 0; begin < samples.size(); begin += static_cast<std::size_t>(per_row)) {
    for (int i = 0; i < per_row; ++i) {
      if (i % per_byte == 0) out += '\0';
      const int shift = 8 - bits * (i % per_byte + 1);
      const int value = static_cast<unsigned char>(samples[begin + static_cast<std::size_t>(i)]) << shift;
      out.back() = static_cast<char>(out.back() | value);
    }
  }
  return out;
}

std::string quartered_png(int side) {
  const std::string red("\xFF\0\0", 3), green("\0\xFF\0", 3), blue("\0\0\xFF", 3), white("\xFF\xFF\xFF", 3);
  PngFile file{.width = side, .height = side};
  for (int y = 0; y < side; ++y) {
    for (int x = 0; x < side; ++x) {
      const bool left = x < side / 2, top = y < side / 2;
      file.rows += top ? (left ? red : green) : (left ? white : blue);
    }
  }
  return encode(file);
}

std::string icc_profile(const std::string& space) {
  constexpr std::size_t size = 252, only_tag = 132, tag_data = 144;
  std::string profile(size, '\0');
  profile[3] = static_cast<char>(size);
  profile[8] = 2;  // version
  profile.replace(12, 4, "mntr");
  profile.replace(16, 4, space);
  profile.replace(20, 4, "XYZ ");
  profile.replace(36, 4, "acsp");
  profile.replace(68, 12, std::string("\0\0\xF6\xD6\0\1\0\0\0\0\xD3\x2D", 12));
  profile[131] = 1;  // tags
  profile.replace(only_tag, 4, "cprt");
  profile[only_tag + 7] = static_cast<char>(tag_data);
  profile[only_tag + 11] = static_cast<char>(size - tag_data);
  profile.replace(tag_data, 4, "text");
  // Libpng takes a profile that deflates well for one that is cut short.
  for (std::size_t i = tag_data + 8; i + 1 < size; ++i) profile[i] = static_cast<char>(' ' + i * i % 91);
  return profile;
}

}  // namespace casebound::tests
