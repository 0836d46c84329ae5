#include "pdf/deflate.h"

#include <memory>
#include <new>

#include <libdeflate.h>

namespace casebound::pdf {
namespace {

constexpr int level = 4;  ///< a book is a fiftieth larger than with 5, and made in a twenty-fifth less time

struct CompressorDeleter {
  void operator()(libdeflate_compressor* compressor) const { libdeflate_free_compressor(compressor); }
};

/// The thread's own: to set one up costs more than to deflate a page.
libdeflate_compressor* compressor() {
  thread_local const std::unique_ptr<libdeflate_compressor, CompressorDeleter> own(
      libdeflate_alloc_compressor(level));
  if (!own) throw std::bad_alloc();
  return own.get();
}

}  // namespace

std::string deflate(std::string_view bytes, Cache* cache) {
  return kept(cache, "zlib stream", bytes, [&] { return deflate(bytes); });
}

std::string deflate(std::string_view bytes) {
  std::string out(libdeflate_zlib_compress_bound(compressor(), bytes.size()), '\0');
  out.resize(libdeflate_zlib_compress(compressor(), bytes.data(), bytes.size(), out.data(), out.size()));
  out.shrink_to_fit();
  return out;
}

}  // namespace casebound::pdf
