#include "casebound/base/error.h"
#include "casebound/image/write.h"

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

void set_up(jpeg_compress_struct& jpeg, const JpegForm& form) {
  jpeg.image_width = static_cast<JDIMENSION>(form.width);
  jpeg.image_height = static_cast<JDIMENSION>(form.height);
  jpeg.input_components = 3;
  jpeg.in_color_space = JCS_RGB;
  jpeg_set_defaults(&jpeg);
  jpeg_set_quality(&jpeg, form.quality, TRUE);
  jpeg.comp_info[0].h_samp_factor = jpeg.comp_info[0].v_samp_factor = 1;
  jpeg.density_unit = 1;  // dots per inch
  jpeg.X_density = jpeg.Y_density = static_cast<UINT16>(form.dpi);
}

/// Nothing with a destructor lives here, over which libjpeg would jump. False if libjpeg gave up.
bool compress(jpeg_compress_struct& jpeg, WriteErrors& errors, const JpegForm& form, const PixelRows& rows,
              unsigned char** bytes, unsigned long* size) {
  jpeg.err = jpeg_std_error(&errors.manager);
  errors.manager.error_exit = on_write_error;
  if (setjmp(errors.target) != 0) return false;
  jpeg_create_compress(&jpeg);
  jpeg_mem_dest(&jpeg, bytes, size);
  set_up(jpeg, form);
  jpeg_start_compress(&jpeg, TRUE);
  while (jpeg.next_scanline < jpeg.image_height) {
    auto* row = const_cast<JSAMPROW>(rows(static_cast<int>(jpeg.next_scanline)));  // only read
    jpeg_write_scanlines(&jpeg, &row, 1);
  }
  jpeg_finish_compress(&jpeg);
  return true;
}

}  // namespace

std::string write_jpeg(const JpegForm& form, const PixelRows& rows) {
  jpeg_compress_struct jpeg{};
  WriteErrors errors{};
  unsigned char* bytes = nullptr;
  unsigned long size = 0;
  const bool done = compress(jpeg, errors, form, rows, &bytes, &size);
  jpeg_destroy_compress(&jpeg);
  std::string out = done ? std::string(reinterpret_cast<const char*>(bytes), size) : std::string();
  std::free(bytes);
  if (!done) throw Error(Exit::bug, {.code = "picture-write", .message = "libjpeg cannot write a picture"});
  return out;
}

}  // namespace casebound::image
