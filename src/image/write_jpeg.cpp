#include "casebound/base/error.h"
#include "casebound/image/write.h"

#include <algorithm>
#include <cmath>
#include <csetjmp>
#include <cstdio>
#include <cstdlib>

#include <jpeglib.h>

namespace casebound::image {
namespace {

/// libjpeg's error manager with a jump target. Plain, since libjpeg jumps.
struct WriteErrors {
  jpeg_error_mgr manager;
  std::jmp_buf target;
};

extern "C" [[noreturn]] void on_write_error(j_common_ptr common) {
  std::longjmp(reinterpret_cast<WriteErrors*>(common->err)->target, 1);
}

void set_up(jpeg_compress_struct& jpeg, const Raster& raster, int quality) {
  jpeg.image_width = static_cast<JDIMENSION>(raster.width);
  jpeg.image_height = static_cast<JDIMENSION>(raster.height);
  jpeg.input_components = raster.components;
  jpeg.in_color_space = JCS_RGB;
  jpeg_set_defaults(&jpeg);
  jpeg_set_quality(&jpeg, quality, TRUE);
  jpeg.comp_info[0].h_samp_factor = jpeg.comp_info[0].v_samp_factor = 1;
  jpeg.density_unit = 1;
  jpeg.X_density = jpeg.Y_density = static_cast<UINT16>(std::lround(raster.dpi));
}

/// Nothing with a destructor lives here, over which libjpeg would jump. False if libjpeg gave up.
bool compress(jpeg_compress_struct& jpeg, WriteErrors& errors, const Raster& raster, int quality,
              unsigned char** bytes, unsigned long* size) {
  jpeg.err = jpeg_std_error(&errors.manager);
  errors.manager.error_exit = on_write_error;
  if (setjmp(errors.target) != 0) return false;
  jpeg_create_compress(&jpeg);
  jpeg_mem_dest(&jpeg, bytes, size);
  set_up(jpeg, raster, quality);
  jpeg_start_compress(&jpeg, TRUE);
  const std::size_t stride = static_cast<std::size_t>(raster.width) * 3;
  while (jpeg.next_scanline < jpeg.image_height) {
    const char* start = raster.pixels.data() + jpeg.next_scanline * stride;
    auto* row = reinterpret_cast<JSAMPROW>(const_cast<char*>(start));  // only read
    jpeg_write_scanlines(&jpeg, &row, 1);
  }
  jpeg_finish_compress(&jpeg);
  return true;
}

}  // namespace

std::string write_jpeg(const Raster& raster, int quality) {
  jpeg_compress_struct jpeg{};
  WriteErrors errors{};
  unsigned char* bytes = nullptr;
  unsigned long size = 0;
  const bool done = compress(jpeg, errors, raster, quality, &bytes, &size);
  jpeg_destroy_compress(&jpeg);
  std::string out = done ? std::string(reinterpret_cast<const char*>(bytes), size) : std::string();
  std::free(bytes);
  if (!done) throw Error(Exit::bug, {.code = "picture-write", .message = "libjpeg cannot write a picture"});
  return out;
}

}  // namespace casebound::image
