// How long it takes from the moment an essay is saved until the finished books lie in their places, while
// `casebound watch` runs: casebound_bench_watch [--rounds N] BOOK. The book is copied; each round puts a few
// words into a paragraph, the same ones every time the program is run.
#include "casebound/base/file_system.h"

#include "support/run.h"

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <random>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include <fcntl.h>
#include <spawn.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;

namespace {

using namespace casebound;
namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

/// The command at work on a copy of a book.
class Watch {
 public:
  explicit Watch(const fs::path& home) {
    std::vector<std::string> words = {CASEBOUND_PROGRAM,      "watch", (home / "book").string(), "-q", "-o",
                                      (home / "out").string()};
    std::vector<char*> arguments;
    for (std::string& word : words) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    for (const int descriptor : {1, 2})
      posix_spawn_file_actions_addopen(&files, descriptor, "/dev/null", O_WRONLY, 0);
    const int failure =
        posix_spawn(&child_, words.front().c_str(), &files, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&files);
    if (failure != 0) throw std::runtime_error("cannot start casebound");
  }
  ~Watch() {
    kill(child_, SIGTERM);
    waitpid(child_, nullptr, 0);
  }
  Watch(const Watch&) = delete;
  Watch& operator=(const Watch&) = delete;

 private:
  pid_t child_ = 0;
};

/// The books as they lie there: each has another inode when it has been written anew.
using Editions = std::vector<std::pair<fs::path, ino_t>>;

Editions editions(const fs::path& folder) {
  Editions out;
  std::error_code none;
  for (const auto& entry : fs::recursive_directory_iterator(folder, none)) {
    struct stat status {};
    const bool is_part = entry.path().extension() == ".part";
    if (!is_part && ::stat(entry.path().c_str(), &status) == 0 && S_ISREG(status.st_mode))
      out.emplace_back(entry.path(), status.st_ino);
  }
  std::sort(out.begin(), out.end());
  return out;
}

bool is_all_new(const Editions& before, const Editions& now) {
  if (now.empty() || before.size() > now.size()) return false;
  return std::none_of(before.begin(), before.end(), [&](const auto& edition) {
    return std::find(now.begin(), now.end(), edition) != now.end();
  });
}

/// Milliseconds until all books have been written anew.
double until_finished(const fs::path& folder, const Editions& before) {
  const auto begin = Clock::now();
  for (;;) {
    const std::chrono::duration<double, std::milli> taken = Clock::now() - begin;
    if (is_all_new(before, editions(folder))) return taken.count();
    if (taken > std::chrono::minutes(1)) throw std::runtime_error("nothing was built within a minute");
    std::this_thread::sleep_for(std::chrono::microseconds(300));
  }
}

std::vector<fs::path> essays(const fs::path& book) {
  std::vector<fs::path> out;
  for (const auto& entry : fs::directory_iterator(book))
    if (entry.path().extension() == ".md") out.push_back(entry.path());
  std::sort(out.begin(), out.end());
  if (out.empty()) throw std::runtime_error("the book has no essays beside its book.yaml");
  return out;
}

/// Puts words at the end of a long line of prose.
void edit(std::string& text, std::mt19937& random) {
  constexpr std::size_t long_line = 200;
  const std::vector<std::string> words = {
      " So it was.", " Nobody had asked why.", " Much remained to be said of it.",
      " Even so, the matter was settled before anybody had looked into it."};
  std::size_t at = std::uniform_int_distribution<std::size_t>(0, text.size() - 1)(random);
  for (std::size_t tries = 0; tries < text.size(); ++tries) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::size_t begin = text.rfind('\n', end == 0 ? 0 : end - 1) + 1;
    if (end > begin + long_line) {
      text.insert(end, words[random() % words.size()]);
      return;
    }
    at = (end + 1) % text.size();
  }
}

double percentile(std::vector<double> times, double share) {
  std::sort(times.begin(), times.end());
  return times[std::min(times.size() - 1,
                        static_cast<std::size_t>(share * static_cast<double>(times.size())))];
}

void measure(const fs::path& book, int rounds) {
  const tests::TempFolder home;
  fs::copy(book, home.path() / "book", fs::copy_options::recursive);
  const auto files = essays(home.path() / "book");
  const fs::path out = home.path() / "out";
  const Watch watch(home.path());
  std::printf("the first build: %.0f ms\n", until_finished(out, {}));
  std::this_thread::sleep_for(std::chrono::seconds(1));
  std::mt19937 random(1);
  std::vector<double> times;
  for (int i = 0; i < rounds; ++i) {
    const fs::path& essay = files[random() % files.size()];
    std::string text = disk().read(essay);
    edit(text, random);
    const auto before = editions(out);
    disk().write(essay, text);
    times.push_back(until_finished(out, before));
    std::this_thread::sleep_for(std::chrono::milliseconds(150));
  }
  std::printf("%d saves: p50 %.0f ms, p95 %.0f ms, most %.0f ms\n", rounds, percentile(times, .5),
              percentile(times, .95), percentile(times, 1));
}

}  // namespace

int main(int count, char** words) {
  int rounds = 100;
  int at = 1;
  if (at + 1 < count && std::strcmp(words[at], "--rounds") == 0) {
    rounds = std::atoi(words[at + 1]);
    at += 2;
  }
  if (at + 1 != count || rounds < 1) {
    std::fputs("casebound_bench_watch [--rounds N] BOOK\n", stderr);
    return 2;
  }
  try {
    measure(words[at], rounds);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
  }
  return 0;
}
