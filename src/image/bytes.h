#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace casebound::image {

inline std::uint32_t byte_at(std::string_view bytes, std::size_t at) {
  return at < bytes.size() ? static_cast<unsigned char>(bytes[at]) : 0U;
}

/// Big-endian; what lies beyond the end reads as zeros.
inline std::uint32_t be16(std::string_view bytes, std::size_t at) {
  return byte_at(bytes, at) << 8 | byte_at(bytes, at + 1);
}
inline std::uint32_t be32(std::string_view bytes, std::size_t at) {
  return be16(bytes, at) << 16 | be16(bytes, at + 2);
}

}  // namespace casebound::image
