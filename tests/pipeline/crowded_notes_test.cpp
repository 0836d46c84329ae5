#include "casebound/pipeline/build.h"

#include "pipeline/fixture.h"
#include "support/png_file.h"

#include <set>

#include <boost/test/unit_test.hpp>

using namespace casebound;
using namespace casebound::tests;

BOOST_AUTO_TEST_SUITE(crowded_notes)

namespace {

/// `note3word17`, so that each word of a note is told from every other.
std::string words(int note, int count) {
  std::string out;
  for (int i = 0; i < count; ++i) out += "note" + std::to_string(note) + "word" + std::to_string(i) + " ";
  return out;
}

/// The words that stand within the pages' edges.
std::set<std::string> printed_words(const layout::Pages& pages) {
  std::set<std::string> out;
  for (const auto& page : pages.pages) {
    for (const auto& item : page.items) {
      const auto* run = std::get_if<layout::GlyphRun>(&item.content);
      if (run == nullptr || run->origin.y > page.size.height) continue;
      for (std::size_t at = 0; at < run->text.size();) {
        const std::size_t end = std::min(run->text.find(' ', at), run->text.size());
        out.insert(run->text.substr(at, end - at));
        at = end + 1;
      }
    }
  }
  return out;
}

int missing_words(const std::string& body, int notes, int length) {
  std::string essay = "# T\n\n" + body + "\n";
  for (int i = 0; i < notes; ++i) essay += "\n[^" + std::to_string(i) + "]: " + words(i, length) + "\n";
  const WrittenBook book(Manuscripts{{"essay.md", essay}});
  pipeline::Work work{.files = RecordingFiles(disk())};
  const auto printed = printed_words(pipeline::typeset(request_for(book.folder()), work));
  int missing = 0;
  for (int i = 0; i < notes; ++i)
    for (int k = 0; k < length; ++k)
      missing += printed.contains("note" + std::to_string(i) + "word" + std::to_string(k)) ? 0 : 1;
  return missing;
}

}  // namespace

BOOST_AUTO_TEST_CASE(long_notes_called_in_one_line_are_printed_whole) {
  BOOST_TEST(missing_words("Word[^0] word[^1] word[^2] word[^3] end.", 4, 300) <=
             4 * 20);  // some are hyphenated
}

BOOST_AUTO_TEST_CASE(many_notes_called_in_one_line_are_printed_whole) {
  std::string body;
  for (int i = 0; i < 20; ++i) body += "Word[^" + std::to_string(i) + "] ";
  BOOST_TEST(missing_words(body, 20, 100) == 0);
}

BOOST_AUTO_TEST_CASE(a_figure_in_a_note_stays_in_it) {
  const std::string essay =
      "# T\n\nW.[^1]\n\n[^1]: P.\n\n    | a |\n    |---|\n    | c |\n\n    ![Cap](square.png){alt=\"x x\"}\n";
  const WrittenBook book(Manuscripts{{"essay.md", essay}});
  book.home().write("book/square.png", quartered_png(120));
  pipeline::Work work{.files = RecordingFiles(disk())};
  int pictures = 0;
  for (const auto& page : pipeline::typeset(request_for(book.folder()), work).pages)
    for (const auto& item : page.items)
      pictures += std::holds_alternative<layout::PlacedImage>(item.content) ? 1 : 0;
  BOOST_TEST(pictures == 1);
}

BOOST_AUTO_TEST_SUITE_END()
