#include "image/png.h"

#include "image/bytes.h"
#include "image/limits.h"
#include "image/orientation.h"
#include "image/png_rows.h"
#include "image/profile.h"
#include "image/refusal.h"

#include <algorithm>
#include <csetjmp>
#include <cstring>
#include <new>

#include <png.h>

namespace casebound::image {
namespace {

constexpr std::string_view signature = "\x89PNG\r\n\x1A\n";
/// Deflate cannot do better than 1,032 to 1 (RFC 1951: 258 bytes for two bits).
constexpr std::uint64_t best_ratio = 1040;
/// Of a chunk that is not pixels, unpacked.
constexpr png_alloc_size_t max_chunk = 8'000'000;

/// What libpng's callbacks work on: plain, since libpng jumps over the frames between.
struct Input {
  const char* next = nullptr;
  std::size_t left = 0;
  char message[96] = {};
  bool lost_chunks = false;
};

extern "C" {

[[noreturn]] static void on_png_error(png_structp png, png_const_charp message) {
  auto* input = static_cast<Input*>(png_get_error_ptr(png));
  std::strncpy(input->message, message, sizeof input->message - 1);
  png_longjmp(png, 1);
}

/// Of a chunk that pictures may be without (PNG §5.4), libpng passes over one with a wrong checksum.
static void on_warning(png_structp png, png_const_charp message) {
  if (std::strstr(message, "CRC error") != nullptr)
    static_cast<Input*>(png_get_error_ptr(png))->lost_chunks = true;
}

static void on_read(png_structp png, png_bytep out, png_size_t count) {
  auto* input = static_cast<Input*>(png_get_io_ptr(png));
  if (count > input->left) png_error(png, "it ends too early");
  std::memcpy(out, input->next, count);
  input->next += count;
  input->left -= count;
}

}  // extern "C"

class Reader {
 public:
  explicit Reader(std::string_view bytes) : bytes_(bytes), input_{bytes.data(), bytes.size()} {
    png_ = png_create_read_struct(PNG_LIBPNG_VER_STRING, &input_, on_png_error, on_warning);
    if (png_ != nullptr) info_ = png_create_info_struct(png_);
    if (info_ == nullptr) {
      png_destroy_read_struct(&png_, nullptr, nullptr);
      throw std::bad_alloc();
    }
    png_set_read_fn(png_, &input_, on_read);
  }
  ~Reader() { png_destroy_read_struct(&png_, &info_, nullptr); }
  Reader(const Reader&) = delete;
  Reader& operator=(const Reader&) = delete;

  Raster read(bool may_pass_through) {
    if (!read_header()) refuse();
    Raster raster = describe();
    check_data();
    const bool has_palette = png_get_color_type(png_, info_) == PNG_COLOR_TYPE_PALETTE;
    if (may_pass_through && is_plain())
      raster.rows = png_rows(bytes_, png_get_rowbytes(png_, info_), png_get_image_height(png_, info_));
    if (raster.rows.empty()) read_pixels(raster);
    if (input_.lost_chunks) raster.damage = "has damaged parts besides its pixels, which are passed over";
    if (has_palette && Reader(bytes_).exceeds_palette())
      raster.damage = "has pixels of colours that are not in its palette, which are set black";
    return raster;
  }

 private:
  // Each of the next four runs libpng under a jump target of its own and holds nothing that needs
  // destroying.
  bool read_header();
  bool set_up();
  bool set_up_palette();
  bool read_rows(png_bytepp rows);

  Raster describe() const;
  void check_data() const;
  /// Reads a picture with a palette anew; of a reader that has read nothing yet.
  bool exceeds_palette();
  void read_all(std::string& pixels);
  bool is_plain() const;
  void read_pixels(Raster& raster);
  [[noreturn]] void refuse() const {
    throw Refusal("bad-image", std::string("is not a whole PNG (") + input_.message + ")",
                  "export it anew; the file is cut short or damaged");
  }

