#include "cli/depfile.h"

#include "support/memory_files.h"

#include <boost/test/unit_test.hpp>

using casebound::cli::depfile;
using casebound::cli::write_depfile;
using casebound::tests::MemoryFiles;

BOOST_AUTO_TEST_SUITE(cli_depfile)

BOOST_AUTO_TEST_CASE(a_rule_names_products_and_inputs) {
  BOOST_TEST(depfile({"out/a.epub", "out/a.pdf"}, {"book.yaml", "one.md"}) ==
             "out/a.epub out/a.pdf: \\\n  book.yaml \\\n  one.md\n");
}

BOOST_AUTO_TEST_CASE(what_make_would_read_otherwise_is_escaped) {
  BOOST_TEST(depfile({"a b"}, {"c#d", "e$f"}) == "a\\ b: \\\n  c\\#d \\\n  e$$f\n");
  BOOST_TEST(depfile({"a\\b"}, {"c\\ d"}) == "a\\b: \\\n  c\\\\\\ d\n");
}

BOOST_AUTO_TEST_CASE(it_comes_in_one_step_and_leaves_nothing_beside_it) {
  struct Files : MemoryFiles {
    void write(const std::filesystem::path& path, std::string_view bytes) override {
      written.push_back(path.string());
      MemoryFiles::write(path, bytes);
    }
    std::vector<std::string> written;
  } files;
  files.add("/out/book.d", "old: rule\n");
  casebound::RecordingFiles recording(files);
  write_depfile("/out/book.d", "new: rule\n", recording);
  BOOST_TEST(files.read("/out/book.d") == "new: rule\n");
  BOOST_TEST(files.written == std::vector<std::string>{"/out/.book.d.part"},
             boost::test_tools::per_element());
  BOOST_TEST(files.files_below("/out").size() == 1U);
}

BOOST_AUTO_TEST_CASE(what_is_no_file_is_written_to_as_it_is) {
  MemoryFiles files;
  files.create_directories("/dev/fd");
  casebound::RecordingFiles recording(files);
  write_depfile("/dev/fd", "a: b\n", recording);
  BOOST_TEST(files.read("/dev/fd") == "a: b\n");
}

BOOST_AUTO_TEST_SUITE_END()
