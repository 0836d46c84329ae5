#include "casebound/base/error.h"
#include "casebound/base/file_system.h"
#include "casebound/base/interrupt.h"
#include "casebound/base/program.h"
#include "casebound/cli/run.h"

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <optional>
#include <string>
#include <vector>

#include <unistd.h>

namespace {

volatile std::sig_atomic_t received_signal = 0;

void on_signal(int signal) {
  received_signal = signal;
  casebound::interrupt(signal);
}

/// The first signal asks for an orderly stop; the second does what it does by default.
void listen_for_signals() {
  struct sigaction action = {};
  action.sa_handler = on_signal;
  action.sa_flags = static_cast<int>(SA_RESETHAND);
  for (int signal : {SIGINT, SIGTERM}) sigaction(signal, &action, nullptr);
}

std::optional<std::string> variable(const char* name) {
  const char* value = std::getenv(name);
  return value != nullptr ? std::optional<std::string>(value) : std::nullopt;
}

bool is_terminal_with_colours(int descriptor) {
  return isatty(descriptor) == 1 && variable("TERM") != "dumb";
}

/// CASEBOUND_CACHE, which may be `off`; else where the XDG Base Directory Specification has it.
std::optional<std::filesystem::path> cache_folder() {
  if (const auto own = variable("CASEBOUND_CACHE"); own && !own->empty())
    return *own == "off" ? std::nullopt : std::optional<std::filesystem::path>(*own);
  const std::filesystem::path caches = variable("XDG_CACHE_HOME").value_or("");
  if (caches.is_absolute()) return caches / "casebound";
  const std::filesystem::path home = variable("HOME").value_or("");
  return home.is_absolute() ? std::optional(home / ".cache" / "casebound") : std::nullopt;
}

casebound::cli::Environment surroundings() {
  return {.source_date_epoch = variable("SOURCE_DATE_EPOCH"),
          .data = variable("CASEBOUND_DATA"),
          .cache = cache_folder(),
          .executable_folder = casebound::program_file().parent_path(),
          .no_color = !variable("NO_COLOR").value_or("").empty(),
          .terminal = is_terminal_with_colours(STDERR_FILENO),
          .out_terminal = is_terminal_with_colours(STDOUT_FILENO)};
}

}  // namespace

int main(int count, char** words) {
  listen_for_signals();
  const std::vector<std::string> arguments(words + std::min(count, 1), words + count);
  const int code = casebound::cli::run(arguments, casebound::disk(), std::cout, std::cerr, surroundings());
  const bool interrupted = code == static_cast<int>(casebound::Exit::interrupted);
  // All is written. What the process still holds, the system takes back at once.
  std::quick_exit(interrupted && received_signal != 0 ? 128 + received_signal : code);
}
