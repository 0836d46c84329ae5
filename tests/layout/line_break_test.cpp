// Every line of Unicode's LineBreakTest.txt, with a list of the places where casebound breaks lines otherwise
// and why.
#include "layout/line_break.h"

#include "casebound/base/file_system.h"
#include "casebound/base/text.h"

#include "support/paths.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <set>

#include <boost/test/unit_test.hpp>

namespace {

using namespace casebound;

/// Debian's package unicode-data has it.
const std::filesystem::path unicode_test = "/usr/share/unicode/auxiliary/LineBreakTest.txt";

boost::test_tools::assertion_result has_unicode_test(boost::unit_test::test_unit_id) {
  boost::test_tools::assertion_result out(disk().exists(unicode_test));
  out.message() << unicode_test << " is not there; install the package unicode-data";
  return out;
}

/// A place between two characters, with their numbers as both files write them.
struct Place {
  std::string before, after;
  std::uint32_t offset = 0;  ///< of `after` in the text
  bool breaks = false;
};

struct Line {
  std::string text;
  std::vector<Place> places;
};

char32_t character_of(std::string_view number) {
  std::uint32_t out = 0;
  std::from_chars(number.data(), number.data() + number.size(), out, 16);
  return out;
}

/// From `× 0023 ÷ 2014 ÷ # …`; the ends of the text are no places.
Line line_of(std::string_view written) {
  Line out;
  Place place;
  for (const auto word : split(trim(written.substr(0, written.find('#'))), ' ')) {
    if (word == "÷" || word == "×") {
      place.breaks = word == "÷";
      continue;
    }
    place.after = word;
    place.offset = static_cast<std::uint32_t>(out.text.size());
    if (place.offset > 0) out.places.push_back(place);
    append_utf8(out.text, character_of(word));
    place.before = word;
  }
  return out;
}

std::vector<std::string> lines_of(const std::filesystem::path& path) {
  std::vector<std::string> out;
  const std::string text = disk().read(path);
  for (const auto line : split(text, '\n')) {
    if (line.starts_with("×") || line.starts_with("÷")) out.emplace_back(line);
  }
  return out;
}

/// A difference as the list writes it, `2E80 × 2014`, with * for any character.
using Difference = std::string;

std::set<Difference> known_differences() {
  const auto text = disk().read(tests::source_folder() / "tests/layout/line_break_differences.txt");
  std::set<Difference> out;
  for (const auto line : split(text, '\n')) {
    const auto words = split(line, ' ');
    if (words.size() < 4 || (words[1] != "÷" && words[1] != "×")) continue;
    out.insert(std::string(words[0]) + ' ' + std::string(words[1]) + ' ' + std::string(words[2]));
  }
  return out;
}

/// How the list may write a place that casebound takes otherwise than Unicode.
std::array<Difference, 3> names_of(const Place& place) {
  const std::string sign = place.breaks ? " × " : " ÷ ";
  return {place.before + sign + place.after, place.before + sign + "*", "*" + sign + place.after};
}

BOOST_AUTO_TEST_SUITE(line_breaks_of_unicode)

BOOST_AUTO_TEST_CASE(every_line_is_broken_as_unicode_says_but_for_the_differences_listed,
                     *boost::unit_test::precondition(has_unicode_test)) {
  const auto known = known_differences();
  std::set<Difference> seen;
  for (const auto& written : lines_of(unicode_test)) {
    const Line line = line_of(written);
    const auto breaks = layout::line_breaks(line.text, layout::find_addresses(line.text));
    for (const auto& place : line.places) {
      if (std::binary_search(breaks.begin(), breaks.end(), place.offset) == place.breaks) continue;
      const auto names = names_of(place);
      const auto name =
          std::find_if(names.begin(), names.end(), [&](auto& it) { return known.contains(it); });
      BOOST_TEST((name != names.end()), names.front() << " in " << written);
      if (name != names.end()) seen.insert(*name);
    }
  }
  for (const auto& listed : known) BOOST_TEST(seen.contains(listed), listed << " no longer occurs");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
