// Whatever is done to a manuscript, its words are all in the tree.
#include "casebound/base/text.h"
#include "casebound/document/walk.h"

#include "manuscript/fixture.h"

#include <algorithm>
#include <utility>
#include <vector>

#include <boost/test/unit_test.hpp>

namespace {

using namespace casebound;
using tests::Desk;

/// Runs of letters and digits, sorted.
std::vector<std::string> words_of(const std::string& text) {
  std::vector<std::string> out;
  std::string word;
  for (const char c : text + ' ') {
    const auto byte = static_cast<unsigned char>(c);
    const bool part =
        byte >= 0x80 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (part) word += c;
    if (!part && !word.empty()) out.push_back(std::exchange(word, {}));
  }
  std::sort(out.begin(), out.end());
  return out;
}

/// Calls say nothing before the book is bound, so they say their note's name here.
void label_calls(Inlines& inlines) {
  for (auto& item : inlines) {
    if (auto* call = std::get_if<NoteReference>(&item.value)) call->label = ' ' + call->note;
    if (auto* inner = children(item)) label_calls(*inner);
  }
}

std::string text_of(Document document) {
  std::string out = plain_text(document.title) + '\n' + plain_text(document.subtitle) + '\n';
  for (const auto& author : document.authors) out += author.name + '\n' + author.affiliation + '\n';
  std::vector<Blocks*> parts = {&document.body, &document.bio, &document.series_note, &document.epigraph};
  for (auto& note : document.notes) {
    out += note.id + '\n';
    parts.push_back(&note.blocks);
  }
  for (auto* blocks : parts) {
    for_each_block(*blocks, [&](Block& block) {
      if (const auto* code = std::get_if<CodeBlock>(&block.value)) out += code->text + '\n';
    });
    for_each_inlines(*blocks, label_calls);
    for_each_inlines(*blocks, [&](Inlines& inlines) { out += printed_text(inlines) + '\n'; });
  }
  return out;
}

BOOST_FIXTURE_TEST_SUITE(manuscript_words, Desk)

/// Manuscripts without addresses, tags and numbers of lists, so that their bytes are their words and marks.
BOOST_AUTO_TEST_CASE(no_word_is_lost_or_made) {
  const std::string inputs[] = {
      "# Title\n\n*Jane Roe, Institute*\n\nOne *two **three** four* five.\n\n*Jane Roe is a writer.*\n",
      "**Title**\n\nJane Roe\n\nText [words](#) and [more]().\n",
      "Before\n\n# Title\n\n## \n\nText\n\n# Again\n\nText\n",
      "# Label\n\n# Title\n\n### Deep\n\n> # Quoted\n> words\n\n- a\n- b\n  - c\n\n    d\n",
      "# Title\n\n| a | b |\n|---|---|\n| c | d |\n| e |\n\n    code words\n\n```\nfenced words\n```\n",
      "# Title\n\nA long paragraph, one that was cut by the end of a page of the book, for\n\ninstance in "
      "the middle of its "
      "sentence. And so on.\n",
      "# Title\n\n*This post is part of a project.*\n\nText\n\n---\n\n*Jane Roe is nobody here.*\n",
      "# Title\n\n[^x]: Ibid.\n\nNote[^x] and [^y]\n\n> [^z]: There.\n",
      "# Title\n\nUnbalanced *stars **and [brackets and `ticks and ~~tildes\n",
      "# Title\n\n<!-- --> words < 3 <\n",
      "#NoSpace\n\n# Title\n\n1984 was a year\n",
      "# Title\n\nOther\n===\n\nTitle\n---\n\nText\n",
      "# *Half* **and half**\n\n’s **word** **「word」** word\n",
      "# Title\n\n" + tests::repeated("> ", 200) + "deep words\n\n" + tests::repeated("- ", 200) +
          "more words\n",
      "# Title\n\nA \\[^no] ^up^ ~down~ [span]{} [sp *an* {.not\n\n::: \nwords\n",
      "# Title\n\n::: unclosed words\n\n::: {-}\none\n  two\n:::\n\nterm\n: defined\n  words\n\n| bar\n| "
      "line\n",
      "# Title\n\nWords\n\n| a |\n|---|\n| b |\n: words\n",
      "# Title\n\n" + tests::repeated("*", 333) + "deep words" + tests::repeated("*", 333) + "\n"};
  for (const auto& input : inputs) {
    BOOST_TEST(words_of(text_of(read(input))) == words_of(input), boost::test_tools::per_element());
  }
}

BOOST_AUTO_TEST_CASE(a_byline_loses_only_the_words_that_make_it_one) {
  BOOST_TEST(words_of(text_of(read("# T\n\nBy Jane Roe\n\nText.\n"))) ==
                 (std::vector<std::string>{"Jane", "Roe", "T", "Text"}),
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
