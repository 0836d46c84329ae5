#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace casebound {

/// An absolute URI (RFC 3986) as a book may carry it, in ASCII: characters that have no place in it and a `%`
/// that begins no code are percent-encoded as UTF-8, hosts of other scripts are in Punycode, and `\` is `/`
/// in the addresses of hosts, as browsers have it. A DOI (`doi:10.1000/182`) is the address that resolves it.
/// Nothing if there is no scheme or one that readers should not be sent to (`javascript:`, `file:`), or no
/// sound host.
std::optional<std::string> web_address(std::string_view target);

}  // namespace casebound
