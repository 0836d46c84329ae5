#include "base/host_name.h"

#include <memory>

#include <arpa/inet.h>
#include <unicode/uidna.h>

namespace casebound {
namespace {

using Idna = std::unique_ptr<UIDNA, decltype(&uidna_close)>;

Idna open_idna() {
  UErrorCode status = U_ZERO_ERROR;
  constexpr std::uint32_t options = UIDNA_USE_STD3_RULES | UIDNA_NONTRANSITIONAL_TO_ASCII;
  Idna idna(uidna_openUTS46(options, &status), &uidna_close);
  return U_SUCCESS(status) ? std::move(idna) : Idna(nullptr, &uidna_close);
}

/// The last label of a name begins with a letter (RFC 3696 §2), or the whole is an address.
bool is_name_or_address(const std::string& ascii) {
  std::string_view name = ascii;
  if (name.ends_with('.')) name.remove_suffix(1);
  const std::size_t dot = name.rfind('.');
  const std::string_view last = dot == std::string_view::npos ? name : name.substr(dot + 1);
  if (!last.empty() && (last[0] < '0' || last[0] > '9')) return true;
  in_addr address = {};
  return inet_pton(AF_INET, ascii.c_str(), &address) == 1;
}

}  // namespace

std::optional<std::string> host_name(std::string_view name) {
  constexpr std::size_t longest = 255;
  const Idna idna = open_idna();
  if (!idna || name.empty() || name.size() > longest) return std::nullopt;

  std::string ascii(longest, '\0');
  UIDNAInfo info = UIDNA_INFO_INITIALIZER;
  UErrorCode status = U_ZERO_ERROR;
  const std::int32_t size =
      uidna_nameToASCII_UTF8(idna.get(), name.data(), static_cast<std::int32_t>(name.size()), ascii.data(),
                             static_cast<std::int32_t>(ascii.size()), &info, &status);
  if (U_FAILURE(status) || info.errors != 0) return std::nullopt;
  ascii.resize(static_cast<std::size_t>(size));
  return is_name_or_address(ascii) ? std::optional(ascii) : std::nullopt;
}

}  // namespace casebound
