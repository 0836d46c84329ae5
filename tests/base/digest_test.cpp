#include "casebound/base/digest.h"

#include <string>

#include <boost/test/unit_test.hpp>

namespace {

using casebound::sha256_hex;
using casebound::uuid_v5;

BOOST_AUTO_TEST_SUITE(digest)

// FIPS 180-4's examples.
BOOST_AUTO_TEST_CASE(sha256_gives_the_standards_answers) {
  BOOST_TEST(sha256_hex("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  BOOST_TEST(sha256_hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  BOOST_TEST(sha256_hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq") ==
             "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
  BOOST_TEST(sha256_hex(std::string(1'000'000, 'a')) ==
             "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

// Computed with another implementation (Python's uuid module); a change would rename every book.
BOOST_AUTO_TEST_CASE(made_uuids_never_change) {
  BOOST_TEST(uuid_v5("casebound") == "888fecab-c64f-5420-a0b9-c8cb0d93d1bd");
  BOOST_TEST(uuid_v5("") == "a93059eb-9604-504d-ae16-b291fe45fe5b");
}

BOOST_AUTO_TEST_CASE(made_uuids_are_of_version_5_and_tell_names_apart) {
  const std::string id = uuid_v5("Perspectives");
  BOOST_TEST(id[14] == '5');
  BOOST_TEST(std::string("89ab").find(id[19]) != std::string::npos);
  BOOST_TEST(id != uuid_v5("Perspective"));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
