// The customer's essay as other converters, editors and systems would have sent it.
#include "casebound/base/file_system.h"
#include "casebound/base/text.h"
#include "casebound/document/walk.h"

#include "editorial/fixture.h"
#include "support/paths.h"

#include <algorithm>
#include <functional>
#include <set>

#include <boost/test/unit_test.hpp>

namespace {

using namespace casebound;

std::string essay_text() {
  return disk().read(tests::source_folder() / "manuscripts/perspectives/000_d1f9278636f8d3fe.txt");
}

// ---- damages

using Damage = std::function<std::string(std::string)>;

/// Writes something else at every place of some words.
Damage all(std::string what, std::string with) {
  return [what = std::move(what), with = std::move(with)](std::string text) {
    BOOST_REQUIRE(text.find(what) != std::string::npos);
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
      text.replace(at, what.size(), with);
    return text;
  };
}

/// At the only place of some words.
Damage one(std::string what, std::string with) {
  return [what = std::move(what), with = std::move(with)](std::string text) {
    const auto at = text.find(what);
    BOOST_REQUIRE(at != std::string::npos);
    BOOST_REQUIRE(text.find(what, at + 1) == std::string::npos);
    return text.replace(at, what.size(), with);
  };
}

Damage before(std::string words) {
  return [=](const std::string& text) { return words + text; };
}
Damage after(std::string words) {
  return [=](const std::string& text) { return text + words; };
}

Damage operator+(Damage first, Damage second) {
  return [=](std::string text) { return second(first(std::move(text))); };
}

/// Breaks lines after so many characters, but no headings.
Damage wrapped(std::size_t width, std::string end = "\n") {
  return [=](const std::string& text) {
    std::string out;
    std::size_t line = 0;
    bool in_heading = false;
    for (const auto word : split(text, ' ')) {
      const bool breaks = line > 0 && line + word.size() > width && !in_heading;
      out += out.empty() ? "" : breaks ? end : " ";
      line = breaks ? 0 : line + 1;
      out += word;
      const auto last = word.rfind('\n');
      if (last != std::string_view::npos) in_heading = word.substr(last + 1).starts_with('#');
      line = last == std::string_view::npos ? line + word.size() : word.size() - last - 1;
    }
    return out;
  };
}

/// Writes something before and after every line but the empty ones.
Damage each_line(std::string before, std::string after) {
  return [=](const std::string& text) {
    std::string out;
    for (const auto line : split(text, '\n'))
      out += (line.empty() ? "" : before + std::string(line) + after) + "\n";
    out.pop_back();
    return out;
  };
}

// ---- the essay's own pieces

const std::string title_words = "Russia and the United States Are Destined to Be Partners";
const std::string title = "## **" + title_words + "**";
const std::string names = "Sergey Oznobishchev, Institute for Strategic Assessments";
const std::string byline = "*" + names + "*";
/// Where a page has cut a paragraph, and a sentence that can be cut so too.
const std::string cut = "for\n\ninstance";
const std::string uncut = "agree on some of them, put";

std::string from(const std::string& first_words) {
  const std::string text = essay_text();
  return text.substr(text.find(first_words));
}
std::string bio() {
  const std::string text = from("*[Sergey Oznobishchev](#)");
  return text.substr(0, text.find("\n\n"));
}
std::string series_note() {
  return from("*This post is part");
}
std::string roman(const std::string& italic) {
  return italic.substr(1, italic.size() - 2);
}

Damage titled(const std::string& form) {
  return one(title, form);
}
Damage signed_as(const std::string& form) {
  return one(byline, form);
}
Damage with_bio(const std::string& form) {
  return one(bio(), form);
}
Damage with_series_note(const std::string& form) {
  return one(series_note(), form);
}
Damage without_bio() {
  return one("\n\n" + bio(), "");
}
Damage without_series_note() {
  return one("\n\n" + series_note(), "");
}

/// The cut is closed.
Damage closed(const std::string& joint = " ") {
  return one(cut, "for" + joint + "instance");
}
/// Two sentences have something between their halves.
Damage interrupted(const std::string& first, const std::string& second) {
  return closed("\n\n" + first + "\n\n") + one(uncut, "agree on some of them,\n\n" + second + "\n\nput");
}

// ---- the variants

struct Variant {
  std::string name;
  Damage damage;
  /// Codes that name what makes the tree another one; none: it is the same.
  std::set<std::string> stopped_by = {};
};
using Variants = std::vector<Variant>;

/// What systems and editors do to the bytes of any text.
Variants bytes() {
  return {{"line ends of Windows", all("\n", "\r\n")},
          {"line ends of old Macs", all("\n", "\r")},
          {"mixed line ends", all("\n\n", "\r\n\n")},
          {"a byte order mark", before("\xEF\xBB\xBF")},
          {"a line end at the end", after("\n")},
          {"empty lines around", before("\n\n\n \n\t\n") + after("\n\n \n\n")},
          {"empty lines doubled", all("\n\n", "\n\n\n\n")},
          {"empty lines with white space", all("\n\n", "\n \t \n")},
          {"a space after each line", each_line("", " ")},
          {"three spaces after each line", each_line("", "   ")},
          {"a tab after each line", each_line("", "\t")}};
}

/// Lines that end otherwise than their sentences. They would cut the last line of a page short, as none is.
Variants wrappings() {
  return {{"lines of 72 characters", wrapped(72)},
          {"wrapped lines with spaces after them", wrapped(72, " \n")},
          {"wrapped lines that are indented", wrapped(72, "\n  ")},
          {"a sentence on each line", all(". ", ".\n")}};
}

Variants more_bytes() {
  return {{"lines indented by two spaces", each_line("  ", "")},
          {"lines indented by three spaces", each_line("   ", "")},
          {"paragraphs indented by a tab", all("\n\nThe ", "\n\n\tThe ")},
          {"wrapped paragraphs indented by a tab", all("\n\nThe ", "\n\n\tThe ") + wrapped(72)},
          {"tabs after sentences", all(". ", ".\t")},
          {"a byte order mark further on", titled("\xEF\xBB\xBF" + title)},
          {"a byte order mark between paragraphs", closed("\n\n\xEF\xBB\xBF")},
          {"line ends kept by two spaces", wrapped(72, "  \n")},
          {"line ends kept by backslashes", wrapped(72, "\\\n")},
          {"line ends kept by tags", wrapped(72, "<br>\n")},
          {"all lines indented by four spaces", each_line("    ", ""), {"missing-title"}},
          {"all lines quoted", each_line("> ", ""), {"missing-title"}},
          {"two spaces after sentences", all(". ", ".  "), {"double-space"}},
          {"a zero byte", one("open dialogue", std::string("open dia\0logue", 14)), {"control-character"}},
          {"a control character", one("open dialogue", "open\x01 dialogue"), {"control-character"}},
          {"another encoding", all("—", "\x97"), {"not-utf8"}},
          {"UTF-16", before("\xFF\xFE"), {"not-utf8"}},
          {"garbled letters", all("—", "â€”"), {"mojibake"}}};
}

Variants titles() {
  return {{"a title of level one", titled("# " + title_words)},
          {"a title of level one in bold", titled("# **" + title_words + "**")},
          {"a title of level three", titled("### **" + title_words + "**")},
          {"a title in underscores", titled("## __" + title_words + "__")},
          {"a title in bold italics", titled("## ***" + title_words + "***")},
          {"a title in pieces of bold",
           titled("## **Russia and the United States** **Are Destined to Be Partners**")},
          {"a title with signs after it", titled(title + " ##")},
          {"a title without space", titled("##" + title_words)},
          {"a title without space in bold", titled("##**" + title_words + "**")},
          {"an underlined title", titled(title_words + "\n=====")},
          {"an underlined title in bold", titled("**" + title_words + "**\n---")},
          {"an underlined title over two lines",
           titled("Russia and the United States\nAre Destined to Be Partners\n---")},
          {"a line in bold as title", titled("**" + title_words + "**")},
          {"a title with an id", titled(title + " {#_Toc123 .unnumbered}")},
          {"a title that says so", titled("# Title: " + title_words)},
          {"a title in tags", titled("<h2><b>" + title_words + "</b></h2>")},
          {"a title with bold in tags", titled("## <b>" + title_words + "</b>")},
          {"a title after an empty heading", titled("##\n\n" + title)},
          {"a title twice", titled(title + "\n\n" + title)},
          {"a title twice, on two levels", titled("# " + title_words + "\n\n" + title)},
          {"a title without an empty line after it", one(title + "\n\n", title + "\n")},
          {"front matter that says the title, too", before("---\ntitle: " + title_words + "\n---\n")},
          {"front matter and no title",
           one(title + "\n\n", "") + before("---\ntitle: " + title_words + "\n---\n")},
          {"no title", one(title + "\n\n", ""), {"missing-title"}}};
}

Variants bylines() {
  return {
      {"a byline that says so", signed_as("By " + names)},
      {"a byline in italics that says so", signed_as("*by " + names + "*")},
      {"a byline in underscores", signed_as("_" + names + "_")},
      {"a byline that is a link",
       signed_as("*[Sergey Oznobishchev](#), Institute for Strategic Assessments*")},
      {"a byline over two lines", signed_as("*Sergey Oznobishchev,\nInstitute for Strategic Assessments*")},
      {"a byline in pieces", signed_as("*Sergey Oznobishchev,* *Institute for Strategic Assessments*")},
      {"a byline as a heading that says so", signed_as("### Author: " + names)},
      {"a byline over the title", one(title + "\n\n" + byline, byline + "\n\n" + title)},
      {"front matter that says the author, too", before("---\nauthor: Sergey Oznobishchev\n---\n")},
      {"a byline without an empty line after it", one(byline + "\n\n", byline + "\n"), {"missing-byline"}},
      {"no byline", one(byline + "\n\n", ""), {"missing-byline"}}};
}

Variants cuts() {
  return {{"no cut", closed()},
          {"a cut that is a line end", closed("\n")},
          {"a cut of several lines", closed("\n\n\n\n\n")},
          {"a cut at a form feed", closed("\n\f")},
          {"a cut and a form feed", closed("\n\n\f")},
          {"a cut around a form feed", closed("\n\n\f\n\n")},
          {"a cut around a comment", closed("\n\n<!-- page 12 -->\n\n")},
          {"a cut around a no-break space", closed("\n\n&nbsp;\n\n")},
          {"a cut elsewhere", closed() + one(uncut, "agree on some of them,\n\nput")},
          {"two cuts", one(uncut, "agree on some of them,\n\nput")},
          {"a cut with little after it",
           closed() + one("A lot of other", "A lot of\n\nother"),
           {"unfinished-paragraph"}},
          {"a cut without a mark before it",
           closed() + one("detail and remind", "detail\n\nand remind"),
           {"unfinished-paragraph"}},
          {"a cut before a capital",
           closed() + one("The U.S. experts", "The\n\nU.S. experts"),
           {"unfinished-paragraph"}},
          {"a cut in a compound",
           closed() + one("ever-increasing", "ever-\n\nincreasing"),
           {"unfinished-paragraph"}},
          {"a cut in the bio", one("head at the Center", "head\n\nat the Center"), {"unfinished-paragraph"}},
          {"a page number", closed("\n\n12\n\n"), {"unfinished-paragraph"}},
          {"a running head", closed("\n\nPERSPECTIVES ON PEACE\n\n"), {"unfinished-paragraph"}},
          {"page numbers", interrupted("12", "13"), {"stray-page-number"}},
          {"running heads", interrupted("PERSPECTIVES ON PEACE", "PERSPECTIVES ON PEACE"), {"running-head"}},
          {"running heads in italics",
           interrupted("*Perspectives on Peace*", "*Perspectives on Peace*"),
           {"running-head"}},
          {"running heads as headings",
           interrupted("## Perspectives on Peace", "## Perspectives on Peace"),
           {"running-head"}},
          {"running heads with page numbers",
           interrupted("Perspectives on Peace\n\n12", "Perspectives on Peace\n\n13"),
           {"running-head", "stray-page-number"}}};
}

Variants links() {
  return {{"links to nothing", all("](#)", "]()")},
          {"links in angle brackets", all("](#)", "](<#>)")},
          {"links with titles", all("](#)", "](# \"title\")")},
          {"links by reference", all("](#)", "][1]") + after("\n\n[1]: #\n")},
          {"links as tags", all("[Sergey Oznobishchev](#)", "<a href=\"#\">Sergey Oznobishchev</a>")},
          {"no links", all("[", "") + all("](#)", "")},
          {"a link in the essay", one("between Moscow and", "between [Moscow](#) and")},
          {"two links for one", one("[Carnegie Moscow Center](#)", "[Carnegie](#) [Moscow Center](#)")}};
}

Variants ends() {
  return {{"the bio in underscores", with_bio("_" + roman(bio()) + "_")},
          {"the bio in roman type", with_bio(roman(bio()))},
          {"the bio in bold italics", with_bio("**" + bio() + "**")},
          {"the bio in pieces", one("*[Sergey Oznobishchev](#) is", "*[Sergey Oznobishchev](#)* *is")},
          {"the bio last", without_bio() + after("\n\n" + bio())},
          {"the bio under the byline", without_bio() + signed_as(byline + "\n\n" + bio())},
          {"the bio under a heading", with_bio("## About the Author\n\n" + bio())},
          {"the bio under a line in bold", with_bio("**About the Author**\n\n" + bio())},
          {"the bio under a rule", with_bio("---\n\n" + bio())},
          {"the series note in underscores", with_series_note("_" + roman(series_note()) + "_")},
          {"the series note in roman type", with_series_note(roman(series_note()))},
          {"the series note under a rule", with_series_note("* * *\n\n" + series_note())},
          {"the series note under the byline",
           without_series_note() + signed_as(byline + "\n\n" + series_note())},
          {"the series note over the title", without_series_note() + before(series_note() + "\n\n")},
          {"the series note twice", after("\n\n" + series_note())},
          {"the series note at both ends", signed_as(byline + "\n\n" + series_note())}};
}

Variants words() {
  return {{"straight quotes", all("“", "\"") + all("”", "\"")},
          {"curly apostrophes", all("'", "’")},
          {"hyphens for dashes", all("—", "--")},
          {"three hyphens for dashes", all("—", "---")},
          {"a typewriter's marks", all("“", "\"") + all("”", "\"") + all("—", "--")},
          {"names of characters",
           all("—", "&mdash;") + all("“", "&ldquo;") + all("”", "&rdquo;") + all("'", "&#39;")},
          {"escapes", all("'", "\\'") + all(".-", ".\\-") + all("(on", "\\(on")},
          {"paragraphs in tags", all("\n\nThe ", "\n\n<p>The ")},
          {"comments between paragraphs", all("\n\nThe ", "\n\n<!-- image -->\n\nThe ")},
          {"no-break spaces as paragraphs", all("\n\n", "\n\n&nbsp;\n\n")},
          {"words divided at line ends", all("open dialogue", "open dia-\nlogue"), {"hard-hyphen"}},
          {"words divided by soft hyphens", all("open dialogue", "open dia\u00AD\nlogue"), {"soft-hyphen"}},
          {"soft hyphens in words", all("ti", "t\u00ADi"), {"soft-hyphen"}},
          {"ligatures", all("fi", "ﬁ"), {"ligature-codepoint"}}};
}

// ---- their trees

/// A line end is a space to the reader.
void join_lines(Inlines& inlines) {
  Inlines out;
  for (auto& item : inlines) {
    if (auto* inner = children(item)) join_lines(*inner);
    if (std::holds_alternative<SoftBreak>(item.value)) item.value = Text{" "};
    const auto* text = std::get_if<Text>(&item.value);
    auto* previous = out.empty() ? nullptr : std::get_if<Text>(&out.back().value);
    if (text != nullptr && previous != nullptr) {
      previous->text += text->text;
    } else {
      out.push_back(std::move(item));
    }
  }
  inlines = std::move(out);
}

struct Desk : tests::Bindery {
  /// The bound book, without the places of its pieces.
  std::string tree(const std::string& text) {
    bind_essays({text});
    for (auto& division : book.divisions) for_each_inlines(division.blocks, join_lines);
    return dump(book);
  }

