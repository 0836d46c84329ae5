#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace casebound {

/// SHA-256 (FIPS 180-4).
using Sha256 = std::array<std::uint8_t, 32>;
Sha256 sha256(std::string_view bytes);
/// The same in lower case hexadecimal.
std::string sha256_hex(std::string_view bytes);

/// Name-based UUID, version 5 (RFC 9562 §5.5), of `name` in casebound's own name space; lower case, with
/// hyphens.
std::string uuid_v5(std::string_view name);

}  // namespace casebound
