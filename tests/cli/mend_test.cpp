// `check --fix`: each code that says it is mended is, once and for all, and no word changes.
#include "casebound/base/text.h"
#include "casebound/document/walk.h"
#include "casebound/pipeline/build.h"

#include "cli/explanations.h"
#include "support/memory_files.h"
#include "support/paths.h"

#include <algorithm>
#include <map>

#include <boost/test/unit_test.hpp>
#include <unicode/uchar.h>

using namespace casebound;

namespace {

const std::string half = "The committee met again in the spring, and decided to postpone the";
const std::string rest = "question of the paper until the autumn, when prices would be known.";

/// For each code, manuscripts that have it; what stands before them is an essay's title and byline.
const std::multimap<std::string, std::string>& samples() {
  static const std::multimap<std::string, std::string> all = {
      {"bold-in-heading", "## **A section**\n\nWords.\n\n## __Another__ **one**\n\nWords."},
      {"bold-in-heading", "**A section**\n---\n\nWords."},
      {"dead-link", "See [the *report*](#), [this]() and [that](# \"title\")."},
      {"dead-link", "[One](https://e.org/)[*two*](#) and [![A sail](a.svg)](#) *[three](#)*."},
      {"dead-link",
       "| [a](#) | **[b *c*](#)** |\n|---|---|\n| [d](https://e.org/) | [*e*](#) |\n|  | [**f** g](#) |\n"
       "| a \\| b [c](#) | [`d`](#) |"},
      {"dead-link", "> - | [a](#) | b |\n>   |---|---|\n>   | [c](#) | d |"},
      {"dot-ellipsis", "And so on... and *on...*"},
      {"double-hyphen", "One -- two--three --- *four*--five, 1914--1918.\nA line--\nand another."},
      {"double-space", "Two  spaces.  *Three*   times  *four*.\n\n| a  b | c |\n|---|---|\n| d  e | f   g |"},
      {"empty-heading", "##\n\nWords.\n##\nWords.\n\n###   \n\nWords."},
      {"hard-hyphen", "An exam-\nple is given. Another example.\n\n> An *exam-\n> ple* is given."},
      {"heading-skip",
       "## One\n\n#### Two\n\n#### Three ####\n\n##### Four\n\n## Five\n\n#### Six\n\nWords."},
      {"heading-space", "##One\n\nWords.\n\n###Two, which goes\non\n\nWords."},
      {"indented-paragraph",
       "\tThe committee met again in the spring, and decided to postpone the question until the autumn.\n\n  "
       "  A second "
       "paragraph was indented by the typist, who did so with all of them, as was her way."},
      {"kept-line-end",
       "The committee met again in the spring, and decided to postpone\\\nthe question of the paper until "
       "the autumn, "
       "when all the prices  \nwould be known to everybody who took part in the meeting."},
      {"ligature-codepoint",
       "The ﬁrst eﬀort.\n\n| ﬁrst | a [ﬂoor](https://e.org/) ﬃ |\n|---|---|\n| ﬁ | x |"},
      {"miscurled-quote", "We don‘t say ”words“ in the ‘80s.\n\n- ”Words“ again."},
      {"noteref-spacing",
       "A word [^1] and another[^2]next,\nand one\n[^3] more.\n\n[^1]: One.\n[^2]: Two.\n[^3]: Three."},
      {"running-head",
       half + "\n\n12 PAPER AND PRINT\n\n" + rest + "\n\n" + half + "\n\n## Paper and Print\n\n" + rest},
      {"running-head", half + " long\nPAPER\n" + rest +
                           " The\ncommittee met again in the spring and then "
                           "decided to postpone the vexed\nPAPER\n" +
                           rest},
      {"soft-hyphen", "An exam\u00AD\nple and a word\u00AD, \u00ADone."},
      {"soft-hyphen",
       "hy\u00ADphen hy\u00ADphen hy\u00ADphen hy\u00ADphen hy\u00ADphen hy\u00ADphen "
       "hy\u00ADphen hy\u00ADphen hy\u00ADphen hy\u00ADphen hy\u00ADphen hy\u00ADphen"},
      {"split-paragraph", half + "\n\n" + rest},
      {"split-paragraph", half + "\n\n[^1]: A note.\n\n" + rest + "\n\nMore.[^1]"},
      {"split-paragraph", half + "\n\nquestion of it. The " + half.substr(4) + "\n\n" + rest},
      {"stray-page-number", half + "\n\n12\n\n" + rest + "\n\n" + half + "\n\n*13*\n\n" + rest},
      {"stray-page-number", half + "\n12\n" + rest + "\n" + half + "\n13\n" + rest},
  };
  return all;
}

std::string replaced(std::string text, const std::string& what, const std::string& with) {
  for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
    text.replace(at, what.size(), with);
  return text;
}

std::string essay_of(const std::string& body) {
  return "---\nlanguage: en\nidentifier: https://example.org/\n---\n\n# Title\n\n*Ada Fisher*\n\n" + body +
         "\n";
}

std::string letters(std::string_view text) {
  static const std::map<char32_t, std::string> ligatures = {
      {0xFB00, "ff"}, {0xFB01, "fi"}, {0xFB02, "fl"}, {0xFB03, "ffi"}};
  std::string out;
  for (const char32_t c : to_utf32(text)) {
    const auto ligature = ligatures.find(c);
    if (ligature != ligatures.end())
      out += ligature->second;
    else if (u_isalnum(static_cast<UChar32>(c)))
      append_utf8(out, c);
  }
  return out;
}

/// A book of one manuscript, and the tool's own fonts and styles beside it.
class Desk : public tests::MemoryFiles {
 public:
  explicit Desk(const std::string& manuscript) {
    add("/book/essay.md", manuscript);
    add("/book/a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>");
  }

