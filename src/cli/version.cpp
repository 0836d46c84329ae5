#include "cli/version.h"

#include "casebound/base/text.h"

namespace casebound::cli {

/// The build names them as `fmt 9.1.0, nettle 3.8.1`.
release::Tool tool() {
  release::Tool out{.version = version()};
  for (const std::string_view entry : split(CASEBOUND_LIBRARIES, ',')) {
    const std::string_view library = trim(entry);
    const auto space = library.find(' ');
    out.libraries.push_back({std::string(library.substr(0, space)), std::string(library.substr(space + 1))});
  }
  return out;
}

}  // namespace casebound::cli
