#include "cli/describe.h"

#include "cli/usage_error.h"

#include <fmt/format.h>

namespace casebound::cli {

std::string description(const CLI::App& app, const std::string& form) {
  if (form == "man") return manual(app);
  if (form == "bash") return bash_completion(app);
  if (form == "zsh") return zsh_completion(app);
  if (form == "fish") return fish_completion(app);
  throw usage_error("bad-argument", fmt::format("`describe` does not know `{}`", form),
                    "possible values: man, bash, zsh, fish");
}

}  // namespace casebound::cli
