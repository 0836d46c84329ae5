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

BOOST_AUTO_TEST_CASE(what_could_not_be_read_is_not) {
  tests::MemoryFiles files;
  const RecordingFiles recorded(files);
  BOOST_CHECK_THROW(recorded.read("/none.md"), Error);
  BOOST_TEST(recorded.files_read().empty());
}

BOOST_AUTO_TEST_SUITE_END()
