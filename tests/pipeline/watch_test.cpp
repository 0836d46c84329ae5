// `casebound watch`, as its users call it.
#include "pipeline/fixture.h"
#include "pipeline/program.h"

#include <chrono>
#include <csignal>
#include <functional>
#include <thread>

#include <boost/test/unit_test.hpp>
#include <spawn.h>
#include <sys/wait.h>

extern char** environ;

namespace casebound::tests {
namespace {

/// The command at work, its messages in the file `said`.
class Watch {
 public:
  explicit Watch(const WrittenBook& book) : book_(book) {
    std::vector<std::string> words = {program(), "watch", book.folder().string(), "-o", output().string()};
    std::vector<char*> arguments;
    for (std::string& word : words) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_addopen(&files, 1, said_file().c_str(), 0x241, 0600);  // write, create, empty
    posix_spawn_file_actions_adddup2(&files, 1, 2);
    const int failure =
        posix_spawn(&child_, words.front().c_str(), &files, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&files);
    BOOST_REQUIRE(failure == 0);
  }
  Watch(const Watch&) = delete;
  Watch& operator=(const Watch&) = delete;
  ~Watch() {
    if (!ended_) end(SIGKILL);
  }

  std::filesystem::path output() const { return book_.home().path() / "output"; }
  std::string said() const { return disk().exists(said_file()) ? disk().read(said_file()) : ""; }
  /// How many rounds have come to their end.
  int rounds() const {
    int count = 0;
    for (auto at = said().find("watching;"); at != std::string::npos; at = said().find("watching;", at + 1))
      ++count;
    return count;
  }
  /// Waits for that, at most a minute.
  bool reaches(int count) const {
    for (int i = 0; i < 1200 && rounds() < count; ++i)
      std::this_thread::sleep_for(std::chrono::milliseconds(50));
    return rounds() >= count;
  }
  int end(int signal) {
    kill(child_, signal);
    int status = 0;
    waitpid(child_, &status, 0);
    ended_ = true;
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  }

 private:
  std::filesystem::path said_file() const { return book_.home().path() / "said"; }

  const WrittenBook& book_;
  pid_t child_ = 0;
  bool ended_ = false;
};

std::string essay(const std::string& words) {
  return "# Title\n\n*Ada Fisher, Press Room*\n\n" + words + "\n";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(watch)

BOOST_AUTO_TEST_CASE(a_saved_essay_is_bound_anew_and_ctrl_c_ends_it) {
  const WrittenBook book({{"essay.md", essay("Some text.")}});
  Watch watch(book);
  BOOST_TEST_REQUIRE(watch.reaches(1), watch.said());
  const auto before = snapshot(watch.output() / "book");
  BOOST_TEST(before.contains("book.epub"));
  book.home().write("book/essay.md", essay("Other text."));
  BOOST_TEST(watch.reaches(2), watch.said());
  const auto after = snapshot(watch.output() / "book");
  BOOST_TEST(after.at("book.epub") != before.at("book.epub"));
  BOOST_TEST(after.at("book.pdf") != before.at("book.pdf"));
  BOOST_TEST(watch.end(SIGINT) == 130);
  BOOST_TEST(watch.said().find("error") == std::string::npos, watch.said());
}

BOOST_AUTO_TEST_CASE(a_fault_is_told_and_watching_goes_on_until_it_is_mended) {
  const WrittenBook book({{"essay.md", essay("Some text.")}});
  std::filesystem::remove(book.folder() / "essay.md");
  Watch watch(book);
  BOOST_TEST_REQUIRE(watch.reaches(1), watch.said());
  BOOST_TEST(watch.said().find("error[missing-file]") != std::string::npos, watch.said());
  BOOST_TEST(!std::filesystem::exists(watch.output()));
  book.home().write("book/essay.md", essay("Text at last."));
  BOOST_TEST(watch.reaches(2), watch.said());
  BOOST_TEST(std::filesystem::exists(watch.output() / "book" / "book.pdf"));
  BOOST_TEST(watch.end(SIGTERM) == 143);
}

BOOST_AUTO_TEST_CASE(a_book_that_is_not_there_is_not_watched_for) {
  const TempFolder home;
  BOOST_TEST(casebound_in(home.path(), {"watch", "nowhere"}).exit_code == 3);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace casebound::tests
