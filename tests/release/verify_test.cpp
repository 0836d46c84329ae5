#include "casebound/release/verify.h"

#include "casebound/base/digest.h"
#include "casebound/base/error.h"
#include "casebound/release/manifest.h"

#include "support/findings.h"
#include "support/memory_files.h"

#include <boost/test/unit_test.hpp>

using namespace casebound;
using namespace casebound::release;

namespace {

/// A release of two files in `/r`.
struct SmallRelease {
  SmallRelease() {
    Manifest manifest{.title = "A Book", .slug = "book"};
    for (const auto& [name, bytes] :
         std::map<std::string, std::string>{{"a.epub", "words"}, {"a.pdf", "pages"}}) {
      manifest.products.push_back({{name, bytes.size(), sha256_hex(bytes)}});
      files.add("/r/" + name, bytes);
    }
    const std::string text = write_manifest(manifest);
    files.add("/r/manifest.json", text).add("/r/SHA256SUMS", write_sums(manifest.products, text));
  }

  std::string bytes(const std::string& name) const { return files.read("/r/" + name); }

  /// `file code` of every finding; for findings with a place in a text, `file:line code`.
  std::string told() {
    Sources sources;
    Diagnostics diagnostics;
    verified = verify("/r", files, sources, diagnostics);
    std::string out;
    for (const auto& item : diagnostics.items()) {
      BOOST_TEST((item.severity == Severity::error));
      if (item.span.known()) {
        const Source& source = sources[item.span.source];
        out += source.name() + ":" + std::to_string(source.locate(item.span.begin).line);
      } else {
        out += item.file;
      }
      out += " " + item.code + "\n";
    }
    return out;
  }

  tests::MemoryFiles files;
  Verified verified;
};

}  // namespace

BOOST_AUTO_TEST_SUITE(release_verify)

BOOST_AUTO_TEST_CASE(an_empty_folder_is_no_part_of_a_release) {
  SmallRelease release;
  release.files.create_directories("/r/drafts/old");
  BOOST_TEST(release.told() == "/r/drafts/old/ file-added\n");
}

BOOST_AUTO_TEST_CASE(a_link_in_the_place_of_a_file_is_not_what_was_released) {
  SmallRelease release;
  release.files.add("/elsewhere.pdf", release.bytes("a.pdf"));
  release.files.remove("/r/a.pdf");
  release.files.link("/r/a.pdf", "/elsewhere.pdf");
  BOOST_TEST(release.told() == "/r/a.pdf file-changed\n");
}

BOOST_AUTO_TEST_CASE(a_release_as_it_was_made_is_whole) {
  SmallRelease release;
  BOOST_TEST(release.told() == "");
  BOOST_TEST(release.verified.files == 4U);
}

BOOST_AUTO_TEST_CASE(any_changed_byte_of_any_file_is_found) {
  const SmallRelease whole;
  for (const std::string name : {"a.epub", "a.pdf", "manifest.json", "SHA256SUMS"}) {
    const std::string bytes = whole.bytes(name);
    for (std::size_t i = 0; i < bytes.size(); ++i) {
      SmallRelease release;
      std::string other = bytes;
      other[i] = static_cast<char>(other[i] ^ 1);
      release.files.add("/r/" + name, other);
      BOOST_TEST(release.told() != "", name << " at " << i);
    }
  }
}

BOOST_AUTO_TEST_CASE(a_changed_file_is_named) {
  SmallRelease release;
  release.files.add("/r/a.pdf", "pagez");
  BOOST_TEST(release.told() == "/r/a.pdf file-changed\n");
  release.files.add("/r/a.pdf", "pages and more");
  BOOST_TEST(release.told() == "/r/a.pdf file-changed\n");
}

BOOST_AUTO_TEST_CASE(a_missing_file_is_named) {
  for (const std::string name : {"a.epub", "manifest.json", "SHA256SUMS"}) {
    SmallRelease release;
    release.files.remove("/r/" + name);
    BOOST_TEST(release.told() == "/r/" + name + " file-missing\n");
  }
}

BOOST_AUTO_TEST_CASE(a_folder_in_the_place_of_a_file_is_no_file) {
  SmallRelease release;
  release.files.remove("/r/a.pdf");
  release.files.add("/r/a.pdf/page", "1");
  BOOST_TEST(release.told() == "/r/a.pdf file-missing\n/r/a.pdf/page file-added\n");
}

BOOST_AUTO_TEST_CASE(an_extra_file_is_named_wherever_it_lies) {
  SmallRelease release;
  release.files.add("/r/.hidden", "").add("/r/more/notes.txt", "x");
  BOOST_TEST(release.told() == "/r/.hidden file-added\n/r/more/notes.txt file-added\n");
}

BOOST_AUTO_TEST_CASE(a_manifest_that_still_reads_is_told_by_its_digest) {
  SmallRelease release;
  std::string text = release.bytes("manifest.json");
  text.replace(text.find("A Book"), 6, "B Book");
  release.files.add("/r/manifest.json", text);
  BOOST_TEST(release.told() == "/r/manifest.json file-changed\n/r/SHA256SUMS:3 sums-damaged\n");
}

BOOST_AUTO_TEST_CASE(sums_that_disagree_are_told_by_their_line) {
  SmallRelease release;
  std::string sums = release.bytes("SHA256SUMS");
  sums[80] = sums[80] == 'a' ? 'b' : 'a';
  release.files.add("/r/SHA256SUMS", sums);
  BOOST_TEST(release.told() == "/r/SHA256SUMS:2 sums-damaged\n");
  release.files.add("/r/SHA256SUMS", "");
  BOOST_TEST(release.told() == "/r/SHA256SUMS:1 sums-damaged\n");
}

BOOST_AUTO_TEST_CASE(a_damaged_manifest_is_told_at_its_place) {
  SmallRelease release;
  release.files.add("/r/manifest.json", release.bytes("manifest.json").substr(0, 30));
  BOOST_TEST(release.told().starts_with("/r/manifest.json:2 manifest-damaged\n"));
}

BOOST_AUTO_TEST_CASE(a_folder_that_is_not_there_is_a_fault_of_the_environment) {
  SmallRelease release;
  Sources sources;
  Diagnostics diagnostics;
  for (const char* folder : {"/nowhere", "/r/a.pdf"})
    BOOST_CHECK_EXCEPTION(verify(folder, release.files, sources, diagnostics), Error, [](const Error& error) {
      return error.exit() == Exit::environment && error.diagnostic().code == "missing-release";
    });
}

BOOST_AUTO_TEST_SUITE_END()
