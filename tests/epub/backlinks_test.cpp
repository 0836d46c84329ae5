// The ways back from a note that is called more than once.
#include "fixture.h"

#include <string>

#include <boost/test/unit_test.hpp>

using namespace casebound;
using namespace casebound::tests;

namespace {

markup::Element call(const std::string& id) {
  markup::Element out = element("a", {text("1")});
  out.id = id;
  out.type = "noteref";
  out.role = "doc-noteref";
  out.attributes.emplace_back("href", "#note");
  return out;
}

/// A note called so often, which ends with this.
markup::Element text_with_note(int calls, markup::Element last) {
  markup::Element out = element("div");
  for (int i = 1; i <= calls; ++i)
    out.children.push_back({call(i == 1 ? "note-call" : "note-call-" + std::to_string(i))});
  markup::Element marker = element("a", {text("1")});
  marker.role = "doc-backlink";
  marker.attributes.emplace_back("href", "#note-call");
  markup::Element note = element("aside", {{marker}, {std::move(last)}});
  note.id = "note";
  out.children.push_back({std::move(note)});
  return out;
}

/// `href label words` of each way back in the chapter.
std::string ways_back(const pugi::xml_document& chapter) {
  std::string out;
  for (const pugi::xpath_node& it : chapter.select_nodes("//aside//a[@role='doc-backlink']"))
    out += std::string(it.node().attribute("href").value()) + " " +
           it.node().attribute("aria-label").value() + " " + it.node().text().get() + "\n";
  return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(epub)

BOOST_AUTO_TEST_CASE(a_note_leads_back_to_each_of_its_calls) {
  const auto chapter = parsed(epub_of(text_with_note(3, element("p", {text("Words.")}))), only_chapter);
  BOOST_TEST(ways_back(chapter) ==
             "#note-call  1\n#note-call-2 Back to call 2 ↩2\n#note-call-3 Back to call 3 ↩3\n");
  BOOST_TEST(chapter.select_nodes("//aside/p").size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_note_that_is_called_once_has_one_way_back) {
  const auto chapter = parsed(epub_of(text_with_note(1, element("p", {text("Words.")}))), only_chapter);
  BOOST_TEST(ways_back(chapter) == "#note-call  1\n");
}

BOOST_AUTO_TEST_CASE(after_what_is_no_paragraph_the_ways_back_have_one) {
  const auto quoted = element("blockquote", {{element("p", {text("Words.")})}});
  const auto chapter = parsed(epub_of(text_with_note(2, quoted)), only_chapter);
  BOOST_TEST(chapter.select_nodes("//aside/p/a").size() == 1U);
}

BOOST_AUTO_TEST_SUITE_END()
