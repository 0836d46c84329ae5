#include "casebound/base/error.h"
#include "casebound/pipeline/build.h"

#include "pipeline/fixture.h"
#include "support/faulting_files.h"

#include <boost/test/unit_test.hpp>

namespace casebound::tests {
namespace {

using Names = std::map<std::string, std::string>;

const Names old_editions = {{"book.epub", "the old e-book"}, {"book.pdf", "the old pages"}};
const Names new_editions = {{"book.epub", "the new e-book, longer"}, {"book.pdf", "the new pages, longer"}};

/// A release, unless it is said otherwise.
pipeline::Built built(bool lasts = true) {
  pipeline::Built out{.slug = "book", .lasts = lasts};
  for (const auto& [name, bytes] : new_editions) out.artifacts.push_back({name, bytes});
  return out;
}

/// An output folder with the editions of an earlier build.
class Shelf {
 public:
  Shelf() {
    std::filesystem::create_directory(folder());
    for (const auto& [name, bytes] : old_editions) home_.write("out/" + name, bytes);
  }

  std::filesystem::path folder() const { return home_.path() / "out"; }

  /// What stands under the final names.
  Names editions() const {
    Names files = snapshot(folder());
    std::erase_if(files, [](const auto& file) { return !old_editions.contains(file.first); });
    return files;
  }
  /// Names that no edition has.
  std::size_t strays() const { return snapshot(folder()).size() - editions().size(); }

 private:
  TempFolder home_;
};

/// How many calls a publication without fault takes.
int calls_of_publication(bool lasts = true) {
  const Shelf shelf;
  FaultingFiles files(disk(), Fault::none, 0);
  pipeline::publish(built(lasts), shelf.folder(), files);
  return files.calls();
}

/// Every edition is whole: an old one or a new one. There are as many renames as editions, and no file system
/// makes them one step: who is stopped between them leaves the new e-book beside the old pages.
void check_whole(const Shelf& shelf) {
  const Names found = shelf.editions();
  BOOST_TEST(found.size() == old_editions.size());
  for (const auto& [name, bytes] : found)
    BOOST_TEST((bytes == old_editions.at(name) || bytes == new_editions.at(name)), name << ": " << bytes);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(publish)

BOOST_AUTO_TEST_CASE(new_editions_take_the_place_of_the_old) {
  const Shelf shelf;
  pipeline::publish(built(), shelf.folder(), disk());
  BOOST_TEST((shelf.editions() == new_editions));
  BOOST_TEST(shelf.strays() == 0U);
}

BOOST_AUTO_TEST_CASE(a_folder_is_made_where_there_is_none) {
  const TempFolder home;
  pipeline::publish(built(), home.path() / "some" / "where", disk());
  BOOST_TEST((snapshot(home.path() / "some" / "where") == new_editions));
}

BOOST_AUTO_TEST_CASE(nothing_built_touches_nothing) {
  const TempFolder home;
  pipeline::publish({}, home.path() / "out", disk());
  BOOST_TEST(!std::filesystem::exists(home.path() / "out"));
}

BOOST_AUTO_TEST_CASE(a_full_disk_at_any_call_leaves_whole_editions_and_no_rest) {
  const int calls = calls_of_publication();
  BOOST_TEST(calls == 8);  // the folder, its lock, two writes, two waits for the disk, two renames
  for (int call = 1; call <= calls; ++call) {
    BOOST_TEST_CONTEXT("call " << call) {
      const Shelf shelf;
      FaultingFiles files(disk(), Fault::disk_full, call);
      BOOST_CHECK_THROW(pipeline::publish(built(), shelf.folder(), files), Error);
      check_whole(shelf);
      BOOST_TEST(shelf.strays() == 0U);
      if (call < calls) BOOST_TEST((shelf.editions() == old_editions));
    }
  }
}

BOOST_AUTO_TEST_CASE(only_what_lasts_waits_for_the_disk) {
  BOOST_TEST(calls_of_publication(false) == calls_of_publication(true) - 2);
}

BOOST_AUTO_TEST_CASE(death_at_any_call_leaves_whole_editions_and_the_next_build_cleans_up) {
  const int calls = calls_of_publication();
  for (int call = 1; call <= calls; ++call) {
    BOOST_TEST_CONTEXT("call " << call) {
      const Shelf shelf;
      FaultingFiles files(disk(), Fault::killed, call);
      BOOST_CHECK_THROW(pipeline::publish(built(), shelf.folder(), files), Killed);
      check_whole(shelf);
      if (call < calls) BOOST_TEST((shelf.editions() == old_editions));
      pipeline::publish(built(), shelf.folder(), disk());
      BOOST_TEST((shelf.editions() == new_editions));
      BOOST_TEST(shelf.strays() == 0U);
    }
  }
}

BOOST_AUTO_TEST_CASE(stopped_between_the_renames_one_edition_is_new_and_one_is_old) {
  const Shelf shelf;
  FaultingFiles files(disk(), Fault::killed, calls_of_publication());
  BOOST_CHECK_THROW(pipeline::publish(built(), shelf.folder(), files), Killed);
  BOOST_TEST(shelf.editions().at("book.epub") == new_editions.at("book.epub"));
  BOOST_TEST(shelf.editions().at("book.pdf") == old_editions.at("book.pdf"));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace casebound::tests
