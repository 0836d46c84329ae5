// What the program keeps on the disk from one build to the next.
#include "pipeline/fixture.h"
#include "pipeline/program.h"

#include <future>

#include <boost/test/unit_test.hpp>

namespace casebound::tests {
namespace {

namespace fs = std::filesystem;

using Files = std::map<std::string, std::string>;

/// A book, a cache, and the books that a clean build makes.
struct Bench {
  Bench() : book({{"one.md", essay("One")}, {"two.md", essay("Two")}}) { clean = built({"--no-cache"}); }

  static std::string essay(const std::string& title) {
    std::string text = "# " + title + "\n\n*Ada Fisher, Press Room*\n\n";
    for (int i = 0; i < 12; ++i)
      text += "Some words about it, " + std::to_string(i) + " of them at least.\n\n";
    return text;
  }

  fs::path cache() const { return book.home().path() / "cache"; }
  /// The cache's only file.
  fs::path kept() const {
    const auto files = disk().files_below(cache());
    BOOST_REQUIRE(files.size() == 1U);
    return cache() / files.front();
  }
  Finished call(std::vector<std::string> arguments, const std::string& output = "output") const {
    arguments.insert(arguments.begin() + 1, {"book", "-o", output});
    return casebound_in(book.home().path(), arguments, {"CASEBOUND_CACHE=" + cache().string()});
  }
  Files built(const std::vector<std::string>& options = {}, const std::string& output = "output") const {
    std::vector<std::string> arguments = {"build"};
    arguments.insert(arguments.end(), options.begin(), options.end());
    const Finished finished = call(arguments, output);
    BOOST_TEST(finished.exit_code == 0, finished.output);
    return snapshot(book.home().path() / output / "book");
  }

  WrittenBook book;
  Files clean;
};

}  // namespace

BOOST_AUTO_TEST_SUITE(kept_builds)

BOOST_AUTO_TEST_CASE(a_build_keeps_what_it_made_and_the_next_gives_the_same_books) {
  const Bench bench;
  BOOST_TEST(!fs::exists(bench.cache()));
  BOOST_TEST((bench.built() == bench.clean));
  const std::string kept = disk().read(bench.kept());
  BOOST_TEST((bench.built() == bench.clean));
  BOOST_TEST((disk().read(bench.kept()) == kept));
  bench.book.home().write("book/one.md", Bench::essay("Another"));
  BOOST_TEST((bench.built() == bench.built({"--no-cache"}, "clean")));
  BOOST_TEST((disk().read(bench.kept()) != kept));
}

BOOST_AUTO_TEST_CASE(a_damaged_file_is_made_anew_and_never_trusted) {
  const Bench bench;
  bench.built();
  const std::string kept = disk().read(bench.kept());
  std::string flipped = kept, older = kept;
  for (std::size_t at = 200; at < flipped.size(); at += 1000)
    flipped[at] = static_cast<char>(flipped[at] ^ 1);
  older[older.find('\n') + 1] ^= 1;
  for (const auto& damaged : {std::string(), older, std::string(5000, '\0')}) {
    disk().write(bench.kept(), damaged);
    BOOST_TEST((bench.built() == bench.clean));
    BOOST_TEST((disk().read(bench.kept()) == kept));
  }
  // What is whole is used, and what nobody asks for then is not made anew.
  for (const auto& damaged : {kept.substr(0, kept.size() / 2), flipped}) {
    disk().write(bench.kept(), damaged);
    BOOST_TEST((bench.built() == bench.clean));
    BOOST_TEST((disk().read(bench.kept()) != damaged));
    BOOST_TEST((bench.built() == bench.clean));
  }
}

BOOST_AUTO_TEST_CASE(a_folder_in_its_place_is_in_nobodys_way) {
  const Bench bench;
  bench.built();
  const fs::path place = bench.kept();
  fs::remove(place);
  fs::create_directories(place / "inner");
  BOOST_TEST((bench.built() == bench.clean));
  const Finished told = bench.call({"build", "-v"});
  BOOST_TEST(told.exit_code == 0);
  BOOST_TEST(told.output.find("cannot be written") != std::string::npos, told.output);
}

BOOST_AUTO_TEST_CASE(a_cache_that_cannot_be_written_is_said_to_who_wants_to_know_all) {
  const Bench bench;
  disk().write(bench.cache(), "no folder");
  const Finished quiet = bench.call({"build"});
  BOOST_TEST(quiet.exit_code == 0);
  BOOST_TEST(quiet.output.find("cache") == std::string::npos, quiet.output);
  BOOST_TEST((bench.built() == bench.clean));
}

BOOST_AUTO_TEST_CASE(builds_at_the_same_time_share_it) {
  const Bench bench;
  for (int round = 0; round < 3; ++round) {
    bench.book.home().write("book/one.md", Bench::essay("Round " + std::to_string(round)));
    const Files clean = bench.built({"--no-cache"}, "clean");
    std::vector<std::future<Files>> builds;
    for (const char* output : {"a", "b", "c"})
      builds.push_back(std::async(std::launch::async, [&bench, output] { return bench.built({}, output); }));
    for (auto& build : builds) BOOST_TEST((build.get() == clean));
    BOOST_TEST((bench.built() == clean));
    BOOST_TEST(disk().files_below(bench.cache()).size() == 1U);
  }
}

BOOST_AUTO_TEST_CASE(a_release_neither_reads_nor_writes_it) {
  const Bench bench;
  const Finished finished = bench.call({"release"}, "release");
  BOOST_TEST(finished.exit_code == 0, finished.output);
  BOOST_TEST(!fs::exists(bench.cache()));
}

BOOST_AUTO_TEST_CASE(a_check_and_a_proof_use_it_and_say_what_they_say_without) {
  const Bench bench;
  bench.built();
  for (const char* verb : {"check", "proof"}) {
    std::vector<std::string> outputs;
    for (const std::string& cache : {std::string("off"), bench.cache().string()}) {
      const Finished finished =
          casebound_in(bench.book.home().path(), {verb, "book"}, {"CASEBOUND_CACHE=" + cache});
      BOOST_TEST(finished.exit_code == 0, finished.output);
      outputs.push_back(finished.output);
      if (verb == std::string("proof"))
        outputs.back() += disk().read(bench.book.home().path() / "output" / "book" / "book-proof.pdf");
    }
    BOOST_TEST((outputs[0] == outputs[1]));
  }
}

BOOST_AUTO_TEST_CASE(without_a_home_nothing_is_kept) {
  const Bench bench;
  const Finished finished = casebound_in(bench.book.home().path(), {"build", "book"},
                                         {"-u", "HOME", "-u", "XDG_CACHE_HOME", "-u", "CASEBOUND_CACHE"});
  BOOST_TEST(finished.exit_code == 0, finished.output);
  BOOST_TEST((snapshot(bench.book.home().path() / "output" / "book") == bench.clean));
}

BOOST_AUTO_TEST_CASE(the_folder_for_caches_is_that_of_the_desktop) {
  const Bench bench;
  const fs::path caches = bench.book.home().path() / "caches";
  const Finished finished = casebound_in(bench.book.home().path(), {"build", "book"},
                                         {"-u", "CASEBOUND_CACHE", "XDG_CACHE_HOME=" + caches.string()});
  BOOST_TEST(finished.exit_code == 0, finished.output);
  BOOST_TEST(disk().files_below(caches / "casebound").size() == 1U);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace casebound::tests
