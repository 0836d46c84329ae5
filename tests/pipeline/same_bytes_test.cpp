#include "casebound/base/digest.h"
#include "casebound/pipeline/build.h"

#include "pipeline/fixture.h"
#include "pipeline/program.h"
#include "support/paths.h"

#include <locale>

#include <boost/test/unit_test.hpp>

namespace casebound::tests {
namespace {

/// Essays enough for every thread, in two languages and two scripts.
Manuscripts essays() {
  Manuscripts out;
  for (int i = 1; i <= 9; ++i) {
    const std::string number = std::to_string(i);
    std::string text = "# Essay " + number + "\n\n*Author " + number + ", Office*\n\n";
    if (i % 3 == 0) text = "---\nlanguage: ru\n---\n\n# Очерк " + number + "\n\n*Автор, Институт*\n\n";
    for (int j = 0; j < 4; ++j)
      text += (i % 3 == 0 ? "Международные обязательства характеризуют взаимодействие государств, "
                            "и удовлетворительное объяснение необходимо. "
                          : "A considerable establishment, 1234.5 miles off, *efficiently* characterises "
                            "**international** misunderstandings; see [this](https://example.org/). ") +
              std::string("\n\n- one\n- two\n\n| a | b |\n|--|--:|\n| 1.5 | 2,5 |\n\n");
    out.emplace_back("essay-" + number + ".md", text);
  }
  return out;
}

/// Numbers as Germans write them, for whatever asks C++'s own locale.
struct GermanNumbers : std::numpunct<char> {
  char do_decimal_point() const override { return ','; }
  char do_thousands_sep() const override { return '.'; }
  std::string do_grouping() const override { return "\3"; }
};

class GermanLocale {
 public:
  GermanLocale() : before_(std::locale::global(std::locale(std::locale::classic(), new GermanNumbers))) {}
  ~GermanLocale() { std::locale::global(before_); }
  GermanLocale(const GermanLocale&) = delete;
  GermanLocale& operator=(const GermanLocale&) = delete;

 private:
  std::locale before_;
};

/// The digests of what one build in this process makes, by name.
std::map<std::string, std::string> editions(const std::filesystem::path& book, unsigned threads) {
  pipeline::Work work{.files = RecordingFiles(disk())};
  pipeline::Request request = request_for(book);
  request.threads = threads;
  std::map<std::string, std::string> out;
  for (const auto& artifact : pipeline::build(request, work).artifacts)
    out[artifact.name] = sha256_hex(artifact.bytes);
  BOOST_REQUIRE_MESSAGE(out.size() == 4, told(work.diagnostics));
  return out;
}

/// What the program writes into a folder of its own.
std::map<std::string, std::string> program_writes(const std::filesystem::path& book,
                                                  const std::vector<std::string>& options,
                                                  const std::vector<std::string>& variables) {
  const TempFolder home;
  std::filesystem::copy(book, home.path() / "book", std::filesystem::copy_options::recursive);
  std::vector<std::string> arguments = {"build", "book"};
  arguments.insert(arguments.end(), options.begin(), options.end());
  const Finished finished = casebound_in(home.path(), arguments, variables);
  BOOST_REQUIRE_MESSAGE(finished.exit_code == 0, finished.output);
  return snapshot(home.path() / "output" / "book");
}

/// A folder with the locale de_DE.UTF-8 in it, if its sources (Debian's package locales) are there.
bool make_german_locale(const std::filesystem::path& folder) {
  return run({"localedef", "--no-archive", "-i", "de_DE", "-f", "UTF-8", (folder / "de_DE.UTF-8").string()})
             .exit_code == 0;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(same_bytes)

BOOST_AUTO_TEST_CASE(with_any_number_of_threads_and_in_any_folder) {
  const WrittenBook here(essays()), there(essays());
  const auto expected = editions(here.folder(), 1);
  BOOST_TEST((editions(here.folder(), 7) == expected));
  BOOST_TEST((editions(there.folder(), 7) == expected));
}

BOOST_AUTO_TEST_CASE(in_a_process_that_counts_as_germans_do) {
  const WrittenBook book(essays());
  const auto expected = editions(book.folder(), 2);
  const GermanLocale numbers;
  BOOST_TEST((editions(book.folder(), 2) == expected));
}

BOOST_AUTO_TEST_CASE(in_any_locale_and_time_zone) {
  const WrittenBook book(essays());
  const TempFolder locales;
  if (!make_german_locale(locales.path())) BOOST_TEST_MESSAGE("without the package locales: de_DE stays C");
  const auto expected = program_writes(book.folder(), {"-j", "1"}, {"LC_ALL=C", "TZ=UTC"});
  BOOST_TEST(expected.size() == 4U);
  BOOST_TEST((program_writes(book.folder(), {"-j", "7"},
                             {"LC_ALL=de_DE.UTF-8", "LOCPATH=" + locales.path().string(), "TZ=Asia/Tokyo"}) ==
              expected));
}

BOOST_AUTO_TEST_CASE(the_customers_essay_from_program_and_process) {
  const auto book = source_folder() / "manuscripts" / "perspectives";
  std::map<std::string, std::string> written;
  for (const auto& [name, bytes] : program_writes(book, {}, {"TZ=America/New_York"}))
    written[name.substr(name.rfind('.'))] = sha256_hex(bytes);
  std::map<std::string, std::string> expected;
  const TempFolder home;
  std::filesystem::copy(book, home.path() / "book");
  for (const auto& [name, digest] : editions(home.path() / "book", 3))
    expected[name.substr(name.rfind('.'))] = digest;
  BOOST_TEST((written == expected));
}

BOOST_AUTO_TEST_CASE(the_handbook_with_one_thread_and_with_seven) {
  const auto book = source_folder() / "manuscripts" / "handbook";
  BOOST_TEST((editions(book, 1) == editions(book, 7)));
}

BOOST_AUTO_TEST_CASE(another_date_gives_other_bytes) {
  const WrittenBook book(essays());
  const auto expected = program_writes(book.folder(), {}, {"SOURCE_DATE_EPOCH=1000000000"});
  BOOST_TEST((program_writes(book.folder(), {}, {"SOURCE_DATE_EPOCH=1000000000"}) == expected));
  BOOST_TEST((program_writes(book.folder(), {}, {"SOURCE_DATE_EPOCH=1000000060"}) != expected));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace casebound::tests
