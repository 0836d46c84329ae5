#include "support/golden.h"

#include "casebound/base/file_system.h"

#include "support/paths.h"

#include <algorithm>
#include <cstdlib>
#include <string_view>

#include <boost/test/unit_test.hpp>

namespace casebound::tests {
namespace {

bool is_blessing() {
  const char* value = std::getenv("CASEBOUND_BLESS");
  return value != nullptr && std::string_view(value) == "1";
}

std::string line_at(const std::string& text, std::size_t offset) {
  const auto before = offset == 0 ? std::string::npos : text.rfind('\n', offset - 1);
  const auto begin = before == std::string::npos ? 0 : before + 1;
  return text.substr(begin, text.find('\n', begin) - begin);
}

/// The first lines that differ, since whole trees are too long to read.
std::string difference(const std::string& wanted, const std::string& got) {
  const auto [a, b] = std::mismatch(wanted.begin(), wanted.end(), got.begin(), got.end());
  const auto offset = static_cast<std::size_t>(a - wanted.begin());
  const auto line = std::count(wanted.begin(), a, '\n') + 1;
  return "line " + std::to_string(line) + "\n  wanted: " + line_at(wanted, offset) +
         "\n  got:    " + line_at(got, offset);
}

}  // namespace

void check_golden(const std::string& name, const std::string& text) {
  const auto path = source_folder() / "tests" / "golden" / (name + ".txt");
  if (is_blessing()) {
    disk().create_directories(path.parent_path());
    disk().write(path, text);
    return;
  }
  BOOST_TEST_REQUIRE(disk().exists(path), "no golden file " << path << "; run with CASEBOUND_BLESS=1");
  const std::string wanted = disk().read(path);
  BOOST_TEST((wanted == text), name << " differs at " << difference(wanted, text));
}

}  // namespace casebound::tests
