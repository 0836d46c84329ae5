// The proof edition of small books: what is added to the pages, and that nothing else is.
#include "casebound/pipeline/proof.h"

#include "casebound/proof/lines.h"

#include "pipeline/fixture.h"
#include "pipeline/proof_pages.h"
#include "support/golden.h"
#include "support/pdf_words.h"
#include "support/png_file.h"

#include <algorithm>
#include <set>
#include <sstream>

#include <boost/test/unit_test.hpp>

namespace casebound::tests {
namespace {

const std::string head = "# A Title\n\n*Ada Quince, Press Room*\n\n";

const std::string essay =
    head +
    "A first paragraph that has a note[^a] and is long enough to take more than one line of the page that it "
    "stands on.\n\n## A section\n\n- one item\n- another item\n\n| Book | Copies |\n|---|--:|\n| Essays | "
    "1,200 |\n| Letters | 90 |\n\nA last paragraph.\n\n[^a]: The note, at the foot.\n";

/// The same with a word that changed, words that are gone and a paragraph that came.
std::string changed_essay() {
  std::string out = essay;
  out.replace(out.find("long enough"), 11, "wide enough");
  out.erase(out.find(" of the page"), 12);
  out.replace(out.find("90"), 2, "95");
  return out + "\nA paragraph that was not there.\n";
}

struct Proofed {
  pipeline::ProofedBook book;