  std::string read(const std::filesystem::path& path) const override {
    return is_ours(path) ? MemoryFiles::read(path) : disk().read(path);
  }
  bool exists(const std::filesystem::path& path) const override {
    return is_ours(path) ? MemoryFiles::exists(path) : disk().exists(path);
  }
  bool is_directory(const std::filesystem::path& path) const override {
    return is_ours(path) ? MemoryFiles::is_directory(path) : disk().is_directory(path);
  }
  std::filesystem::path canonical(const std::filesystem::path& path) const override {
    return is_ours(path) ? MemoryFiles::canonical(path) : disk().canonical(path);
  }

  std::string manuscript() const { return read("/book/essay.md"); }

  std::vector<pipeline::Mended> mend() {
    pipeline::Work work{.files = RecordingFiles(*this)};
    return pipeline::mend(request(), work);
  }

  Book bind() {
    pipeline::Work work{.files = RecordingFiles(*this)};
    Book book = pipeline::bind(request(), work);
    findings_ = work.diagnostics;
    return book;
  }

  /// How many fixes the findings of the last book carry, of one code or of all.
  std::size_t fixes(const std::string& code = {}) const {
    std::size_t count = 0;
    for (const auto& item : findings_.items())
      count += code.empty() || item.code == code ? item.fixes.size() : 0;
    return count;
  }

 private:
  static bool is_ours(const std::filesystem::path& path) { return path.string().starts_with("/book"); }
  static pipeline::Request request() {
    return {.book = "/book/essay.md", .threads = 1, .data = tests::source_folder()};
  }

