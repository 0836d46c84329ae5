#include "casebound/base/digest.h"

#include <fmt/format.h>
#include <nettle/sha1.h>
#include <nettle/sha2.h>

namespace casebound {

namespace {

const std::uint8_t* bytes_of(std::string_view text) {
  return reinterpret_cast<const std::uint8_t*>(text.data());
}

/// casebound's own name space, drawn once.
constexpr std::array<std::uint8_t, 16> name_space = {0x6c, 0x0e, 0x2b, 0x51, 0x90, 0x7d, 0x4f, 0x8a,
                                                     0xb4, 0x1e, 0x3d, 0x62, 0xf7, 0x05, 0xc9, 0x8e};

}  // namespace

Sha256 sha256(std::string_view bytes) {
  sha256_ctx context = {};
  sha256_init(&context);
  sha256_update(&context, bytes.size(), bytes_of(bytes));
  Sha256 digest{};
  sha256_digest(&context, digest.size(), digest.data());
  return digest;
}

std::string sha256_hex(std::string_view bytes) {
  std::string hex;
  for (const auto byte : sha256(bytes)) fmt::format_to(std::back_inserter(hex), "{:02x}", byte);
  return hex;
}

std::string uuid_v5(std::string_view name) {
  sha1_ctx context = {};
  sha1_init(&context);
  sha1_update(&context, name_space.size(), name_space.data());
  sha1_update(&context, name.size(), bytes_of(name));
  std::array<std::uint8_t, 16> id{};
  sha1_digest(&context, id.size(), id.data());
  id[6] = static_cast<std::uint8_t>((id[6] & 0x0F) | 0x50);
  id[8] = static_cast<std::uint8_t>((id[8] & 0x3F) | 0x80);
  std::string out;
  for (std::size_t i = 0; i < id.size(); ++i) {
    if (i == 4 || i == 6 || i == 8 || i == 10) out.push_back('-');
    fmt::format_to(std::back_inserter(out), "{:02x}", id[i]);
  }
  return out;
}

}  // namespace casebound
