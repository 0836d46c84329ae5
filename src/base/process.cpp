#include "casebound/base/process.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <string_view>
#include <system_error>

#include <fcntl.h>
#include <spawn.h>
#include <sys/poll.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;

namespace casebound {

namespace {

/// An open end of a pipe.
class End {
 public:
  explicit End(int descriptor = -1) : descriptor_(descriptor) {}
  ~End() { close(); }
  End(const End&) = delete;
  End& operator=(const End&) = delete;

  int get() const { return descriptor_; }
  void open(int descriptor) {
    close();
    descriptor_ = descriptor;
  }
  void close() {
    if (descriptor_ >= 0) ::close(descriptor_);
    descriptor_ = -1;
  }

 private:
  int descriptor_;
};

struct Pipe {
  End reads, writes;

  Pipe() {
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) != 0) throw std::system_error(errno, std::generic_category(), "pipe");
    reads.open(ends[0]);
    writes.open(ends[1]);
  }
};

class SpawnActions {
 public:
  SpawnActions() { posix_spawn_file_actions_init(&actions_); }
  ~SpawnActions() { posix_spawn_file_actions_destroy(&actions_); }
  SpawnActions(const SpawnActions&) = delete;
  SpawnActions& operator=(const SpawnActions&) = delete;

  void close_input() { posix_spawn_file_actions_addopen(&actions_, STDIN_FILENO, "/dev/null", O_RDONLY, 0); }
  void connect(const End& from, int to) { posix_spawn_file_actions_adddup2(&actions_, from.get(), to); }
  const posix_spawn_file_actions_t* get() const { return &actions_; }

 private:
  posix_spawn_file_actions_t actions_;
};

/// As exec wants them; the texts stay where they are.
std::vector<char*> pointers(std::vector<std::string>& words) {
  std::vector<char*> out;
  for (auto& word : words) out.push_back(word.data());
  out.push_back(nullptr);
  return out;
}

std::vector<std::string> surroundings() {
  std::vector<std::string> out;
  for (char** entry = environ; *entry != nullptr; ++entry) {
    const std::string_view variable = *entry;
    if (!variable.starts_with("LC_") && !variable.starts_with("LANG")) out.emplace_back(variable);
  }
  out.emplace_back("LC_ALL=C");
  return out;
}

/// Both at once, so that neither pipe fills up.
void read_all(End& out, End& err, Answer& answer) {
  std::array<pollfd, 2> waiting{{{out.get(), POLLIN, 0}, {err.get(), POLLIN, 0}}};
  const std::array<std::string*, 2> texts{&answer.out, &answer.err};
  std::array<char, 65536> buffer{};
  while (waiting[0].fd >= 0 || waiting[1].fd >= 0) {
    if (poll(waiting.data(), waiting.size(), -1) < 0 && errno != EINTR) return;
    for (std::size_t i = 0; i < waiting.size(); ++i) {
      if (waiting[i].fd < 0 || waiting[i].revents == 0) continue;
      const auto count = read(waiting[i].fd, buffer.data(), buffer.size());
      if (count > 0) texts[i]->append(buffer.data(), static_cast<std::size_t>(count));
      if (count == 0 || (count < 0 && errno != EINTR)) waiting[i].fd = -1;
      waiting[i].revents = 0;
    }
  }
}

int code_of(pid_t child) {
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

}  // namespace

std::optional<Answer> ask(const std::vector<std::string>& words) {
  std::vector<std::string> arguments = words, variables = surroundings();
  Pipe out, err;
  SpawnActions actions;
  actions.close_input();
  actions.connect(out.writes, STDOUT_FILENO);
  actions.connect(err.writes, STDERR_FILENO);
  pid_t child = 0;
  if (posix_spawnp(&child, arguments.front().c_str(), actions.get(), nullptr, pointers(arguments).data(),
                   pointers(variables).data()) != 0)
    return std::nullopt;
  out.writes.close();
  err.writes.close();
  Answer answer;
  read_all(out.reads, err.reads, answer);
  answer.code = code_of(child);
  return answer;
}

}  // namespace casebound
