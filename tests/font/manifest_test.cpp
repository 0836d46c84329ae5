#include "casebound/base/digest.h"

#include "font/fixture.h"

#include <boost/test/unit_test.hpp>

using namespace casebound;
using tests::code_of_error;
using tests::ReadOnlyFiles;

namespace {

std::string manifest_with(const std::string& face) {
  return "families:\n  - family: Test Face\n    generic: serif\n    package: fonts-test\n    licence: "
         "OFL-1.1\n"
         "    faces:\n      - {" +
         face + "}\nfolders: [/system/fonts]\n";
}

std::string face_entry(const std::string& file, const std::string& digest) {
  return "file: " + file + ", weight: 400, style: normal, sha256: " + digest;
}

ReadOnlyFiles files_with_manifest(const std::string& text) {
  ReadOnlyFiles files;
  files.files["/book/fonts/fonts.yaml"] = text;
  return files;
}

Error error_of(const ReadOnlyFiles& files) {
  try {
    font::FontLibrary(files, "/book/fonts/fonts.yaml").find({{"Test Face"}});
  } catch (const Error& error) {
    return error;
  }
  throw std::logic_error("no error");
}

const std::string& mono_bytes() {
  static const std::string bytes = tests::font_bytes("LinLibertine_M.otf");
  return bytes;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(font_manifest)

BOOST_AUTO_TEST_CASE(a_missing_file_is_an_error_that_names_the_package) {
  const Error error =
      error_of(files_with_manifest(manifest_with(face_entry("Absent.otf", std::string(64, 'a')))));
  BOOST_TEST(error.diagnostic().code == "font-missing");
  BOOST_TEST(error.diagnostic().file == "Absent.otf");
  BOOST_TEST(error.diagnostic().hint.find("fonts-test") != std::string::npos);
  BOOST_CHECK(error.exit() == Exit::environment);
}

BOOST_AUTO_TEST_CASE(a_file_with_another_digest_is_refused) {
  ReadOnlyFiles files = files_with_manifest(manifest_with(face_entry("Mono.otf", std::string(64, 'a'))));
  files.files["/system/fonts/Mono.otf"] = mono_bytes();
  BOOST_TEST(error_of(files).diagnostic().code == "font-changed");
}

BOOST_AUTO_TEST_CASE(a_colour_profile_comes_from_its_package) {
  ReadOnlyFiles files =
      files_with_manifest(manifest_with(face_entry("Mono.otf", std::string(64, 'a'))) +
                          "profiles:\n  - {profile: Grey, package: profiles-test, licence: Zlib, "
                          "file: grey.icc, sha256: " +
                          sha256_hex("grey") + "}\n");
  const font::FontLibrary library(files, "/book/fonts/fonts.yaml");
  BOOST_TEST(code_of_error([&] { library.colour_profile("Grey"); }) == "profile-missing");
  files.files["/system/fonts/grey.icc"] = "green";
  BOOST_TEST(code_of_error([&] { library.colour_profile("Grey"); }) == "profile-changed");
  files.files["/system/fonts/grey.icc"] = "grey";
  BOOST_TEST(library.colour_profile("Grey") == "grey");
  BOOST_TEST(code_of_error([&] { library.colour_profile("Gold"); }) == "profile-missing");
}

BOOST_AUTO_TEST_CASE(the_manifests_own_folder_goes_first) {
  ReadOnlyFiles files = files_with_manifest(manifest_with(face_entry("Mono.otf", sha256_hex(mono_bytes()))));
  files.files["/system/fonts/Mono.otf"] = "another file";
  files.files["/book/fonts/Mono.otf"] = mono_bytes();
  const font::FontLibrary library(files, "/book/fonts/fonts.yaml");
  BOOST_TEST(library.face(library.find({{"Test Face"}})).postscript_name() == "LinLibertineMO");
}

BOOST_AUTO_TEST_CASE(a_face_is_read_once_and_only_when_it_is_used) {
  ReadOnlyFiles files = files_with_manifest(manifest_with(face_entry("Mono.otf", sha256_hex(mono_bytes()))));
  files.files["/system/fonts/Mono.otf"] = mono_bytes();
  const font::FontLibrary library(files, "/book/fonts/fonts.yaml");
  BOOST_TEST(files.read_files == std::vector<std::string>{"fonts.yaml"}, boost::test_tools::per_element());
  library.find({{"Test Face"}});
  library.face(library.find({{"serif"}}));
  BOOST_TEST(files.read_files.size() == 2U);
}

BOOST_AUTO_TEST_CASE(a_missing_manifest_is_an_error) {
  const ReadOnlyFiles files;
  BOOST_TEST(error_of(files).diagnostic().code == "font-manifest");
}

BOOST_AUTO_TEST_CASE(a_malformed_manifest_is_an_error_that_names_file_and_line) {
  for (const std::string& text :
       {std::string("families: ["), std::string("families: 3\nfolders: []\n"), std::string(),
        std::string("families: []\nfolders: []\n"),
        manifest_with("file: a.otf, weight: 400, style: normal, sha256: 12"),
        manifest_with("file: a.otf, weight: heavy, style: normal, sha256: " + std::string(64, 'a')),
        manifest_with("file: a.otf, weight: 400, style: slanted, sha256: " + std::string(64, 'a')),
        manifest_with("file: ../a.otf, weight: 400, style: normal, sha256: " + std::string(64, 'a')),
        manifest_with("name: a.otf, weight: 400, style: normal, sha256: " + std::string(64, 'a'))}) {
    const Error error = error_of(files_with_manifest(text));
    BOOST_TEST(error.diagnostic().code == "font-manifest", text);
    BOOST_TEST(error.diagnostic().file == "/book/fonts/fonts.yaml");
  }
  const Error error =
      error_of(files_with_manifest(manifest_with("file: a.otf, weight: heavy, style: normal")));
  BOOST_TEST(error.diagnostic().message == "line 7: `heavy` is not a weight: a number from 1 to 1000");
}

BOOST_AUTO_TEST_SUITE_END()
