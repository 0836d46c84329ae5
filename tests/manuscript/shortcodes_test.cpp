#include "manuscript/fixture.h"

#include <boost/test/unit_test.hpp>

namespace {

using namespace casebound;

BOOST_FIXTURE_TEST_SUITE(manuscript_shortcodes, tests::Desk)

BOOST_AUTO_TEST_CASE(they_are_set_as_they_stand_and_told) {
  for (const std::string code : {"{{< figure src='/a_b_.png' caption='*x* [y]' >}}", "{{% note --x %}}",
                                 "{% include 'a--b' %}", "{{ page.title }}"}) {
    BOOST_TEST(body("Here " + code + ".") ==
               "    paragraph\n      text \"Here \"\n      code \"" + code + "\"\n      text \".\"\n");
    BOOST_TEST(found() == "5:6 warning shortcode\n", code);
  }
}

BOOST_AUTO_TEST_CASE(other_braces_are_none) {
  for (const std::string text : {"{a}", "{{ a\nb }}", "{{a", "{% a", "\\{{ a }}", "`{{ a }}`", "[a]{.b}"}) {
    body(text);
    BOOST_TEST(found() == "", text);
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
