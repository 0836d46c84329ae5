// Books as they were at a revision of a git repository.
#include "casebound/base/error.h"

#include "pipeline/fixture.h"
#include "pipeline/program.h"
#include "pipeline/revision_files.h"
#include "support/paths.h"

#include <boost/test/unit_test.hpp>

namespace casebound::tests {
namespace {

namespace fs = std::filesystem;

/// A repository with a book in a folder of it, at `v1` with one essay.
class Repository {
 public:
  Repository() {
    home_.write("book/book.yaml", settings_for({{"one.md", {}}}));
    home_.write("book/one.md", "# One\n\nA first word.\n");
    home_.write("book/parts/two.md", "# Two\n");
    home_.write("beside.md", "beside");
    fs::create_symlink("one.md", folder() / "link.md");
    git({"init", "-q"});
    git({"add", "-A"});
    git({"commit", "-qm", "One"});
    git({"tag", "v1"});
    home_.write("book/one.md", "# One\n\nA second word.\n");
    home_.write("book/new.md", "new");
  }

  fs::path folder() const { return home_.path() / "book"; }
  const TempFolder& home() const { return home_; }

  void git(std::vector<std::string> words) const {
    words.insert(words.begin(), {"git", "-C", home_.path().string(), "-c", "user.name=A", "-c",
                                 "user.email=a@b.c", "-c", "commit.gpgsign=false"});
    const Finished finished = run(words);
    BOOST_TEST_REQUIRE(finished.exit_code == 0, finished.output);
  }

 private:
  struct Home : TempFolder {
    Home() { fs::create_directories(path() / "book/parts"); }
  };
  Home home_;
};

std::string code_of_failure(const FileSystem& files, const fs::path& path) {
  try {
    files.read(path);
  } catch (const Error& error) {
    return error.diagnostic().code;
  }
  return "none";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(revision)

BOOST_AUTO_TEST_CASE(files_of_the_folder_are_as_they_were) {
  const Repository repository;
  const auto files = pipeline::RevisionFiles::open(disk(), repository.folder(), "v1");
  BOOST_TEST_REQUIRE((files != nullptr));
  BOOST_TEST(files->read(repository.folder() / "one.md") == "# One\n\nA first word.\n");
  BOOST_TEST(*files->size(repository.folder() / "one.md") == 21U);
  BOOST_TEST(files->read(repository.folder() / "parts/two.md") == "# Two\n");
  BOOST_TEST(files->is_directory(repository.folder()));
  BOOST_TEST(files->is_directory(repository.folder() / "parts"));
  BOOST_TEST(!files->is_directory(repository.folder() / "one.md"));
}

BOOST_AUTO_TEST_CASE(what_was_not_there_is_not_there) {
  const Repository repository;
  const auto files = pipeline::RevisionFiles::open(disk(), repository.folder(), "v1");
  BOOST_TEST_REQUIRE((files != nullptr));
  BOOST_TEST(!files->exists(repository.folder() / "new.md"));
  BOOST_TEST(!files->size(repository.folder() / "new.md").has_value());
  BOOST_TEST(code_of_failure(*files, repository.folder() / "new.md") == "unreadable-file");
}

BOOST_AUTO_TEST_CASE(what_lies_elsewhere_is_as_it_is) {
  const Repository repository;
  repository.home().write("beside.md", "changed");
  const auto files = pipeline::RevisionFiles::open(disk(), repository.folder(), "v1");
  BOOST_TEST(files->read(repository.home().path() / "beside.md") == "changed");
}

BOOST_AUTO_TEST_CASE(no_revision_is_none) {
  const Repository repository;
  const TempFolder no_repository;
  for (const char* name : {"v2", "", "--all", "-h", "v1; touch x", "v1\nv1"})
    BOOST_TEST((pipeline::RevisionFiles::open(disk(), repository.folder(), name) == nullptr), name);
  BOOST_TEST((pipeline::RevisionFiles::open(disk(), no_repository.path(), "v1") == nullptr));
  BOOST_TEST((pipeline::RevisionFiles::open(disk(), no_repository.path() / "none", "v1") == nullptr));
}

BOOST_AUTO_TEST_CASE(a_repository_that_is_not_whole_is_told) {
  const Repository repository;
  const Finished found = run({"git", "-C", repository.folder().string(), "rev-parse", "v1:book/one.md"});
  const std::string object = found.output.substr(0, 40);
  fs::remove(repository.home().path() / ".git/objects" / object.substr(0, 2) / object.substr(2));
  const Finished finished = casebound_in(repository.folder(), {"compare", "v1", "."},
                                         {"CASEBOUND_DATA=" + source_folder().string()});
  BOOST_TEST(finished.exit_code == 3);
  BOOST_TEST(finished.output.find("[git-failed]") != std::string::npos, finished.output);
}

BOOST_AUTO_TEST_CASE(that_git_is_not_installed_is_told) {
  const Repository repository;
  const Finished finished = casebound_in(repository.folder(), {"compare", "v1", "."},
                                         {"PATH=/nonexistent", "CASEBOUND_DATA=" + source_folder().string()});
  BOOST_TEST(finished.exit_code == 3);
  BOOST_TEST(finished.output.find("[git-missing]") != std::string::npos, finished.output);
}

BOOST_AUTO_TEST_CASE(a_manuscript_is_compared_with_itself_as_it_was) {
  const Repository repository;
  const Finished finished = casebound_in(repository.folder(), {"compare", "v1", "one.md"},
                                         {"CASEBOUND_DATA=" + source_folder().string()});
  BOOST_TEST(finished.exit_code == 0, finished.output);
  BOOST_TEST(finished.output.find("[-first-] {+second+}") != std::string::npos, finished.output);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace casebound::tests
