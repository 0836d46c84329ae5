#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace casebound {

/// SHA-256 (FIPS 180-4) in lower case hexadecimal.
std::string sha256_hex(std::string_view bytes);

/// Name-based UUID, version 5 (RFC 9562 §5.5), of `name` in casebound's own name space; lower case, with
/// hyphens.
std::string uuid_v5(std::string_view name);

}  // namespace casebound