  std::string_view bytes_;
  Input input_;
  png_structp png_ = nullptr;
  png_infop info_ = nullptr;
};

bool Reader::read_header() {
  if (setjmp(png_jmpbuf(png_)) != 0) return false;
  png_set_user_limits(png_, max_side, max_side);
  png_set_chunk_malloc_max(png_, max_chunk);
  png_set_chunk_cache_max(png_, 1000);
  png_read_info(png_, info_);
  return true;
}

bool Reader::set_up() {
  if (setjmp(png_jmpbuf(png_)) != 0) return false;
  png_set_expand(png_);  // palettes to RGB, few bits to eight, tRNS to alpha
  png_set_interlace_handling(png_);
  png_read_update_info(png_, info_);
  return true;
}

/// A byte for each pixel, the number of its colour.
bool Reader::set_up_palette() {
  if (setjmp(png_jmpbuf(png_)) != 0) return false;
  png_set_packing(png_);
  png_set_interlace_handling(png_);
  png_read_update_info(png_, info_);
  return true;
}

bool Reader::read_rows(png_bytepp rows) {
  if (setjmp(png_jmpbuf(png_)) != 0) return false;
  png_read_image(png_, rows);
  png_read_end(png_, nullptr);
  return true;
}

double dpi_of(png_const_structp png, png_const_infop info) {
  png_uint_32 x = 0, y = 0;
  int unit = 0;
  if (png_get_pHYs(png, info, &x, &y, &unit) == 0 || unit != PNG_RESOLUTION_METER || x != y) return 0;
  return plausible_dpi(x * 0.0254);
}

std::string profile_of(png_const_structp png, png_infop info) {
  png_charp name = nullptr;
  png_bytep data = nullptr;
  png_uint_32 size = 0;
  int compression = 0;
  if (png_get_iCCP(png, info, &name, &compression, &data, &size) == 0) return {};
  return {reinterpret_cast<const char*>(data), size};
}

int orientation_of(png_const_structp png, png_infop info) {
  png_bytep data = nullptr;
  png_uint_32 size = 0;
  if (png_get_eXIf_1(png, info, &size, &data) == 0) return 1;
  return exif_orientation({reinterpret_cast<const char*>(data), size});
}

Raster Reader::describe() const {
  Raster raster;
  raster.width = static_cast<int>(png_get_image_width(png_, info_));
  raster.height = static_cast<int>(png_get_image_height(png_, info_));
  raster.components = (png_get_color_type(png_, info_) & PNG_COLOR_MASK_COLOR) != 0 ? 3 : 1;
  raster.bits = png_get_bit_depth(png_, info_) == 16 ? 16 : 8;
  raster.dpi = dpi_of(png_, info_);
  std::string profile = profile_of(png_, info_);
  const bool has_profile = !profile.empty();
  raster.profile = fitting_profile(std::move(profile), raster.components);
  raster.lost_profile = has_profile && raster.profile.empty();
  orient(raster, orientation_of(png_, info_));
  return raster;
}

/// A header that claims more than the file's bytes could unpack to is caught before the pixels' memory is
/// asked for.
void Reader::check_data() const {
  const std::uint64_t claimed =
      std::uint64_t{png_get_image_height(png_, info_)} * png_get_rowbytes(png_, info_);
  if (claimed <= bytes_.size() * best_ratio) return;
  throw Refusal("bad-image", "claims more pixels than its data can hold", "the file is cut short or damaged");
}

/// Whether the rows hold the raster's samples and nothing else.
bool Reader::is_plain() const {
  const auto type = png_get_color_type(png_, info_);
  return (type == PNG_COLOR_TYPE_GRAY || type == PNG_COLOR_TYPE_RGB) && png_get_bit_depth(png_, info_) >= 8 &&
         png_get_interlace_type(png_, info_) == PNG_INTERLACE_NONE &&
         png_get_valid(png_, info_, PNG_INFO_tRNS) == 0;
}

/// Moves the last of `step` bytes' groups out: colours close ranks in place, the alpha is returned.
std::string split_alpha(std::string& pixels, std::size_t colour_size, std::size_t alpha_size) {
  const std::size_t step = colour_size + alpha_size;
  const std::size_t count = pixels.size() / step;
  std::string alpha(count * alpha_size, '\0');
  for (std::size_t i = 0; i < count; ++i) {
    std::memcpy(alpha.data() + i * alpha_size, pixels.data() + i * step + colour_size, alpha_size);
    std::memmove(pixels.data() + i * colour_size, pixels.data() + i * step, colour_size);
  }
  pixels.resize(count * colour_size);
  return alpha;
}

bool is_opaque(std::string_view alpha) {
  return std::all_of(alpha.begin(), alpha.end(), [](char byte) { return byte == '\xFF'; });
}

void Reader::read_all(std::string& pixels) {
  const std::size_t row_size = png_get_rowbytes(png_, info_);
  std::vector<png_bytep> rows(png_get_image_height(png_, info_));
  pixels.resize(row_size * rows.size());
  for (std::size_t y = 0; y < rows.size(); ++y)
    rows[y] = reinterpret_cast<png_bytep>(pixels.data()) + y * row_size;
  if (!read_rows(rows.data())) refuse();
}

bool Reader::exceeds_palette() {
  if (!read_header() || !set_up_palette()) refuse();
  std::string indices;
  read_all(indices);
  png_colorp colours = nullptr;
  int count = 0;
  png_get_PLTE(png_, info_, &colours, &count);
  return std::any_of(indices.begin(), indices.end(),
                     [&](char index) { return static_cast<unsigned char>(index) >= count; });
}

void Reader::read_pixels(Raster& raster) {
  if (!set_up()) refuse();
  read_all(raster.pixels);
  if ((png_get_color_type(png_, info_) & PNG_COLOR_MASK_ALPHA) == 0) return;
  const auto bytes = static_cast<std::size_t>(raster.bits / 8);
  raster.alpha = split_alpha(raster.pixels, bytes * static_cast<std::size_t>(raster.components), bytes);
  if (is_opaque(raster.alpha)) raster.alpha.clear();
}

}  // namespace

bool is_png(std::string_view bytes) {
  return bytes.starts_with(signature);
}

Raster read_png(std::string_view bytes) {
  if (bytes.size() >= 24 && bytes.substr(12, 4) == "IHDR") check_size(be32(bytes, 16), be32(bytes, 20));
  return Reader(bytes).read(true);
}

Raster read_png_pixels(std::string_view bytes) {
  return Reader(bytes).read(false);
}

}  // namespace casebound::image
