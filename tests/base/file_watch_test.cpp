#include "casebound/base/file_watch.h"

#include "casebound/base/error.h"
#include "casebound/base/interrupt.h"

#include "support/run.h"

#include <csignal>
#include <future>

#include <boost/test/unit_test.hpp>

using namespace casebound;
using casebound::tests::TempFolder;
namespace fs = std::filesystem;

namespace {

/// Whether the watch ends its waiting; if it does not within half a second, it is interrupted.
bool noticed(FileWatch& watch) {
  auto waiting = std::async(std::launch::async, [&] {
    try {
      watch.wait();
      return true;
    } catch (const Error&) {
      return false;
    }
  });
  if (waiting.wait_for(std::chrono::milliseconds(500)) != std::future_status::ready) interrupt(SIGINT);
  const bool result = waiting.get();
  interrupt(0);
  return result;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(file_watch)

BOOST_AUTO_TEST_CASE(a_saved_a_replaced_and_a_removed_file_are_noticed) {
  const TempFolder home;
  const auto file = home.write("essay.md", "one");
  FileWatch watch;
  watch.await({file});
  home.write("essay.md", "two");
  BOOST_TEST(noticed(watch));
  fs::rename(home.write("essay.md.new", "three"), file);
  BOOST_TEST(noticed(watch));
  fs::remove(file);
  BOOST_TEST(noticed(watch));
}

BOOST_AUTO_TEST_CASE(other_files_beside_it_do_not_count) {
  const TempFolder home;
  const auto file = home.write("essay.md", "one");
  FileWatch watch;
  watch.await({file});
  home.write("other.md", "two");
  BOOST_TEST(!noticed(watch));
}

BOOST_AUTO_TEST_CASE(a_file_that_is_yet_to_come_is_noticed_even_without_its_folder) {
  const TempFolder home;
  FileWatch watch;
  watch.await({home.path() / "essay.md"});
  home.write("essay.md", "one");
  BOOST_TEST(noticed(watch));
  watch.await({home.path() / "essays" / "more" / "two.md"});
  fs::create_directory(home.path() / "essays");
  BOOST_TEST(noticed(watch));
}

BOOST_AUTO_TEST_CASE(what_happens_before_somebody_waits_is_not_missed) {
  const TempFolder home;
  const auto file = home.write("essay.md", "one");
  FileWatch watch;
  watch.await({file});
  home.write("essay.md", "two");
  watch.await({file});
  BOOST_TEST(noticed(watch));
}

BOOST_AUTO_TEST_CASE(files_may_be_added_one_by_one) {
  const TempFolder home;
  const auto one = home.write("one.md", "one"), two = home.write("two.md", "two");
  FileWatch watch;
  watch.await({one});
  watch.await_also(two);
  home.write("two.md", "more");
  BOOST_TEST(noticed(watch));
  home.write("one.md", "more");
  BOOST_TEST(noticed(watch));
}

BOOST_AUTO_TEST_SUITE_END()
