#include "casebound/base/recording_files.h"

#include "casebound/base/error.h"

#include "support/memory_files.h"

#include <boost/test/unit_test.hpp>

using namespace casebound;

BOOST_AUTO_TEST_SUITE(base_recording_files)

BOOST_AUTO_TEST_CASE(what_is_read_is_remembered_once_sorted_and_without_links) {
  tests::MemoryFiles files;
  files.add("/b.md", "b").add("/a.md", "a").add("/unread.md", "").link("/c.md", "/a.md");
  const RecordingFiles recorded(files);
  for (const char* path : {"/b.md", "/a.md", "/c.md"}) recorded.read(path);
  BOOST_TEST(recorded.exists("/unread.md"));
  BOOST_TEST((recorded.files_read() == std::set<std::filesystem::path>{"/a.md", "/b.md"}));
}

BOOST_AUTO_TEST_CASE(what_was_read_is_not_written_over) {
  tests::MemoryFiles files;
  files.add("/a.md", "a").link("/b.md", "/a.md");
  RecordingFiles recorded(files);
  recorded.read("/a.md");
  for (const char* path : {"/a.md", "/b.md"}) BOOST_CHECK_THROW(recorded.write(path, "a rule"), Error);
  BOOST_TEST(files.read("/a.md") == "a");
  BOOST_CHECK_NO_THROW(recorded.write("/c.md", "a rule"));
}

BOOST_AUTO_TEST_CASE(what_could_not_be_read_is_not) {
  tests::MemoryFiles files;
  const RecordingFiles recorded(files);
  BOOST_CHECK_THROW(recorded.read("/none.md"), Error);
  BOOST_TEST(recorded.files_read().empty());
}

BOOST_AUTO_TEST_CASE(each_file_is_told_of_once_before_it_is_looked_at) {
  tests::MemoryFiles files;
  files.add("/a.md", "a").link("/b.md", "/a.md");
  std::vector<std::string> told;
  const RecordingFiles recorded(files, [&](const std::filesystem::path& path) {
    told.push_back(path.string());
    files.add("/a.md", "saved in this moment");
  });
  BOOST_TEST(recorded.read("/b.md") == "saved in this moment");
  recorded.exists("/none.md");
  recorded.size("/a.md");
  BOOST_TEST(told == (std::vector<std::string>{"/a.md", "/none.md"}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
