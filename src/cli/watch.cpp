#include "cli/watch.h"

#include "casebound/base/file_watch.h"

namespace casebound::cli {

Exit watch(const std::function<Round(const Asking&)>& build, const std::function<void()>& ready) {
  FileWatch changes;
  const Asking asking = [&](const std::filesystem::path& file) { changes.await_also(file); };
  Round round = build(asking);
  if (round.exit == Exit::usage || round.exit == Exit::environment) return round.exit;
  try {
    for (;;) {
      if (round.exit == Exit::interrupted) return round.exit;
      changes.await(round.inputs);
      ready();
      changes.wait();
      round = build(asking);
    }
  } catch (const Error& error) {
    if (error.exit() != Exit::interrupted) throw;
    return error.exit();
  }
}

}  // namespace casebound::cli
