#include "style/property.h"

#include <boost/test/unit_test.hpp>

namespace casebound {

BOOST_AUTO_TEST_SUITE(style)
BOOST_AUTO_TEST_SUITE(property_table)

using Kind = Property::Kind;

BOOST_AUTO_TEST_CASE(sizes_come_first_since_other_properties_are_measured_by_them) {
  BOOST_TEST(*find_property("font-size") == 0);
  BOOST_TEST(*find_property("line-height") == 1);
}

BOOST_AUTO_TEST_CASE(longhands_come_before_all_else) {
  for (std::size_t id = 0; id < style::properties().size(); ++id)
    BOOST_TEST((style::properties()[id].kind == Kind::longhand) == (id < longhand_count()));
}

BOOST_AUTO_TEST_CASE(every_row_is_complete_and_named_once) {
  for (std::size_t id = 0; id < style::properties().size(); ++id) {
    const Property& property = style::properties()[id];
    BOOST_TEST_CONTEXT(std::string(property.name)) {
      BOOST_TEST(*find_property(property.name) == id);
      BOOST_TEST((property.parse != nullptr) == (property.kind == Kind::longhand));
      BOOST_TEST((property.copy != nullptr) == (property.kind == Kind::longhand));
      BOOST_TEST((property.expand != nullptr) == (property.kind == Kind::shorthand));
      BOOST_TEST(property.grammar.empty() == (property.kind == Kind::pending));
      for (const auto name : property.longhands)
        BOOST_TEST((style::properties()[*find_property(name)].kind == Kind::longhand));
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

}  // namespace casebound
