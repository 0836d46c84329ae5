#include "image/jpeg.h"

#include "image/jpeg_markers.h"
#include "image/limits.h"
#include "image/orientation.h"
#include "image/profile.h"
#include "image/refusal.h"

#include <csetjmp>
#include <cstdint>
#include <cstdio>

#include <fmt/format.h>
#include <jpeglib.h>

namespace casebound::image {
namespace {

using namespace std::literals;

/// No encoder makes more; each costs time, however short it is.
constexpr int max_scans = 100;
/// Coefficients of a progressive picture of the largest size.
constexpr long max_memory = 1'000'000'000;
/// A block of 64 pixels costs a bit at the least.
constexpr std::int64_t most_pixels_per_byte = 512;

/// libjpeg's error manager with a jump target and what was the matter. Plain, since libjpeg jumps.
struct Errors {
  jpeg_error_mgr manager;
  std::jmp_buf target;
  char message[JMSG_LENGTH_MAX];
};

extern "C" {

[[noreturn]] static void on_jpeg_error(j_common_ptr common) {
  auto* errors = reinterpret_cast<Errors*>(common->err);
  common->err->format_message(common, errors->message);
  std::longjmp(errors->target, 1);
}

/// A warning (level below zero) means that pixels were made up.
static void on_message(j_common_ptr common, int level) {
  if (level < 0) on_jpeg_error(common);
}

static void on_progress(j_common_ptr common) {
  if (reinterpret_cast<j_decompress_ptr>(common)->input_scan_number > max_scans) {
    auto* errors = reinterpret_cast<Errors*>(common->err);
    std::snprintf(errors->message, sizeof errors->message, "more than %d scans", max_scans);
    std::longjmp(errors->target, 1);
  }
}

}  // extern "C"

/// What the frame holds, once all of it is known to be whole.
struct Decoded {
  int components = 0;
  J_COLOR_SPACE space = JCS_UNKNOWN;
};

class Decoder {
 public:
  Decoder() {
    jpeg_.err = jpeg_std_error(&errors_.manager);
    errors_.manager.error_exit = on_jpeg_error;
    errors_.manager.emit_message = on_message;
    errors_.message[0] = '\0';
    progress_.progress_monitor = on_progress;
  }
  ~Decoder() {
    if (jpeg_.mem != nullptr) jpeg_destroy_decompress(&jpeg_);
  }
  Decoder(const Decoder&) = delete;
  Decoder& operator=(const Decoder&) = delete;

  Decoded decode(std::string_view bytes) {
    if (!run(bytes)) refuse();
    return {jpeg_.num_components, jpeg_.jpeg_color_space};
  }
  /// Into as many bytes as the picture has samples.
  void decode(std::string_view bytes, std::string& pixels) {
    if (!run(bytes, pixels)) refuse();
  }

 private:
  // Each runs libjpeg under a jump target of its own and holds nothing that needs destroying.
  bool run(std::string_view bytes);
  bool run(std::string_view bytes, std::string& pixels);
  void start(std::string_view bytes);
  [[noreturn]] void refuse() const {
    throw Refusal("bad-image", fmt::format("is not a whole JPEG ({})", errors_.message),
                  "export it anew; the file is cut short or damaged");
  }