  std::string wanted = tree(essay_text());

  void check_one(const Variant& variant) {
    const auto got = tree(variant.damage(essay_text()));
    BOOST_TEST_CONTEXT(variant.name << "\n" << found()) {
      BOOST_TEST((got == wanted) == variant.stopped_by.empty());
      for (const auto& code : variant.stopped_by) BOOST_TEST(tests::count_of(diagnostics, code) > 0U, code);
    }
  }
  void check(const Variants& variants) {
    for (const auto& variant : variants) check_one(variant);
  }
  /// Each of the variants with the next one of the others.
  void check_both(const std::vector<Variants>& all, const Variants& others) {
    std::size_t next = 0;
    for (const auto& variants : all) {
      for (const auto& [name, damage, stopped_by] : variants) {
        const auto& other = others[next++ % others.size()];
        check_one({name + ", " + other.name, damage + other.damage, stopped_by});
      }
    }
  }
};

BOOST_FIXTURE_TEST_SUITE(essay_variants, Desk)

BOOST_AUTO_TEST_CASE(bytes_are_written_otherwise) {
  check(bytes());
  check(wrappings());
  check(more_bytes());
}
BOOST_AUTO_TEST_CASE(the_title_has_another_form) {
  check(titles());
}
BOOST_AUTO_TEST_CASE(the_byline_has_another_form) {
  check(bylines());
}
BOOST_AUTO_TEST_CASE(pages_have_cut_elsewhere_and_left_their_furniture) {
  check(cuts());
}
BOOST_AUTO_TEST_CASE(links_have_another_form) {
  check(links());
}
BOOST_AUTO_TEST_CASE(what_stands_at_the_ends_has_another_place) {
  check(ends());
}
BOOST_AUTO_TEST_CASE(words_and_marks_are_typed_otherwise) {
  check(words());
}

BOOST_AUTO_TEST_CASE(two_damages_are_no_worse_than_each) {
  check_both({titles(), bylines(), cuts(), links(), ends(), words()}, bytes());
  check_both({titles(), bylines(), links(), ends(), words()}, wrappings());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
