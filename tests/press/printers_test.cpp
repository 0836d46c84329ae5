#include "casebound/base/error.h"

#include "press/fixture.h"
#include "support/memory_files.h"

#include <functional>

#include <boost/test/unit_test.hpp>

using namespace casebound;
using namespace casebound::tests;

namespace {

const std::string paper =
    "papers: [{paper: p, condition: C, registry: R, description: D, profile: p.icc, package: pack, licence: "
    "L, "
    "sha256: 0}]\n";
const std::string rest =
    "folders: [/icc]\nprinters: [{printer: house, standard: [x-4], paper: [p], bleed: [3mm], marks: "
    "[true]}]\n";

/// What an Error says: code, then message.
std::string thrown_by(const std::function<void()>& task) {
  try {
    task();
    return "nothing";
  } catch (const Error& error) {
    BOOST_TEST((error.exit() == Exit::environment));
    return error.diagnostic().code + ": " + error.diagnostic().message;
  }
}

std::string fault_of(const std::string& yaml) {
  MemoryFiles files;
  files.add("/styles/printers.yaml", yaml);
  return thrown_by([&] { press::read_printers(files, "/styles/printers.yaml"); });
}

}  // namespace

BOOST_AUTO_TEST_SUITE(press_printers)

BOOST_AUTO_TEST_CASE(the_printers_of_the_contract_are_there) {
  for (const char* name : {"house", "ingram", "kdp"}) BOOST_TEST(job_of(name).printer.name == name);
}

BOOST_AUTO_TEST_CASE(a_whole_file_is_read) {
  BOOST_TEST(fault_of(paper + rest) == "nothing");
}

BOOST_AUTO_TEST_CASE(faults_are_told_with_their_line) {
  BOOST_TEST(fault_of("papers: [\n").starts_with("printers-file: line "));
  BOOST_TEST(fault_of(paper + rest + "colour: red\n") == "printers-file: line 4: `colour` is no key here");
  BOOST_TEST(fault_of(rest) == "printers-file: line 1: `papers` is a list");
  const auto changed = [](std::string text, const std::string& from, const std::string& to) {
    return text.replace(text.find(from), from.size(), to);
  };
  const std::string whole = paper + rest;
  BOOST_TEST(fault_of(changed(whole, "x-4", "x-3")) ==
             "printers-file: line 3: `x-3` is no standard: x-4, x-1a-2003 or x-1a-2001");
  BOOST_TEST(fault_of(changed(whole, "3mm", "-3mm")) == "printers-file: line 3: `-3mm` is no length");
  BOOST_TEST(fault_of(changed(whole, "[3mm]", "[any]")) ==
             "printers-file: line 3: `bleed` begins with a length");
  BOOST_TEST(fault_of(changed(whole, "[true]", "[yes]")) ==
             "printers-file: line 3: `marks` are true or false");
  BOOST_TEST(fault_of(changed(whole, "paper: [p]", "paper: [q]")) ==
             "printers-file: line 3: there is no paper `q`");
  BOOST_TEST(fault_of(changed(whole, "p.icc", "a/p.icc")) ==
             "printers-file: line 1: `profile` is a name, not a path");
}

BOOST_AUTO_TEST_CASE(a_file_that_is_not_there_is_told) {
  MemoryFiles files;
  BOOST_TEST(
      thrown_by([&] { press::read_printers(files, "/styles/printers.yaml"); }).starts_with("printers-file"));
}

BOOST_AUTO_TEST_CASE(a_profile_is_found_beside_the_file_or_where_its_package_puts_it) {
  MemoryFiles files;
  files.add("/styles/printers.yaml", paper + rest);
  press::Printers list = press::read_printers(files, "/styles/printers.yaml");
  press::Paper wanted = list.papers.front();
  const auto read = [&] { press::read_profile(wanted, list, files); };
  BOOST_TEST(thrown_by(read) == "profile-missing: the colour profile of the paper “p” is not installed");
  files.add("/icc/p.icc", "profile");
  BOOST_TEST(thrown_by(read).starts_with("profile-changed"));
  wanted.sha256 = "fe7e3af27e7c74e3a8b5b98ee4b7d7b1";
  BOOST_TEST(thrown_by(read).starts_with("profile-changed"));
}

BOOST_AUTO_TEST_CASE(the_package_of_a_missing_profile_is_named) {
  MemoryFiles files;
  try {
    press::read_profile(printers().papers.front(), printers(), files);
    BOOST_ERROR("it was found");
  } catch (const Error& error) {
    BOOST_TEST(error.diagnostic().hint.find("texlive-base") != std::string::npos);
  }
}

BOOST_AUTO_TEST_CASE(the_installed_profiles_are_the_ones_meant,
                     *boost::unit_test::precondition(have_press_profile)) {
  BOOST_TEST(!press::read_profile(printers().papers.front(), printers(), disk()).empty());
}

BOOST_AUTO_TEST_SUITE_END()
