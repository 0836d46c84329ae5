// The handbook's recipe for a build server names what it runs on and with by digests, which nobody can move.
#include "casebound/base/file_system.h"

#include "support/paths.h"

#include <regex>

#include <boost/test/unit_test.hpp>

namespace {

using namespace casebound;

/// The block of code in the handbook, with strings that go on in the next line joined.
std::string recipe() {
  const std::string text = disk().read(tests::source_folder() / "manuscripts/handbook/releases.md");
  const auto begin = text.find("```yaml\n");
  BOOST_REQUIRE(begin != std::string::npos);
  return std::regex_replace(text.substr(begin, text.find("\n```", begin) - begin), std::regex(R"(\\\n *)"),
                            "");
}

std::vector<std::string> values_of(const std::string& yaml, const std::string& key) {
  std::vector<std::string> out;
  const std::regex line(key + R"(: *"?([^"\n]*))");
  for (std::sregex_iterator at(yaml.begin(), yaml.end(), line), end; at != end; ++at) out.push_back((*at)[1]);
  return out;
}

BOOST_AUTO_TEST_CASE(the_recipe_for_a_build_server_names_actions_by_commit) {
  const auto actions = values_of(recipe(), "uses");
  BOOST_TEST(actions.size() == 3U);
  for (const auto& action : actions)
    BOOST_TEST(std::regex_match(action, std::regex("[a-z/-]+@[0-9a-f]{40}")), action);
}

BOOST_AUTO_TEST_CASE(the_recipe_for_a_build_server_names_its_system_by_digest) {
  const auto images = values_of(recipe(), "image");
  BOOST_TEST(images.size() == 1U);
  for (const auto& image : images)
    BOOST_TEST(std::regex_match(image, std::regex("debian:12-slim@sha256:[0-9a-f]{64}")), image);
}

}  // namespace
