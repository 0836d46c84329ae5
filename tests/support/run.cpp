#include "support/run.h"

#include <array>
#include <fstream>
#include <stdexcept>

#include <fcntl.h>
#include <spawn.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;

namespace casebound::tests {
namespace {

/// File actions of the child: /dev/null as input, both outputs into the pipe.
class ChildFiles {
 public:
  explicit ChildFiles(const std::array<int, 2>& pipe) {
    posix_spawn_file_actions_init(&actions_);
    posix_spawn_file_actions_addopen(&actions_, 0, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_adddup2(&actions_, pipe[1], 1);
    posix_spawn_file_actions_adddup2(&actions_, pipe[1], 2);
  }
  ~ChildFiles() { posix_spawn_file_actions_destroy(&actions_); }
  ChildFiles(const ChildFiles&) = delete;
  ChildFiles& operator=(const ChildFiles&) = delete;

  const posix_spawn_file_actions_t* get() const { return &actions_; }

 private:
  posix_spawn_file_actions_t actions_{};
};

std::vector<char*> arguments(std::vector<std::string>& command) {
  std::vector<char*> result;
  for (std::string& word : command) result.push_back(word.data());
  result.push_back(nullptr);
  return result;
}

std::string read_to_end(int file) {
  std::string text;
  std::array<char, 65536> block;
  for (ssize_t size = 0; (size = read(file, block.data(), block.size())) > 0;) {
    text.append(block.data(), static_cast<std::size_t>(size));
  }
  return text;
}

int wait_for(pid_t child) {
  int status = 0;
  if (waitpid(child, &status, 0) != child || !WIFEXITED(status)) return -1;
  return WEXITSTATUS(status);
}

}  // namespace

Finished run(const std::vector<std::string>& command) {
  std::array<int, 2> pipe{};
  if (pipe2(pipe.data(), O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
  std::vector<std::string> words = command;
  pid_t child = 0;
  const int failure = posix_spawnp(&child, words.at(0).c_str(), ChildFiles(pipe).get(), nullptr,
                                   arguments(words).data(), environ);
  close(pipe[1]);
  Finished finished;
  if (failure == 0) {
    finished.output = read_to_end(pipe[0]);
    finished.exit_code = wait_for(child);
  }
  close(pipe[0]);
  return finished;
}

TempFolder::TempFolder() {
  std::string name = (std::filesystem::temp_directory_path() / "casebound-XXXXXX").string();
  if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
  path_ = name;
}

TempFolder::~TempFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

std::filesystem::path TempFolder::write(const std::string& name, const std::string& bytes) const {
  const std::filesystem::path file = path_ / name;
  std::ofstream(file, std::ios::binary) << bytes;
  return file;
}

}  // namespace casebound::tests
