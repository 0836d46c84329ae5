#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace casebound::epub {

/// An absolute URI as an e-book may carry it: characters that RFC 3986 forbids percent-encoded. Nothing if it
/// has a scheme that readers should not be sent to (`javascript:`, `file:`), none at all, or no sound host.
std::optional<std::string> web_address(std::string_view target);

}  // namespace casebound::epub