  Diagnostics findings_;
};

bool takes_words(const std::string& code) {
  return code == "running-head" || code == "stray-page-number";
}

/// Whether the code's places are mended, all of them at once, with the same words.
void check_mending(const std::string& code, const std::string& manuscript) {
  BOOST_TEST_CONTEXT(code << ":\n" << manuscript) {
    Desk desk(manuscript);
    const std::string words = letters(all_text(desk.bind()));
    BOOST_TEST(desk.fixes(code) > 0U);
    BOOST_TEST(desk.mend().size() == 1U);
    const std::string mended = desk.manuscript();
    const std::string words_after = letters(all_text(desk.bind()));
    BOOST_TEST(desk.fixes() == 0U, mended);
    BOOST_TEST((takes_words(code) || words == words_after), words << '\n' << words_after);
    BOOST_TEST(desk.mend().empty());
    BOOST_TEST(desk.manuscript() == mended);
  }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(cli_mend)

BOOST_AUTO_TEST_CASE(every_code_that_says_so_is_mended_once_and_for_all) {
  for (const auto& [code, body] : samples()) check_mending(code, essay_of(body));
  check_mending("bold-as-heading", "**Title**\n\n*Ada Fisher*\n\nWords.\n");
  for (const auto& item : cli::explanations()) {
    const bool has_sample = item.code == "bold-as-heading" || samples().contains(std::string(item.code));
    BOOST_TEST(item.fixed == has_sample, item.code);
  }
}

BOOST_AUTO_TEST_CASE(what_ends_lines_and_marks_the_file_is_kept) {
  for (const auto& [code, body] : samples()) {
    const std::string text = "\xEF\xBB\xBF" + replaced(essay_of(body), "\n", "\r\n");
    check_mending(code, text);
    Desk desk(text);
    desk.mend();
    const std::string mended = desk.manuscript();
    BOOST_TEST(mended.starts_with("\xEF\xBB\xBF---\r\n"), code);
    BOOST_TEST(replaced(mended, "\r\n", "").find_first_of("\r\n") == std::string::npos, code << '\n'
                                                                                             << mended);
  }
}

BOOST_AUTO_TEST_CASE(repairs_that_reading_makes_leave_the_tree_as_it_is) {
  for (const char* code : {"bold-in-heading", "dead-link", "empty-heading", "heading-skip", "heading-space",
                           "indented-paragraph", "kept-line-end"}) {
    const auto [begin, end] = samples().equal_range(code);
    for (auto sample = begin; sample != end; ++sample) {
      Desk desk(essay_of(sample->second));
      const std::string words = all_text(desk.bind());
      desk.mend();
      BOOST_TEST(all_text(desk.bind()) == words, sample->second);
    }
  }
}

BOOST_AUTO_TEST_CASE(all_faults_together_are_mended_together) {
  std::string body;
  for (const auto& [code, text] : samples()) {
    if (!takes_words(code) && text.find("[^") == std::string::npos) body += text + "\n\n";
  }
  check_mending("dead-link", essay_of(body));
}

BOOST_AUTO_TEST_CASE(fixes_that_touch_or_overlap_are_made_one_after_the_other) {
  check_mending("double-space",
                essay_of("We don‘t  --  [ﬁnd  it](#)  ”here“ [^1]next...  or  there.\n\n[^1]: A note."));
  Desk desk(essay_of("Find [a  [b](https://e.org/) word](#)."));
  desk.bind();
  desk.mend();
  desk.bind();
  BOOST_TEST(desk.fixes() == 0U);
}

BOOST_AUTO_TEST_CASE(whatever_is_written_a_second_time_changes_nothing_and_no_word_is_lost) {
  const std::vector<std::string> pieces = {"## **Bold** ",
                                           "**x**",
                                           "##H",
                                           "#### deep",
                                           "\n##\n",
                                           "exam-\nple ",
                                           "example ",
                                           "ﬁrst ",
                                           "[a](#) ",
                                           "[*b*](#)",
                                           "`c  d` ",
                                           " -- ",
                                           "... ",
                                           "  ",
                                           "\n",
                                           "\n\n",
                                           "> ",
                                           "- ",
                                           "| a | b |\n|---|---|\n| [x](#)  y | ﬁ |\n",
                                           "“",
                                           "”",
                                           "‘80s ",
                                           "don‘t ",
                                           " [^1] ",
                                           "[^1]next ",
                                           "[^1]: note  two\n",
                                           half + "\n\n",
                                           rest + " ",
                                           "\u00AD",
                                           "*",
                                           "_",
                                           "<b>",
                                           "<!-- c -->",
                                           "    code",
                                           "```\n",
                                           "::: x\n",
                                           "1. ",
                                           "中文，很长的文字没有结束。",
                                           "\\\n",
                                           "  \n",
                                           "[t]{.index} ",
                                           " https://e.org/a...b  c ",
                                           "&shy;"};
  std::uint32_t lot = 1;
  const auto draw = [&lot](std::size_t end) { return ((lot = lot * 1664525U + 1013904223U) >> 8U) % end; };
  for (int i = 0; i < 150; ++i) {
    std::string body;
    for (auto k = 5 + draw(40); k > 0; --k) body += pieces[draw(pieces.size())];
    Desk desk(essay_of(body));
    const std::string words = letters(all_text(desk.bind()));
    desk.mend();
    const std::string mended = desk.manuscript();
    BOOST_TEST(letters(all_text(desk.bind())) == words, body);
    BOOST_TEST(desk.mend().empty(), body);
    BOOST_TEST(desk.manuscript() == mended, body);
  }
}

BOOST_AUTO_TEST_CASE(a_fix_that_would_do_harm_is_not_made) {
  // Joined, the asterisks would be emphasis.
  const std::string text = essay_of(
      "The committee *met again in the spring, and decided to postpone the\n\nquestion* of "
      "the paper until the autumn, when prices would be known.");
  Desk desk(text);
  BOOST_TEST(desk.mend().empty());
  BOOST_TEST(desk.manuscript() == text);
}

BOOST_AUTO_TEST_CASE(what_the_author_allows_is_not_mended) {
  Desk desk(essay_of("<!-- casebound: allow dead-link -->\n\nSee [this](#).\n\nAnd  [that](#)."));
  desk.mend();
  BOOST_TEST(desk.manuscript().find("See [this](#).\n\nAnd that.") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
