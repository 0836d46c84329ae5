#include "project/values.h"

#include <boost/test/unit_test.hpp>

namespace {

using namespace casebound::project;

BOOST_AUTO_TEST_SUITE(project_values)

BOOST_AUTO_TEST_CASE(isbns_are_checked_by_their_last_digit) {
  for (const char* right : {"urn:isbn:9780306406157", "urn:isbn:978-0-306-40615-7", "urn:isbn:0306406152",
                            "urn:isbn:0-8044-2957-X", "urn:isbn:9791034304332"}) {
    BOOST_TEST(!check_identifier(right).has_value(), right);
  }
  for (const char* wrong :
       {"urn:isbn:9780306406158", "urn:isbn:0306406153", "urn:isbn:978030640615", "urn:isbn:97803064061577",
        "urn:isbn:X306406152", "urn:isbn:", "urn:isbn:978030640615X", "urn:isbn:1234567890128",
        "urn:isbn:97803064-06157-", "urn:isbn:978--0306406157"}) {
    BOOST_TEST(check_identifier(wrong).has_value(), wrong);
  }
  BOOST_TEST(*check_identifier("urn:isbn:9780306406158") == "the check digit of the ISBN is wrong");
}

BOOST_AUTO_TEST_CASE(other_identifiers_are_uuids_names_and_addresses) {
  for (const char* right :
       {"urn:uuid:2f6c0b1e-7c1d-4d0e-9a55-3b8b0f6c9d21", "https://example.org/book", "http://example.org",
        "urn:doi:10.1000/182", "URN:ISBN:978-0-306-40615-7", "urn:UUID:2F6C0B1E-7C1D-4D0E-9A55-3B8B0F6C9D21",
        "mailto:a@example.org", "doi:10.1000/182", "info:doi/10.1000/182", "ftp://example.org",
        "tag:example.org,2026:book"}) {
    BOOST_TEST(!check_identifier(right).has_value(), right);
  }
  for (const char* wrong : {"urn:uuid:2f6c0b1e", "urn:uuid:2f6c0b1e-7c1d-4d0e-9a55-3b8b0f6c9d2g", "urn:x",
                            "urn:", "https://", "https://a b", "978-0-306-40615-7", "isbn:9780306406157",
                            "ftp://", "C:book", "a:b", "mailto:", "x y:z", ""}) {
    BOOST_TEST(check_identifier(wrong).has_value(), wrong);
  }
}

BOOST_AUTO_TEST_CASE(the_letters_of_a_urns_beginning_are_set_small) {
  BOOST_TEST(plain_identifier("URN:ISBN:0-8044-2957-X") == "urn:isbn:0-8044-2957-X");
  BOOST_TEST(plain_identifier("https://example.org/URN:X") == "https://example.org/URN:X");
}

BOOST_AUTO_TEST_CASE(languages_are_bcp_47_tags) {
  for (const char* right : {"en", "en-US", "ru", "sr-Latn", "zh-Hant-TW", "grc", "de-1996"}) {
    BOOST_TEST(!check_language(right).has_value(), right);
  }
  for (const char* wrong : {"", "english language", "en_US", "e", "en-", "-", "en--US"}) {
    BOOST_TEST(check_language(wrong).has_value(), wrong);
  }
}

BOOST_AUTO_TEST_CASE(languages_run_from_right_to_left_by_their_script) {
  for (const char* tag : {"ar", "he", "fa-IR", "ur", "yi", "az-Arab", "he-IL"})
    BOOST_TEST(is_right_to_left(tag), tag);
  for (const char* tag : {"en", "ru", "az", "ar-Latn", "zh-Hant", ""})
    BOOST_TEST(!is_right_to_left(tag), tag);
}

BOOST_AUTO_TEST_CASE(dates_are_days_of_the_calendar) {
  for (const char* right : {"2026-11-24", "2024-02-29", "2000-02-29", "1900-02-28", "0001-01-01"}) {
    BOOST_TEST(!check_date(right).has_value(), right);
  }
  for (const char* wrong :
       {"2026-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "2026-01-00", "2026-1-1",
        "2026/01/01", "24-11-2026", "2026-11-24T00:00", "", "soon"}) {
    BOOST_TEST(check_date(wrong).has_value(), wrong);
  }
}

BOOST_AUTO_TEST_CASE(slugs_are_file_names_everywhere) {
  for (const char* right : {"a", "my-book", "1984", "a1-b2", "con-1", "com", "comx"})
    BOOST_TEST(!check_slug(right).has_value(), right);
  for (const char* wrong : {"", "My", "a b", "a--b", "-a", "a-", "../a", "a.b", "größe", "a_b", "con", "nul",
                            "aux", "com1", "lpt9"}) {
    BOOST_TEST(check_slug(wrong).has_value(), wrong);
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
