#pragma once

#include "casebound/base/cache.h"

#include <string>
#include <string_view>

namespace casebound::pdf {

/// Bytes for /FlateDecode (zlib format). The same on every machine with the same libdeflate.
std::string deflate(std::string_view bytes);
/// The same, unless the cache has it; which may be null.
std::string deflate(std::string_view bytes, Cache* cache);

}  // namespace casebound::pdf
