#pragma once

#include "casebound/base/cache.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace casebound::epub {

/// A file as an archive holds it: compressed (RFC 1951), with what the archive says of it.
struct Deflated {
  std::string bytes;
  std::uint64_t size = 0;   ///< of the file
  std::uint32_t crc32 = 0;  ///< of the file
};

/// Compresses a file well, unless the cache (which may be null) has it. Independent of the thread; the same
/// on every machine with the same libdeflate.
Deflated deflated(std::string_view file, Cache* cache = nullptr);

}  // namespace casebound::epub