  jpeg_decompress_struct jpeg_{};
  Errors errors_{};
  jpeg_progress_mgr progress_{};
};

/// Up to the header.
void Decoder::start(std::string_view bytes) {
  jpeg_create_decompress(&jpeg_);
  jpeg_.mem->max_memory_to_use = max_memory;
  jpeg_.progress = &progress_;
  jpeg_mem_src(&jpeg_, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
  jpeg_read_header(&jpeg_, TRUE);
}

/// At an eighth of the size all of the data is read and next to nothing computed.
bool Decoder::run(std::string_view bytes) {
  if (setjmp(errors_.target) != 0) return false;
  start(bytes);
  jpeg_.out_color_space = jpeg_.jpeg_color_space;
  jpeg_.scale_num = 1;
  jpeg_.scale_denom = 8;
  jpeg_.do_fancy_upsampling = FALSE;
  jpeg_.dct_method = JDCT_IFAST;
  jpeg_start_decompress(&jpeg_);
  const auto common = reinterpret_cast<j_common_ptr>(&jpeg_);
  const JDIMENSION row_size = jpeg_.output_width * static_cast<JDIMENSION>(jpeg_.output_components);
  JSAMPARRAY row = (*jpeg_.mem->alloc_sarray)(common, JPOOL_IMAGE, row_size, 1);
  while (jpeg_.output_scanline < jpeg_.output_height) jpeg_read_scanlines(&jpeg_, row, 1);
  jpeg_finish_decompress(&jpeg_);
  return true;
}

J_COLOR_SPACE space_of(int components) {
  if (components == 1) return JCS_GRAYSCALE;
  return components == 3 ? JCS_RGB : JCS_CMYK;
}

bool Decoder::run(std::string_view bytes, std::string& pixels) {
  if (setjmp(errors_.target) != 0) return false;
  start(bytes);
  jpeg_.out_color_space = space_of(jpeg_.num_components);
  jpeg_.dct_method = JDCT_ISLOW;
  jpeg_start_decompress(&jpeg_);
  const std::size_t row_size =
      std::size_t{jpeg_.output_width} * static_cast<unsigned>(jpeg_.output_components);
  if (pixels.size() != row_size * jpeg_.output_height) return false;
  while (jpeg_.output_scanline < jpeg_.output_height) {
    auto* row = reinterpret_cast<JSAMPROW>(pixels.data()) + row_size * jpeg_.output_scanline;
    jpeg_read_scanlines(&jpeg_, &row, 1);
  }
  jpeg_finish_decompress(&jpeg_);
  return true;
}

/// Baseline, extended and progressive Huffman; no PDF viewer takes the others.
void check_kind(const JpegMarkers& markers) {
  if (markers.frame == 0) throw Refusal("bad-image", "is a JPEG without a picture");
  const bool known = markers.frame <= 0xC2 && markers.precision == 8 &&
                     (markers.components == 1 || markers.components == 3 || markers.components == 4);
  if (known) return;
  throw Refusal("unsupported-image",
                fmt::format("is a JPEG of a rare kind (SOF{}, {} components of {} bits)",
                            markers.frame - 0xC0, markers.components, markers.precision),
                "save it as baseline or progressive JPEG with 8 bits, grey, RGB or CMYK");
}

void check_claims(const JpegMarkers& markers, std::size_t size) {
  check_size(markers.width, markers.height);
  if (std::int64_t{markers.width} * markers.height <= most_pixels_per_byte * static_cast<std::int64_t>(size))
    return;
  throw Refusal("bad-image", "claims more pixels than its data can hold", "the file is cut short or damaged");
}

/// libjpeg knows RGB by the components' names too; a PDF viewer only by Adobe's marker.
std::string with_adobe_marker(std::string_view bytes) {
  constexpr std::string_view marker =
      "\xFF\xEE\0\x0E"
      "Adobe\0\x64\0\0\0\0\0"sv;
  return std::string(bytes.substr(0, 2)).append(marker).append(bytes.substr(2));
}

}  // namespace

bool is_jpeg(std::string_view bytes) {
  return bytes.starts_with("\xFF\xD8\xFF");
}

Raster read_jpeg(std::string_view bytes) {
  JpegMarkers markers = scan_markers(bytes);
  check_kind(markers);
  check_claims(markers, bytes.size());
  const Decoded decoded = Decoder().decode(bytes);

  Raster raster{.width = markers.width, .height = markers.height, .components = decoded.components};
  const bool unmarked_rgb = decoded.space == JCS_RGB && !markers.adobe;
  raster.jpeg = unmarked_rgb ? with_adobe_marker(bytes) : std::string(bytes);
  raster.inverted = decoded.components == 4 && markers.adobe;
  const bool has_profile = !markers.profile.empty();
  raster.profile = fitting_profile(std::move(markers.profile), decoded.components);
  raster.lost_profile = has_profile && raster.profile.empty();
  raster.dpi = markers.dpi;
  orient(raster, markers.orientation);
  return raster;
}

std::string jpeg_pixels(const Raster& raster) {
  const auto side = [](int pixels) { return static_cast<std::size_t>(pixels); };
  std::string pixels(side(raster.width) * side(raster.height) * side(raster.components), '\0');
  Decoder().decode(raster.jpeg, pixels);
  return pixels;
}

}  // namespace casebound::image
