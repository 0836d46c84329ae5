#pragma once

#include <string>

namespace casebound::tests {

/// Checks that `text` is what tests/golden/<name>.txt holds. With CASEBOUND_BLESS=1 in the environment the
/// file is written anew instead; look at the difference before committing it.
void check_golden(const std::string& name, const std::string& text);

}  // namespace casebound::tests
