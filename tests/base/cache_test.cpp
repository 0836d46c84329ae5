#include "casebound/base/cache.h"

#include "casebound/base/error.h"
#include "casebound/base/program.h"

#include "support/faulting_files.h"
#include "support/memory_files.h"
#include "support/run.h"

#include <boost/test/unit_test.hpp>

namespace casebound::tests {
namespace {

constexpr std::uintmax_t plenty = 1 << 20;
const std::filesystem::path file = "/cache/book";

std::string found(Cache& cache, const std::string& made_of) {
  const auto bytes = cache.find(Cache::key("kind", made_of));
  return bytes ? *bytes : "nothing";
}

/// Entries `a` to `c`, each twice as long as the one before.
void fill(Cache& cache) {
  std::string bytes = "one";
  for (const char* name : {"a", "b", "c"}) cache.keep(Cache::key("kind", name), bytes += bytes);
}

/// A file that has them.
std::string stored() {
  MemoryFiles files;
  Cache cache;
  fill(cache);
  BOOST_REQUIRE(cache.store(file, "me", plenty, files));
  return files.read(file);
}

/// What is found of the three, where the file has these bytes.
std::vector<std::string> found_in(const std::string& bytes, const std::string& identity = "me") {
  MemoryFiles files;
  files.add(file, bytes);
  Cache cache;
  cache.load(file, identity, files);
  return {found(cache, "a"), found(cache, "b"), found(cache, "c")};
}

const std::vector<std::string> all = {"oneone", "oneoneoneone", "oneoneoneoneoneoneoneone"};
const std::vector<std::string> none = {"nothing", "nothing", "nothing"};

}  // namespace

BOOST_AUTO_TEST_SUITE(cache)

BOOST_AUTO_TEST_CASE(what_is_kept_is_found_by_what_it_was_made_of_and_by_its_kind) {
  Cache cache;
  fill(cache);
  BOOST_TEST(found(cache, "a") == "oneone");
  BOOST_TEST(found(cache, "d") == "nothing");
  BOOST_TEST((cache.find(Cache::key("other kind", "a")) == nullptr));
}

BOOST_AUTO_TEST_CASE(what_is_made_of_the_same_is_made_once) {
  Cache cache;
  int made = 0;
  const auto make = [&] { return "made " + std::to_string(++made); };
  BOOST_TEST(kept(&cache, "kind", "a", make) == "made 1");
  BOOST_TEST(kept(&cache, "kind", "a", make) == "made 1");
  BOOST_TEST(kept(&cache, "kind", "b", make) == "made 2");
  BOOST_TEST(kept(nullptr, "kind", "a", make) == "made 3");
}

BOOST_AUTO_TEST_CASE(what_is_not_asked_for_in_many_rounds_is_dropped) {
  Cache cache;
  fill(cache);
  for (int round = 0; round < 20; ++round) {
    cache.begin_round();
    BOOST_TEST(found(cache, "a") == "oneone");
  }
  BOOST_TEST(found(cache, "b") == "nothing");
}

BOOST_AUTO_TEST_CASE(a_file_gives_back_what_was_kept) {
  BOOST_TEST(found_in(stored()) == all, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_file_of_another_program_is_not_believed) {
  BOOST_TEST(found_in(stored(), "me, built anew") == none, boost::test_tools::per_element());
  BOOST_TEST(found_in(stored(), "m") == none, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(of_a_file_that_is_cut_only_what_is_whole_is_found) {
  const std::string bytes = stored();
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    const auto some = found_in(bytes.substr(0, size));
    for (std::size_t i = 0; i < all.size(); ++i) BOOST_TEST((some[i] == all[i] || some[i] == "nothing"));
    BOOST_TEST((some != all));
  }
}

BOOST_AUTO_TEST_CASE(no_byte_can_be_changed_and_be_believed) {
  const std::string bytes = stored();
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    for (const int bit : {0, 3, 7}) {
      std::string damaged = bytes;
      damaged[at] = static_cast<char>(damaged[at] ^ 1 << bit);
      const auto some = found_in(damaged);
      for (std::size_t i = 0; i < all.size(); ++i) BOOST_TEST((some[i] == all[i] || some[i] == "nothing"));
      BOOST_TEST((some != all));
    }
  }
}

BOOST_AUTO_TEST_CASE(a_damaged_file_is_written_anew) {
  MemoryFiles files;
  files.add(file, stored().substr(0, 100));
  Cache cache;
  cache.load(file, "me", files);
  fill(cache);
  BOOST_TEST(cache.store(file, "me", plenty, files));
  BOOST_TEST(found_in(files.read(file)) == all, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_file_without_news_is_not_written_again) {
  MemoryFiles files;
  files.add(file, stored());
  FaultingFiles counted(files, Fault::none, 0);
  Cache cache;
  BOOST_TEST(cache.load(file, "me", files) == 3U);
  BOOST_TEST(cache.store(file, "me", plenty, counted));
  BOOST_TEST(counted.calls() == 0);
}

BOOST_AUTO_TEST_CASE(a_disk_that_fails_leaves_the_file_as_it_was) {
  for (int call = 1; call <= 3; ++call) {
    MemoryFiles files;
    files.add(file, "the file before");
    FaultingFiles failing(files, Fault::disk_full, call);
    Cache cache;
    fill(cache);
    BOOST_TEST(!cache.store(file, "me", plenty, failing));
    BOOST_TEST(files.read(file) == "the file before");
    BOOST_TEST(files.files_below(file.parent_path()).size() == 1U);
  }
}

BOOST_AUTO_TEST_CASE(a_folder_in_the_place_of_the_file_is_left_alone) {
  const TempFolder home;
  const auto folder = home.path() / "book";
  std::filesystem::create_directories(folder / "inner");
  Cache cache;
  BOOST_TEST(cache.load(folder, "me", disk()) == 0U);
  fill(cache);
  BOOST_TEST(!cache.store(folder, "me", plenty, disk()));
  BOOST_TEST(disk().files_below(home.path()).empty());
}

BOOST_AUTO_TEST_CASE(a_cache_folder_that_is_a_file_does_no_harm) {
  const TempFolder home;
  const auto place = home.write("cache", "") / "book";
  Cache cache;
  BOOST_TEST(cache.load(place, "me", disk()) == 0U);
  fill(cache);
  BOOST_TEST(!cache.store(place, "me", plenty, disk()));
}

BOOST_AUTO_TEST_CASE(the_files_that_were_written_long_ago_make_room) {
  const TempFolder home;
  const std::uintmax_t size = stored().size();
  for (const char* name : {"z", "m", "a"}) {
    Cache cache;
    fill(cache);
    BOOST_TEST(cache.store(home.path() / name, "me", size * 2, disk()));
    std::filesystem::last_write_time(home.path() / name, std::filesystem::file_time_type::clock::now() -
                                                             std::chrono::hours(name[0] - 'a'));
  }
  const std::vector<std::filesystem::path> left = {"a", "m"};
  BOOST_TEST((disk().files_below(home.path()) == left));
}

BOOST_AUTO_TEST_CASE(only_caches_make_room) {
  const TempFolder home;
  std::filesystem::create_directory(home.path() / "folder");
  const std::string letter(stored().size() * 3, 'x');
  for (const char* name : {"letter.txt", "folder/z.cache"}) home.write(name, letter);
  Cache cache;
  fill(cache);
  BOOST_TEST(cache.store(home.path() / "a.cache", "me", stored().size() * 2, disk()));
  const std::vector<std::filesystem::path> left = {"a.cache", "folder/z.cache", "letter.txt"};
  BOOST_TEST(disk().files_below(home.path()) == left, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(more_than_there_is_room_for_is_not_written) {
  MemoryFiles files;
  Cache cache;
  fill(cache);
  BOOST_TEST(!cache.store(file, "me", 10, files));
  BOOST_TEST(!files.exists(file));
}

BOOST_AUTO_TEST_CASE(this_program_is_known_by_its_build_and_its_libraries) {
  BOOST_TEST(program_identity().size() == 64U);
  BOOST_TEST(program_identity() == program_identity());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace casebound::tests
