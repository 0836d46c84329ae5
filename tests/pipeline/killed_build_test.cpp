#include "pipeline/fixture.h"
#include "pipeline/program.h"
#include "support/epub_text.h"

#include <chrono>
#include <csignal>
#include <thread>

#include <boost/test/unit_test.hpp>
#include <spawn.h>
#include <sys/wait.h>

extern char** environ;

namespace casebound::tests {
namespace {

/// The program at work, its messages thrown away.
class Build {
 public:
  Build(const std::filesystem::path& book, const std::filesystem::path& output) {
    std::vector<std::string> words = {program(), "build", book.string(), "-o", output.string(), "-q"};
    std::vector<char*> arguments;
    for (std::string& word : words) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    posix_spawn_file_actions_t quiet;
    posix_spawn_file_actions_init(&quiet);
    posix_spawn_file_actions_addopen(&quiet, 2, "/dev/null", 1, 0);
    failure_ = posix_spawn(&child_, words.front().c_str(), &quiet, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&quiet);
    BOOST_REQUIRE(failure_ == 0);
  }
  Build(const Build&) = delete;
  Build& operator=(const Build&) = delete;
  ~Build() {
    if (failure_ == 0 && !ended_) end(SIGKILL);
  }

  /// Sends the signal (0: none) and waits for the end; whether it came to its end by itself.
  bool end(int signal) {
    if (signal != 0) kill(child_, signal);
    int status = 0;
    waitpid(child_, &status, 0);
    ended_ = true;
    return WIFEXITED(status);
  }

 private:
  pid_t child_ = 0;
  int failure_ = 0;
  bool ended_ = false;
};

std::chrono::microseconds since(std::chrono::steady_clock::time_point start) {
  return std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - start);
}

void check_editions(const std::filesystem::path& folder) {
  const Finished checked = run({"qpdf", "--check", (folder / "book.pdf").string()});
  BOOST_TEST(checked.exit_code == 0, checked.output);
  BOOST_CHECK_NO_THROW(epub_text(disk().read(folder / "book.epub")));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(killed_build)

BOOST_AUTO_TEST_CASE(killed_at_any_moment_it_leaves_whole_editions) {
  const WrittenBook book(
      Manuscripts{{"essay.md", "# Title\n\n*Ada Fisher*\n\nSome text, *efficiently* set.\n"}});
  const auto output = book.home().path() / "output";
  const auto start = std::chrono::steady_clock::now();
  BOOST_REQUIRE(Build(book.folder(), output).end(0));
  const auto whole = since(start);
  check_editions(output / "book");
  const auto first = snapshot(output / "book");

  int killed = 0;
  for (int i = 0; i < 20; ++i) {
    // Every other build has another text, so that each edition changes at each success.
    book.home().write("book/essay.md", "# Title\n\n*Ada Fisher*\n\nSome text " + std::to_string(i) + ".\n");
    Build build(book.folder(), output);
    // Moments spread over the build, more of them near its end, where the files are written.
    std::this_thread::sleep_for(whole * (i < 8 ? 10 * i : 70 + 2 * i) / 100);
    if (!build.end(SIGKILL)) ++killed;
    check_editions(output / "book");
  }
  BOOST_TEST(killed > 0);

  BOOST_REQUIRE(Build(book.folder(), output).end(0));
  BOOST_TEST(snapshot(output / "book").size() == first.size());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace casebound::tests
