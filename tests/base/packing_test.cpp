#include "casebound/base/packing.h"

#include <limits>
#include <span>

#include <boost/test/unit_test.hpp>

namespace casebound::tests {

enum class PackedColour { red, green };

struct PackedThing {
  std::string name;
  int number = 0;
  bool good = false;
  PackedColour colour = PackedColour::red;
  double share = 0;
  Length length;
  std::optional<std::uint16_t> code;
  std::vector<std::pair<std::string, std::string>> pairs;
  std::variant<std::string, int> either;
  std::vector<PackedThing> inner;
};

auto fields(Like<PackedThing> auto& it) {
  return std::tie(it.name, it.number, it.good, it.colour, it.share, it.length, it.code, it.pairs, it.either,
                  it.inner);
}

namespace {

PackedThing thing() {
  PackedThing out{"näme\0x", -70000,
                  true,      PackedColour::green,
                  1e-7,      Length::from_points(-3.5),
                  65535,     {{"a", ""}, {"", "b"}},
                  12,        {}};
  PackedThing inner;
  inner.either = std::string("word");
  inner.number = std::numeric_limits<int>::min();
  out.inner = {inner, inner};
  return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(packing)

BOOST_AUTO_TEST_CASE(values_come_out_as_they_went_in) {
  const std::string packed = Packer()(thing()).take();
  PackedThing again;
  BOOST_TEST(Unpacker(packed)(again).is_whole());
  BOOST_TEST(Packer()(again).take() == packed);
  BOOST_TEST(again.number == -70000);
  BOOST_TEST(again.inner[1].number == std::numeric_limits<int>::min());
  BOOST_TEST(std::get<int>(again.either) == 12);
  BOOST_TEST((again.length == Length::from_points(-3.5)));
}

BOOST_AUTO_TEST_CASE(what_is_only_looked_at_is_packed_as_if_it_were_owned) {
  const std::vector<std::string> owned = {"a", "", "bc"};
  BOOST_TEST(Packer()(std::span<const std::string>(owned)).bytes() == Packer()(owned).bytes());
  BOOST_TEST(Packer()(std::span(owned).first(2)).bytes() != Packer()(owned).bytes());
}

BOOST_AUTO_TEST_CASE(different_values_are_packed_differently_wherever_they_part) {
  using Words = std::vector<std::string>;
  BOOST_TEST(Packer()(Words{"ab", "c"}).take() != Packer()(Words{"a", "bc"}).take());
  BOOST_TEST(Packer()(Words{"a"}, Words{}).take() != Packer()(Words{}, Words{"a"}).take());
  BOOST_TEST(Packer()(std::optional<int>()).take() != Packer()(std::optional<int>(0)).take());
}

BOOST_AUTO_TEST_CASE(bytes_that_are_too_few_or_too_many_are_not_whole) {
  const std::string packed = Packer()(thing()).take();
  for (std::size_t size = 0; size < packed.size(); ++size) {
    PackedThing part;
    BOOST_TEST(!Unpacker(std::string_view(packed).substr(0, size))(part).is_whole());
  }
  PackedThing whole;
  BOOST_TEST(!Unpacker(packed + "x")(whole).is_whole());
}

BOOST_AUTO_TEST_CASE(any_bytes_give_some_values_and_do_no_harm) {
  const std::string packed = Packer()(thing()).take();
  for (std::size_t at = 0; at < packed.size(); ++at) {
    for (const char byte : {'\0', '\x7F', '\xFF'}) {
      std::string damaged = packed;
      damaged[at] = byte;
      PackedThing some;
      Unpacker unpacker(damaged);
      unpacker(some);
      BOOST_TEST(some.inner.size() <= packed.size());
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace casebound::tests
