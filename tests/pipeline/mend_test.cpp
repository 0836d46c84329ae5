// Manuscripts on the disk, mended: all or none.
#include "casebound/base/error.h"

#include "pipeline/fixture.h"
#include "support/faulting_files.h"
#include "support/findings.h"

#include <boost/test/unit_test.hpp>

namespace casebound::tests {
namespace {

const std::string faulty = "# One\n\n*Ada Fisher*\n\nSee [this](#).\n";
const std::string mended = "# One\n\n*Ada Fisher*\n\nSee this.\n";

/// Somebody else saves a manuscript after it has been read for the first time.
class EditedFiles : public FaultingFiles {
 public:
  EditedFiles() : FaultingFiles(disk(), Fault::none, 0) {}

  std::string read(const std::filesystem::path& path) const override {
    const std::string text = FaultingFiles::read(path);
    return path.filename() == "two.md" && reads_++ > 0 ? text + "More.\n" : text;
  }

 private:
  mutable int reads_ = 0;
};

}  // namespace

BOOST_AUTO_TEST_SUITE(mend)

BOOST_AUTO_TEST_CASE(a_mended_manuscript_keeps_its_permissions) {
  const WrittenBook book({{"one.md", faulty}});
  constexpr auto own = std::filesystem::perms::owner_read | std::filesystem::perms::owner_write;
  std::filesystem::permissions(book.folder() / "one.md", own);
  pipeline::Work work{.files = RecordingFiles(disk())};
  BOOST_TEST(pipeline::mend(request_for(book.folder()), work).size() == 1U);
  BOOST_TEST((std::filesystem::status(book.folder() / "one.md").permissions() == own));
  BOOST_TEST(disk().read(book.folder() / "one.md") == mended);
}

BOOST_AUTO_TEST_CASE(what_was_written_is_told_of_each_manuscript) {
  const WrittenBook book({{"one.md", faulty}, {"two.md", faulty}, {"three.md", mended}});
  pipeline::Work work{.files = RecordingFiles(disk())};
  const auto changed = pipeline::mend(request_for(book.folder()), work);
  BOOST_TEST_REQUIRE(changed.size() == 2U);
  BOOST_TEST(changed[1].file.ends_with("two.md"));
  BOOST_TEST(changed[1].places == 1U);
  BOOST_TEST(changed[1].before == faulty);
  BOOST_TEST(changed[1].after == mended);
  BOOST_TEST(disk().read(book.folder() / "two.md") == mended);
}

BOOST_AUTO_TEST_CASE(a_full_disk_leaves_all_manuscripts_as_they_were) {
  const WrittenBook book({{"one.md", faulty}, {"two.md", faulty}});
  const auto before = snapshot(book.folder());
  FaultingFiles files(disk(), Fault::disk_full, 2);
  pipeline::Work work{.files = RecordingFiles(files)};
  BOOST_CHECK_THROW(pipeline::mend(request_for(book.folder()), work), Error);
  BOOST_TEST((snapshot(book.folder()) == before));
}

BOOST_AUTO_TEST_CASE(a_manuscript_that_somebody_else_changes_meanwhile_is_left_alone) {
  const WrittenBook book({{"one.md", faulty}, {"two.md", faulty}});
  EditedFiles files;
  pipeline::Work work{.files = RecordingFiles(files)};
  BOOST_TEST(pipeline::mend(request_for(book.folder()), work).size() == 1U);
  BOOST_TEST(count_of(work.diagnostics, "manuscript-changed") == 1U);
  BOOST_TEST(disk().read(book.folder() / "two.md") == faulty);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace casebound::tests
