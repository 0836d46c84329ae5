#include "casebound/base/error.h"
#include "casebound/base/file_system.h"

#include "support/run.h"

#include <chrono>
#include <functional>
#include <thread>

#include <boost/test/unit_test.hpp>
#include <sys/stat.h>
#include <unistd.h>

namespace {

using namespace casebound;
namespace fs = std::filesystem;

struct Folder {
  tests::TempFolder folder;
  fs::path operator/(const char* name) const { return folder.path() / name; }
};

/// The code of the Error that the work ends with; also checks that it is one of the environment, with a file.
std::string failure(const std::function<void()>& work) {
  try {
    work();
  } catch (const Error& error) {
    BOOST_TEST((error.exit() == Exit::environment));
    BOOST_TEST(!error.diagnostic().file.empty());
    return error.diagnostic().code;
  }
  return "none";
}

BOOST_FIXTURE_TEST_SUITE(the_disk, Folder)

BOOST_AUTO_TEST_CASE(what_is_written_is_read) {
  const std::string bytes("a\0b\r\n\xFF", 6);
  disk().write(*this / "a", bytes);
  BOOST_TEST(disk().read(*this / "a") == bytes);
  disk().write(*this / "a", "");
  BOOST_TEST(disk().read(*this / "a").empty());
}

BOOST_AUTO_TEST_CASE(large_files_and_files_without_a_size_are_read_to_their_end) {
  const std::string bytes(3'000'000, 'x');
  disk().write(*this / "a", bytes);
  BOOST_TEST((disk().read(*this / "a") == bytes));
  BOOST_TEST(!disk().read("/proc/self/status").empty());
}

BOOST_AUTO_TEST_CASE(renaming_replaces_the_other_file) {
  disk().write(*this / "new", "new");
  disk().write(*this / "old", "old");
  disk().rename(*this / "new", *this / "old");
  BOOST_TEST(disk().read(*this / "old") == "new");
  BOOST_TEST(!disk().exists(*this / "new"));
}

BOOST_AUTO_TEST_CASE(folders_are_made_with_those_above_them) {
  disk().create_directories(*this / "a/b/c");
  disk().create_directories(*this / "a/b/c");
  BOOST_TEST(disk().is_directory(*this / "a/b/c"));
  BOOST_TEST(disk().exists(*this / "a"));
  BOOST_TEST(!disk().is_directory(*this / "none"));
}

BOOST_AUTO_TEST_CASE(removing_what_is_not_there_is_no_failure) {
  disk().write(*this / "a", "a");
  disk().remove(*this / "a");
  disk().remove(*this / "a");
  BOOST_TEST(!disk().exists(*this / "a"));
}

BOOST_AUTO_TEST_CASE(canonical_paths_follow_links_as_far_as_there_are_files) {
  const fs::path real = fs::canonical(folder.path());
  disk().create_directories(*this / "book");
  fs::create_directory_symlink("book", *this / "link");
  BOOST_TEST(disk().canonical(*this / "link/../link/none.md") == real / "book/none.md");
}

BOOST_AUTO_TEST_CASE(a_file_that_is_missing_or_a_folder_cannot_be_read) {
  BOOST_TEST(failure([&] { disk().read(*this / "none"); }) == "unreadable-file");
  BOOST_TEST(failure([&] { disk().read(folder.path()); }) == "unreadable-file");
}

BOOST_AUTO_TEST_CASE(a_pipe_or_a_device_is_no_manuscript_and_is_not_waited_for) {
  BOOST_TEST_REQUIRE(::mkfifo((*this / "pipe").c_str(), 0600) == 0);
  BOOST_TEST(failure([&] { disk().read(*this / "pipe"); }) == "unreadable-file");
  BOOST_TEST(failure([&] { disk().read("/dev/zero"); }) == "unreadable-file");
}

BOOST_AUTO_TEST_CASE(the_message_names_the_file_and_the_systems_reason) {
  try {
    disk().read(*this / "none");
    BOOST_ERROR("no failure");
  } catch (const Error& error) {
    const std::string message = error.what();
    BOOST_TEST(message.find((*this / "none").string()) != std::string::npos);
    BOOST_TEST(message.find("No such file or directory") != std::string::npos);
  }
}

BOOST_AUTO_TEST_CASE(places_that_cannot_be_written_are_failures) {
  disk().write(*this / "file", "x");
  BOOST_TEST(failure([&] { disk().write(*this / "none/a", "x"); }) == "output-unwritable");
  BOOST_TEST(failure([&] { disk().write(folder.path(), "x"); }) == "output-unwritable");
  BOOST_TEST(failure([&] { disk().create_directories(*this / "file/a"); }) == "output-unwritable");
  BOOST_TEST(failure([&] { disk().rename(*this / "none", *this / "a"); }) == "output-unwritable");
  BOOST_TEST(failure([&] { disk().lock(*this / "none"); }) == "output-unwritable");
}

BOOST_AUTO_TEST_CASE(a_full_disk_is_a_failure) {
  BOOST_TEST(failure([&] { disk().write("/dev/full", "x"); }) == "output-unwritable");
}

BOOST_AUTO_TEST_CASE(permissions_are_obeyed_where_they_bind) {
  if (::geteuid() == 0) {
    BOOST_TEST_MESSAGE("root may read and write everything");
    return;
  }
  disk().write(*this / "secret", "x");
  fs::permissions(*this / "secret", fs::perms::none);
  BOOST_TEST(failure([&] { disk().read(*this / "secret"); }) == "unreadable-file");
  BOOST_TEST(failure([&] { disk().write(*this / "secret", "y"); }) == "output-unwritable");
}

BOOST_AUTO_TEST_CASE(a_second_lock_waits_for_the_first) {
  auto first = disk().lock(folder.path());
  bool released = false;
  std::jthread releaser([&] {
    std::this_thread::sleep_for(std::chrono::milliseconds(150));
    released = true;
    first.reset();
  });
  const auto second = disk().lock(folder.path());
  BOOST_TEST(released);
}

BOOST_AUTO_TEST_CASE(locks_of_two_folders_do_not_meet) {
  disk().create_directories(*this / "a");
  disk().create_directories(*this / "b");
  const auto first = disk().lock(*this / "a");
  const auto second = disk().lock(*this / "b");
  BOOST_TEST((first && second));
}

BOOST_AUTO_TEST_CASE(a_file_has_a_size_and_a_folder_or_a_pipe_has_none) {
  disk().write(*this / "a", "four");
  BOOST_TEST((disk().size(*this / "a") == 4U));
  BOOST_REQUIRE(::mkfifo((*this / "pipe").c_str(), 0600) == 0);
  for (const fs::path& path : {*this / "pipe", *this / "none", folder.path(), fs::path("/dev/zero")})
    BOOST_TEST(!disk().size(path).has_value(), path);
}

BOOST_AUTO_TEST_CASE(a_device_is_written_to_though_no_disk_keeps_it) {
  disk().write("/dev/null", "words");
  BOOST_TEST(disk().exists("/dev/null"));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
