#pragma once

#include <string>
#include <string_view>

namespace casebound::pdf {

/// Bytes for /FlateDecode (zlib format). The same on every machine with the same libdeflate.
std::string deflate(std::string_view bytes);

}  // namespace casebound::pdf
