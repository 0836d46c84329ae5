// The handbook's table of what the settings become in the e-book and the PDF says what is so, and all of it.
#include "casebound/base/text.h"

#include "pipeline/fixture.h"
#include "support/epub_text.h"
#include "support/paths.h"

#include <set>

#include <boost/test/unit_test.hpp>

namespace casebound::tests {
namespace {

using Names = std::set<std::string>;

/// One line for each key of the table.
const std::vector<std::pair<std::string, std::string>> settings = {
    {"subtitle", "subtitle: A Subtitle"},
    {"description", "description: What it is about"},
    {"identifier", "identifier: urn:isbn:9780306406157"},
    {"date", "date: 2026-05-06"},
    {"publisher", "publisher: The Press"},
    {"edition", "edition: Second edition"},
    {"rights", "rights: All of them"},
    {"series", "series: {name: Papers, position: '3'}"},
    {"subjects", "subjects: [One, {scheme: BISAC, code: POL000000}]"},
    {"authors", "authors: [Ada Quince]"},
    {"editors", "editors: [Bo Day]"},
    {"accessibility",
     "accessibility: {certified-by: A House, credential: A Prize, conforms-to: wcag-2.1-aa}"},
    {"editions", "editions: {reader: {identifier: 'urn:isbn:9780306406157'}}"}};

struct Editions {
  std::string package, pdf;
};

/// The book with all keys but one.
Editions without(const std::string& key) {
  std::string lines;
  for (const auto& [name, line] : settings)
    if (name != key) lines += line + '\n';
  const WrittenBook book(Manuscripts{{"essay.md", "# Title\n\n*Ada Fisher*\n\nSome text.\n"}});
  book.home().write("book/book.yaml",
                    "title: A Title\nlanguage: en-US\n" + lines + "matter: {body: [essay.md]}\n");
  pipeline::Work work{.files = RecordingFiles(disk())};
  const auto built = pipeline::build(request_for(book.folder()), work);
  BOOST_TEST_REQUIRE(built.artifacts.size() > 1U, told(work.diagnostics));
  return {epub_file(built.artifacts[0].bytes, "EPUB/package.opf"), built.artifacts[1].bytes};
}

/// What stands in backticks.
Names names_in(std::string_view cell) {
  Names out;
  const auto parts = split(cell, '`');
  for (std::size_t i = 1; i < parts.size(); i += 2) out.emplace(parts[i]);
  return out;
}

struct Row {
  Names keys, package, pdf;
};

std::vector<Row> table() {
  const std::string text = disk().read(source_folder() / "manuscripts/handbook/settings.md");
  const auto begin = text.find("{#table-facts}");
  BOOST_TEST_REQUIRE(begin != std::string::npos);
  std::vector<Row> out;
  for (const auto line : split(std::string_view(text).substr(begin), '\n')) {
    const auto cells = split(line, '|');
    if (cells.size() == 5 && cells[1].find('`') != cells[1].npos)
      out.push_back({names_in(cells[1]), names_in(cells[2]), names_in(cells[3])});
    else if (!out.empty())
      break;
  }
  return out;
}

std::size_t count(const std::string& text, const std::string& words) {
  std::size_t out = 0;
  for (auto at = text.find(words); at != text.npos; at = text.find(words, at + 1)) ++out;
  return out;
}

/// How often a property or an element of this name stands in the package or in the XMP.
std::size_t mentions(const std::string& text, const std::string& name) {
  return count(text, "<" + name + ">") + count(text, "<" + name + " ") +
         count(text, "property=\"" + name + "\"");
}

/// All names that the package gives to what it says.
Names names_of(const std::string& package) {
  Names out;
  for (const auto& [opening, closing] : {std::pair{"<dc:", " >"}, std::pair{"property=\"", "\""}}) {
    const std::string begin = opening;
    for (auto at = package.find(begin); at != package.npos; at = package.find(begin, at + 1)) {
      const auto name = begin.front() == '<' ? at + 1 : at + begin.size();
      out.insert(package.substr(name, package.find_first_of(closing, name) - name));
    }
  }
  return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(metadata_table)

BOOST_AUTO_TEST_CASE(each_key_makes_what_the_table_says) {
  const Editions whole = without("");
  const auto rows = table();
  BOOST_TEST(rows.size() == 15U);
  for (const auto& [keys, package, pdf] : rows) {
    const std::string key = *keys.begin();
    const bool may_be_missing = key != "title" && key != "language";
    const Editions less = may_be_missing ? without(key) : Editions{};
    for (const auto& name : package) BOOST_TEST(mentions(whole.package, name) > 0U, key << ": " << name);
    for (const auto& name : pdf) BOOST_TEST(mentions(whole.pdf, name) > 0U, key << ": " << name);
    BOOST_TEST((whole.package != less.package), key);
    BOOST_TEST((pdf.empty() || whole.pdf != less.pdf), key);
  }
}

BOOST_AUTO_TEST_CASE(the_package_says_nothing_that_the_table_does_not) {
  Names told = {"rendition:layout", "dcterms:modified", "title-type", "display-seq"};
  for (const auto& row : table()) told.insert(row.package.begin(), row.package.end());
  for (const auto& name : names_of(without("").package))
    BOOST_TEST((told.count(name) == 1 || name.starts_with("schema:access")), name);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace casebound::tests
