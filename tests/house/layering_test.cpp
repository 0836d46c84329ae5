#include "house/rooms.h"

#include <algorithm>
#include <regex>

#include <boost/test/unit_test.hpp>

using namespace casebound::tests;

namespace {

/// `base` of `casebound/base/text.h`; empty for anything else.
std::string public_room(const std::string& target) {
  std::smatch parts;
  return std::regex_match(target, parts, std::regex("casebound/([a-z]+)/.+")) ? parts[1].str() : "";
}

bool is_public(const Include& include) {
  return include.file.begin()->string() == "include";
}

bool names(const std::string& header, const std::string& target) {
  return header.ends_with('/') ? target.starts_with(header) : target == header;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(house)

BOOST_AUTO_TEST_CASE(the_table_and_the_build_agree) {
  const Rooms written = rooms_of_architecture();
  const Rooms built = rooms_of_build();
  BOOST_TEST(written.size() >= 13U);
  BOOST_TEST(built.size() == written.size());
  for (const auto& [room, uses] : written) {
    BOOST_TEST_CONTEXT(room) {
      BOOST_TEST_REQUIRE(built.contains(room));
      BOOST_TEST(built.at(room) == uses, boost::test_tools::per_element());
    }
  }
}

BOOST_AUTO_TEST_CASE(rooms_include_only_what_the_table_allows) {
  const Rooms rooms = rooms_of_architecture();
  std::size_t checked = 0;
  for (const Include& include : includes()) {
    const std::string target = public_room(include.target);
    if (target.empty() || target == include.room) continue;
    ++checked;
    BOOST_TEST_REQUIRE(rooms.contains(include.room),
                       include.file << " is in a room that the table does not know");
    BOOST_TEST(rooms.at(include.room).contains(target),
               include.file << " may not include " << include.target);
  }
  BOOST_TEST(checked > 50U);
}

BOOST_AUTO_TEST_CASE(private_headers_stay_in_their_room) {
  for (const Include& include : includes()) {
    if (!include.quoted || !public_room(include.target).empty()) continue;
    BOOST_TEST(!is_public(include), include.file << " is public and includes the private " << include.target);
    BOOST_TEST(include.target.starts_with(include.room + "/"),
               include.file << " may not include " << include.target);
  }
}

BOOST_AUTO_TEST_CASE(public_headers_include_the_standard_library_only) {
  const std::regex standard("[a-z_0-9]+");
  for (const Include& include : includes())
    if (is_public(include) && !include.quoted)
      BOOST_TEST(std::regex_match(include.target, standard),
                 include.file << " includes <" << include.target << ">");
}

BOOST_AUTO_TEST_CASE(libraries_are_known_to_their_rooms_only) {
  const auto headers = library_headers();
  BOOST_TEST(headers.size() >= 12U);
  for (const Include& include : includes())
    for (const auto& [header, rooms] : headers)
      if (names(header, include.target))
        BOOST_TEST(rooms.contains(include.room), include.file << " may not include " << include.target);
}

BOOST_AUTO_TEST_CASE(libraries_of_an_annex_are_known_to_it_only) {
  const std::map<std::string, std::string> annexes = {{"zip.h", "src/epub/packing/"},
                                                      {"qpdf/", "src/press/inspection/"}};
  std::size_t checked = 0;
  for (const Include& include : includes())
    for (const auto& [header, folder] : annexes)
      if (names(header, include.target)) {
        ++checked;
        BOOST_TEST(include.file.generic_string().starts_with(folder),
                   include.file << " would have every build load the library of " << include.target);
      }
  BOOST_TEST(checked >= 3U);
}

BOOST_AUTO_TEST_CASE(every_other_header_is_of_the_standard_library_or_the_system) {
  const auto headers = library_headers();
  const std::regex common(
      "[a-z_0-9]+|fmt/.*|unicode/.*|sys/.*|arpa/.*|(dlfcn|elf|fcntl|link|spawn|stdlib|unistd)\\.h");
  for (const Include& include : includes()) {
    if (include.quoted || std::regex_match(include.target, common)) continue;
    const bool known = std::any_of(headers.begin(), headers.end(),
                                   [&](const auto& entry) { return names(entry.first, include.target); });
    BOOST_TEST(known,
               include.file << " includes <" << include.target << ">, which ARCHITECTURE.md does not list");
  }
}

BOOST_AUTO_TEST_SUITE_END()
