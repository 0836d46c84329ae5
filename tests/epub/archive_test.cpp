// The container, byte by byte: EPUB 3.3 OCF §4, and the same bytes everywhere.
#include "casebound/base/error.h"
#include "casebound/epub/write.h"

#include "fixture.h"
#include "support/epub_text.h"

#include <cstdlib>
#include <ctime>

#include <boost/test/unit_test.hpp>

using namespace casebound;
using namespace casebound::tests;

namespace {

unsigned u16(const std::string& bytes, std::size_t at) {
  return static_cast<unsigned char>(bytes.at(at)) |
         static_cast<unsigned>(static_cast<unsigned char>(bytes.at(at + 1))) << 8;
}
unsigned u32(const std::string& bytes, std::size_t at) {
  return u16(bytes, at) | u16(bytes, at + 2) << 16;
}

/// A local file header (APPNOTE 4.3.7).
struct LocalHeader {
  unsigned flags, method, time, date, extra_size;
  std::string name, content;  ///< as stored
  std::size_t end;
};

bool is_local_header(const std::string& zip, std::size_t at) {
  return zip.compare(at, 4, "PK\3\4") == 0;
}

LocalHeader local_header(const std::string& zip, std::size_t at) {
  BOOST_TEST_REQUIRE(is_local_header(zip, at));
  const std::size_t name_size = u16(zip, at + 26), extra_size = u16(zip, at + 28), size = u32(zip, at + 18);
  const std::size_t content = at + 30 + name_size + extra_size;
  return {.flags = u16(zip, at + 6),
          .method = u16(zip, at + 8),
          .time = u16(zip, at + 10),
          .date = u16(zip, at + 12),
          .extra_size = static_cast<unsigned>(extra_size),
          .name = zip.substr(at + 30, name_size),
          .content = zip.substr(content, size),
          .end = content + size};
}

std::vector<LocalHeader> local_headers(const std::string& zip) {
  std::vector<LocalHeader> headers;
  for (std::size_t at = 0; is_local_header(zip, at); at = headers.back().end)
    headers.push_back(local_header(zip, at));
  return headers;
}

class TimeZone {
 public:
  explicit TimeZone(const char* name) {
    if (const char* zone = std::getenv("TZ")) before_ = zone;
    use(name);
  }
  ~TimeZone() { use(before_.empty() ? nullptr : before_.c_str()); }

 private:
  static void use(const char* name) {
    if (name)
      setenv("TZ", name, 1);
    else
      unsetenv("TZ");
    tzset();
  }
  std::string before_;
};

constexpr unsigned packed(unsigned year, unsigned month, unsigned day) {
  return (year - 1980) << 9 | month << 5 | day;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(epub)

BOOST_AUTO_TEST_CASE(mimetype_comes_first_stored_and_bare) {
  const LocalHeader first = local_header(epub_of(sample_book()), 0);
  BOOST_TEST(first.name == "mimetype");
  BOOST_TEST(first.content == "application/epub+zip");
  BOOST_TEST(first.method == 0);
  BOOST_TEST(first.flags == 0);
  BOOST_TEST(first.extra_size == 0);
}

BOOST_AUTO_TEST_CASE(entries_have_a_fixed_order) {
  std::vector<std::string> names;
  for (const LocalHeader& header : local_headers(epub_of(sample_book()))) names.push_back(header.name);
  const std::vector<std::string> expected = {"mimetype",
                                             "META-INF/container.xml",
                                             "EPUB/package.opf",
                                             "EPUB/titlepage.xhtml",
                                             "EPUB/contents.xhtml",
                                             "EPUB/first-essay.xhtml",
                                             "EPUB/second-essay.xhtml",
                                             "EPUB/styles/book.css"};
  BOOST_TEST(names == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(all_entries_but_the_first_are_deflated_and_none_has_extra_fields) {
  const auto headers = local_headers(epub_of(sample_book()));
  for (std::size_t i = 1; i < headers.size(); ++i) {
    BOOST_TEST(headers[i].method == 8, headers[i].name);
    BOOST_TEST(headers[i].extra_size == 0, headers[i].name);
  }
}

BOOST_AUTO_TEST_CASE(entries_are_dated_to_noon_of_the_day_of_modification) {
  for (const LocalHeader& header : local_headers(epub_of(sample_book()))) {
    BOOST_TEST(header.date == packed(2024, 3, 17), header.name);
    BOOST_TEST(header.time == 12u << 11, header.name);
  }
}

BOOST_AUTO_TEST_CASE(days_that_a_zip_file_cannot_say_are_clamped) {
  BOOST_TEST(local_header(epub_of(sample_book(), 0), 0).date == packed(1980, 1, 1));
  BOOST_TEST(local_header(epub_of(sample_book(), -86400), 0).date == packed(1980, 1, 1));
  BOOST_TEST(local_header(epub_of(sample_book(), 5'000'000'000), 0).date == packed(2107, 12, 31));
  BOOST_TEST(local_header(epub_of(sample_book(), INT64_MAX), 0).date == packed(2107, 12, 31));
}

BOOST_AUTO_TEST_CASE(the_same_book_gives_the_same_bytes) {
  BOOST_TEST(epub_of(sample_book()) == epub_of(sample_book()));
}

BOOST_AUTO_TEST_CASE(the_time_zone_leaves_no_trace) {
  constexpr std::int64_t clocks_skip_this_in_new_york = 1710037800;  // 10 March 2024, 02:30
  const std::string here = epub_of(sample_book(), clocks_skip_this_in_new_york);
  for (const char* zone : {"America/New_York", "Asia/Tokyo", "Pacific/Apia", "Europe/London"}) {
    const TimeZone elsewhere(zone);
    BOOST_TEST((epub_of(sample_book(), clocks_skip_this_in_new_york) == here), zone);
  }
}

BOOST_AUTO_TEST_CASE(a_book_without_documents_is_a_bug_and_not_a_file) {
  BOOST_CHECK_EXCEPTION(epub_of(Metadata{}, {}), Error,
                        [](const Error& error) { return error.diagnostic().code == "epub-write"; });
}

BOOST_AUTO_TEST_SUITE_END()