  const layout::Pages& reader() const { return book.typeset.pages; }
  const layout::Pages& pages() const { return book.proof.pages; }
};

Proofed proofed(const WrittenBook& book, const std::string& since = {}) {
  pipeline::Work work{.files = RecordingFiles(disk())};
  auto made = pipeline::proof_pages(request_for(book.folder()), since, work);
  BOOST_TEST_REQUIRE(made.has_value(), told(work.diagnostics));
  return {*std::move(made)};
}

Proofed proofed(const std::string& text, const std::string& settings = {}, const Manuscripts& others = {}) {
  const WrittenBook book({{"essay.md", text}}, settings);
  for (const auto& [name, content] : others) book.home().write("book/" + name, content);
  return proofed(book);
}

/// What is said on a page, artifacts or the rest.
std::vector<std::string> texts(const layout::Page& page, bool artifacts) {
  std::vector<std::string> out;
  for (const auto& item : page.items) {
    const auto* run = std::get_if<layout::GlyphRun>(&item.content);
    if (run != nullptr && (item.structure < 0) == artifacts) out.push_back(run->text);
  }
  return out;
}

std::size_t count(const std::vector<std::string>& all, const std::string& text) {
  return static_cast<std::size_t>(std::count(all.begin(), all.end(), text));
}

/// Bars beside lines: rules that are as wide as one, in the outer margin.
std::size_t bars(const layout::Page& page) {
  std::size_t out = 0;
  for (const auto& item : page.items) {
    const auto* rule = std::get_if<layout::Rule>(&item.content);
    if (rule != nullptr && item.structure == layout::artifact &&
        rule->area.width > Length::from_points(1.5) && rule->area.width < Length::from_points(1.7))
      ++out;
  }
  return out;
}

std::string built_bytes(const std::filesystem::path& book, unsigned threads = 2) {
  pipeline::Work work{.files = RecordingFiles(disk())};
  auto request = request_for(book);
  request.threads = threads;
  const auto built = pipeline::proof(request, {}, work);
  return built.artifacts.empty() ? std::string() : built.artifacts.front().bytes;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(proof_edition)

BOOST_AUTO_TEST_CASE(the_pages_of_a_small_proof) {
  const WrittenBook old({{"essay.md", essay}});
  const WrittenBook now({{"essay.md", changed_essay()}}, "edition: Second edition\ndate: 2024-05-06\n");
  const Proofed made = proofed(now, old.folder().string());
  std::istringstream dump(layout::dump(made.pages()));
  std::string lines;
  for (std::string line; std::getline(dump, line);)
    if (line.find(old.folder().string()) == line.npos) lines += line + "\n";  // not the same in any two runs
  check_golden("pages/proof", lines);
}

BOOST_AUTO_TEST_CASE(the_text_is_that_of_the_reader_edition_in_its_order) {
  const Proofed made = proofed(essay);
  BOOST_TEST_REQUIRE(made.pages().pages.size() > made.reader().pages.size());
  for (std::size_t i = 0; i < made.reader().pages.size(); ++i)
    BOOST_TEST(texts(made.pages().pages[i], false) == texts(made.reader().pages[i], false),
               boost::test_tools::per_element());
  for (std::size_t i = made.reader().pages.size(); i < made.pages().pages.size(); ++i)
    BOOST_TEST(texts(made.pages().pages[i], false).empty());
}

BOOST_AUTO_TEST_CASE(every_line_of_text_has_its_number_once) {
  const Proofed made = proofed(essay);
  for (std::size_t i = 0; i < made.reader().pages.size(); ++i) {
    const auto lines = proof::lines_of(made.reader().pages[i]).size();
    const auto said = texts(made.pages().pages[i], true);
    const std::size_t folios = count(texts(made.reader().pages[i], true), std::to_string(lines));
    if (lines > 0) BOOST_TEST(count(said, std::to_string(lines)) == 1 + folios);
    BOOST_TEST(count(said, std::to_string(lines + 1)) ==
               count(texts(made.reader().pages[i], true), std::to_string(lines + 1)));
  }
}

BOOST_AUTO_TEST_CASE(a_slug_line_says_what_the_page_is_a_proof_of) {
  const Proofed made = proofed(essay, "edition: Second edition\ndate: 2024-05-06\n");
  std::set<std::string> digests;
  for (const auto& page : made.pages().pages) {
    std::string all;
    for (const auto& text : texts(page, true)) all += text + "\n";
    for (const char* part : {"A Small Book", "proof of 2024-05-06", "Second edition", "content ", "sheet "})
      BOOST_TEST(all.find(part) != std::string::npos, part << " is not in " << all);
    digests.insert(all.substr(all.find("content "), 20));
  }
  BOOST_TEST(digests.size() == 1U);
}

BOOST_AUTO_TEST_CASE(another_word_has_another_digest) {
  const auto slug = [](const Proofed& made) {
    const auto said = texts(made.pages().pages.front(), true);
    return *std::find_if(said.begin(), said.end(),
                         [](const std::string& text) { return text.find("content ") != text.npos; });
  };
  BOOST_TEST(slug(proofed(essay)) == slug(proofed(essay)));
  BOOST_TEST(slug(proofed(essay)) != slug(proofed(changed_essay())));
}

BOOST_AUTO_TEST_CASE(what_is_added_can_be_left_out) {
  const Proofed made =
      proofed(essay, "editions: {proof: {line-numbers: false, watermark: false, margins: false}}\n");
  const auto& page = made.pages().pages[4];
  BOOST_TEST(page.size.width.points() == made.reader().pages[4].size.width.points());
  BOOST_TEST(count(texts(page, true), "3") == count(texts(made.reader().pages[4], true), "3"));
  BOOST_TEST(made.book.proof.pictures.empty());
}

BOOST_AUTO_TEST_CASE(the_sheet_is_larger_and_everything_moves_with_the_page) {
  const Proofed made = proofed(essay);
  const auto origin = [](const layout::Page& page) {
    for (const auto& item : page.items)
      if (const auto* run = std::get_if<layout::GlyphRun>(&item.content);
          run != nullptr && item.structure >= 0)
        return run->origin;
    return Point();
  };
  const auto &page = made.reader().pages[4], &sheet = made.pages().pages[4];
  BOOST_TEST((sheet.size.width > page.size.width + Length::from_points(100)));
  BOOST_TEST((sheet.size.height > page.size.height));
  const Length down = origin(sheet).y - origin(page).y;
  for (const auto& place : made.reader().destinations) {
    const auto& moved = made.pages().destinations;
    const auto found =
        std::find_if(moved.begin(), moved.end(), [&](const auto& it) { return it.id == place.id; });
    BOOST_TEST_REQUIRE((found != moved.end()));
    BOOST_TEST((found->y == place.y + down));
  }
}

BOOST_AUTO_TEST_CASE(the_grid_stands_under_the_lines_of_the_text) {
  const Proofed made = proofed(essay, "editions: {proof: {grid: true, watermark: false, margins: false}}\n");
  const auto& page = made.pages().pages[4];
  std::set<std::int64_t> grid;
  for (const auto& item : page.items)
    if (const auto* rule = std::get_if<layout::Rule>(&item.content))
      if (rule->area.width == page.text_area.width) grid.insert(rule->area.y.units());
  BOOST_TEST(grid.size() > 30U);
  // The lines of paragraphs stand on it; those of the list and the table need not.
  const auto lines = proof::lines_of(made.reader().pages[4]);
  BOOST_TEST(grid.contains(lines[3].y.units()));
  BOOST_TEST(grid.contains(lines[4].y.units()));
}

BOOST_AUTO_TEST_CASE(a_character_without_a_glyph_is_shown_in_a_box) {
  const Proofed made = proofed(head + "Before \xF0\x93\x82\xA7\xF0\x93\x82\xA7 after.\n");
  std::string text;
  for (const auto& part : texts(made.pages().pages[4], false)) text += part;
  BOOST_TEST(text.find("Before ") != text.npos, text);
  BOOST_TEST(text.find("? after.") != text.npos, text);
  BOOST_TEST(count(texts(made.pages().pages[4], true), "missing glyph") == 1U);
}

BOOST_AUTO_TEST_CASE(the_watermark_is_one_drawing_behind_the_text_and_no_text) {
  const Proofed made = proofed(essay, "editions: {proof: {watermark: For Ada alone}}\n");
  BOOST_TEST(made.book.proof.pictures.size() == 1U);
  for (std::size_t i = 0; i < made.reader().pages.size(); ++i) {
    const auto& first = made.pages().pages[i].items.front();
    BOOST_TEST(first.structure == layout::artifact);
    BOOST_TEST(std::holds_alternative<layout::PlacedImage>(first.content));
    BOOST_TEST(count(texts(made.pages().pages[i], true), "For Ada alone") == 0U);
  }
}

BOOST_AUTO_TEST_CASE(nothing_is_marked_where_nothing_changed) {
  const WrittenBook book({{"essay.md", essay}});
  const Proofed made = proofed(book, book.folder().string());
  for (const auto& page : made.pages().pages) BOOST_TEST(bars(page) == 0U);
}

BOOST_AUTO_TEST_CASE(only_lines_that_changed_are_marked) {
  const WrittenBook old({{"essay.md", head + "One line.\n\nAnother line in the text.\n\nA third line.\n"}});
  const WrittenBook now({{"essay.md", head + "One line.\n\nAnother line of the text.\n\nA third line.\n"}});
  std::size_t marked = 0;
  const Proofed made = proofed(now, old.folder().string());
  for (const auto& page : made.pages().pages) marked += bars(page);
  BOOST_TEST(marked == 1U);
}

BOOST_AUTO_TEST_CASE(findings_are_numbered_beside_their_lines_and_listed_at_the_end) {
  const WrittenBook book(
      {{"essay.md", head + "Text.\n\n![It](small.png){alt=\"four quarters\" width=100%}\n"}});
  book.home().write("book/small.png", quartered_png(40));
  const Proofed made = proofed(book);
  std::size_t beside = 0;
  for (const auto& page : made.pages().pages) beside += count(texts(page, true), "low resolution image");
  BOOST_TEST(beside == 1U);
  std::string report;
  for (const auto& text : texts(made.pages().pages.back(), true)) report += text + "\n";
  for (const char* part : {"Layout report", "1 finding", "low-resolution-image", "essay.md:7"})
    BOOST_TEST(report.find(part) != std::string::npos, part << " is not in " << report);
}

BOOST_AUTO_TEST_CASE(pictures_and_styles_that_changed_are_marked_and_reported) {
  const std::string text = head + "![Squares](a.png){alt='squares'}\n\nWords.\n";
  const WrittenBook old({{"essay.md", text}}, "style: own.css\n"),
      now({{"essay.md", text}}, "style: own.css\n");
  old.home().write("book/a.png", quartered_png(400));
  now.home().write("book/a.png", quartered_png(400) + "x");
  old.home().write("book/own.css", "em { color: #333 }");
  now.home().write("book/own.css", "em { color: #444 }");
  const Proofed same = proofed(now, now.folder().string()), made = proofed(now, old.folder().string());
  const auto all_bars = [](const Proofed& proofed) {
    std::size_t out = 0;
    for (const auto& page : proofed.pages().pages) out += bars(page);
    return out;
  };
  BOOST_TEST(all_bars(made) == 1U);
  BOOST_TEST(all_bars(same) == 0U);
  const auto report_of = [](const Proofed& proofed) {
    std::string out;
    for (const auto& words : texts(proofed.pages().pages.back(), true)) out += words + "\n";
    return out;
  };
  const std::string report = report_of(made);
  BOOST_TEST(report.find("The picture a.png was replaced") != std::string::npos, report);
  BOOST_TEST(report.find("The styles have changed") != std::string::npos);
  BOOST_TEST(report_of(same).find("No page has changed") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(characters_of_the_watermark_that_no_font_has_are_told) {
  const auto found = [](const std::string& words) {
    const WrittenBook book({{"essay.md", essay}}, "editions: {proof: {watermark: " + words + "}}\n");
    pipeline::Work work{.files = RecordingFiles(disk())};
    BOOST_TEST(pipeline::proof_pages(request_for(book.folder()), {}, work).has_value());
    return told(work.diagnostics);
  };
  BOOST_TEST(found("Entwürfe") == "");
  BOOST_TEST(found("Draft \U00012345") ==
             "missing-glyph: no font has the character U+12345 of the watermark\n");
}

BOOST_AUTO_TEST_CASE(the_report_of_a_tiny_book_is_as_large_as_it_can_be_read) {
  const std::string text =
      head +
      "Words of some length make very many lines, and at that many pages, of a note.[^a]\n\n[^a]: Note.\n";
  const Proofed made =
      proofed(text, "style: tiny.css\n", {{"tiny.css", "@page { size: 60pt 40pt; margin: 3pt }"}});
  BOOST_TEST(made.pages().pages.back().size.width.points() >= 420);
  BOOST_TEST(made.pages().pages.size() < 3 * made.reader().pages.size());
}

BOOST_AUTO_TEST_CASE(findings_about_the_same_words_are_marked_once_each) {
  const WrittenBook book({{"essay.md", head + "Unbreakable words of incomprehensibilities.\n"}},
                         "style: [policy, tiny.css]\n");
  book.home().write("book/tiny.css", "@page { size: 60pt 20pt; margin: 3pt }");
  pipeline::Work work{.files = RecordingFiles(disk())};
  const auto made = pipeline::proof_pages(request_for(book.folder()), {}, work);
  std::size_t found = 0, listed = 0;
  for (const auto& item : work.diagnostics.items()) found += item.code == "page-fault" ? 1 : 0;
  for (const auto& page : made.value().proof.pages.pages)
    for (const auto& words : texts(page, true)) listed += words == "page fault" ? 1 : 0;
  BOOST_TEST(found > 2U);
  BOOST_TEST(listed == found);
}

BOOST_AUTO_TEST_CASE(a_book_without_faults_has_a_report_that_says_so) {
  std::string report;
  for (const auto& text : texts(proofed(essay).pages().pages.back(), true)) report += text + "\n";
  BOOST_TEST(report.find("nothing to report") != std::string::npos, report);
}

BOOST_AUTO_TEST_CASE(the_same_book_has_the_same_proof_in_any_folder_and_with_any_threads) {
  const std::string body = head + std::string(200, 'x') + "\n\nText.\n";
  const WrittenBook one({{"essay.md", body}}), other({{"essay.md", body}});
  const std::string bytes = built_bytes(one.folder());
  BOOST_TEST(!bytes.empty());
  BOOST_TEST((bytes == built_bytes(other.folder(), 1)));
}

BOOST_AUTO_TEST_CASE(the_file_holds_the_words_of_the_reader_edition_in_their_order) {
  const WrittenBook book({{"essay.md", essay}});
  pipeline::Work work{.files = RecordingFiles(disk())};
  const auto reader = pipeline::build(request_for(book.folder()), work);
  const auto pdf = std::find_if(reader.artifacts.begin(), reader.artifacts.end(),
                                [](const auto& artifact) { return artifact.name.ends_with(".pdf"); });
  BOOST_TEST_REQUIRE((pdf != reader.artifacts.end()));
  const auto words = pdf_words(book.home().write("reader.pdf", pdf->bytes));
  const auto proof_words = pdf_words(book.home().write("proof.pdf", built_bytes(book.folder())));
  auto next = proof_words.begin();
  for (const auto& word : words) {
    next = std::find_if(next, proof_words.end(), [&](const auto& other) {
      return other.page == word.page && other.text == word.text;
    });
    BOOST_TEST_REQUIRE((next != proof_words.end()), word.text << " on page " << word.page + 1);
    ++next;
  }
}

BOOST_AUTO_TEST_CASE(the_file_is_sound) {
  const WrittenBook old({{"essay.md", essay}});
  const WrittenBook now({{"essay.md", changed_essay()}});
  pipeline::Work work{.files = RecordingFiles(disk())};
  const auto built = pipeline::proof(request_for(now.folder()), old.folder().string(), work);
  BOOST_TEST_REQUIRE(built.artifacts.size() == 1U);
  const auto file = now.home().write("proof.pdf", built.artifacts.front().bytes);
  const Finished checked = run({"qpdf", "--check", file.string()});
  BOOST_TEST(checked.exit_code == 0, checked.output);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace casebound::tests
