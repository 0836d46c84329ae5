#include "casebound/base/text.h"

#include "project/fixture.h"
#include "support/paths.h"

#include <algorithm>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>

#include <boost/test/unit_test.hpp>
#include <yaml-cpp/yaml.h>

namespace {

using namespace casebound;
using tests::Shelf;

YAML::Node read_schema() {
  std::ifstream file(tests::source_folder() / "src/project/book.schema.json");
  std::ostringstream text;
  text << file.rdbuf();
  return YAML::Load(text.str());  // JSON is YAML
}

/// As much of JSON Schema as the schema uses.
class Validator {
 public:
  explicit Validator(const YAML::Node& root) : root_(root) {}

  bool accepts(const YAML::Node& value, const YAML::Node& schema) const {
    if (const auto ref = schema["$ref"]) {
      return accepts(value, definition(ref.Scalar())) &&
             (!schema["minItems"] || value.size() >= schema["minItems"].as<std::size_t>());
    }
    if (const auto any = schema["anyOf"]) {
      return std::any_of(any.begin(), any.end(), [&](const auto& it) { return accepts(value, it); });
    }
    if (const auto words = schema["enum"]) {
      return std::any_of(words.begin(), words.end(), [&](const auto& it) { return is_same(it, value); });
    }
    return has_type(value, schema["type"]) && fits(value, schema);
  }

 private:
  YAML::Node definition(const std::string& ref) const {
    return root_["$defs"][ref.substr(std::string("#/$defs/").size())];
  }

  /// Texts in quotes are texts.
  static bool is_quoted(const YAML::Node& value) { return value.Tag() == "!"; }

  static bool is_same(const YAML::Node& wanted, const YAML::Node& value) {
    if (wanted.IsNull() || !value.IsScalar()) return wanted.IsNull() && value.IsNull();
    const bool is_text = is_quoted(wanted);
    return wanted.Scalar() == value.Scalar() && (is_text || !is_quoted(value));
  }

  static bool is(const YAML::Node& value, const std::string& type) {
    bool truth = false;
    double number = 0;
    if (type == "null") return value.IsNull();
    if (is_quoted(value) && type != "string") return false;
    if (type == "object") return value.IsMap();
    if (type == "array") return value.IsSequence();
    if (!value.IsScalar()) return false;
    if (type == "boolean") return YAML::convert<bool>::decode(value, truth);
    if (type == "string") return true;
    return YAML::convert<double>::decode(value, number);
  }

  static bool has_type(const YAML::Node& value, const YAML::Node& type) {
    if (type.IsScalar()) return is(value, type.Scalar());
    return std::any_of(type.begin(), type.end(), [&](const auto& it) { return is(value, it.Scalar()); });
  }

  bool fits(const YAML::Node& value, const YAML::Node& schema) const {
    if (value.IsMap()) return fits_mapping(value, schema);
    if (value.IsSequence()) {
      const bool is_long = !schema["minItems"] || value.size() >= schema["minItems"].as<std::size_t>();
      return is_long && std::all_of(value.begin(), value.end(),
                                    [&](const auto& it) { return accepts(it, schema["items"]); });
    }
    if (value.IsNull()) return true;
    if (schema["maxLength"] && count_code_points(value.Scalar()) > schema["maxLength"].as<std::size_t>())
      return false;
    if (schema["minimum"]) {
      const int number = value.as<int>();
      return number >= schema["minimum"].as<int>() && number <= schema["maximum"].as<int>() &&
             number % schema["multipleOf"].as<int>() == 0;
    }
    return !schema["pattern"] || std::regex_search(value.Scalar(), std::regex(schema["pattern"].Scalar()));
  }

  bool fits_mapping(const YAML::Node& value, const YAML::Node& schema) const {
    for (const auto& name : schema["required"]) {
      if (!value[name.Scalar()]) return false;
    }
    for (const auto& pair : schema["dependentRequired"]) {
      for (const auto& name : pair.second) {
        if (value[pair.first.Scalar()] && !value[name.Scalar()]) return false;
      }
    }
    if (schema["maxProperties"] && value.size() > schema["maxProperties"].as<std::size_t>()) return false;
    return std::all_of(value.begin(), value.end(), [&](const auto& pair) {
      const YAML::Node inner = schema["properties"][pair.first.Scalar()];
      return inner && accepts(pair.second, inner);
    });
  }

  YAML::Node root_;
};

std::set<std::string> keys_of(const YAML::Node& object) {
  std::set<std::string> out;
  for (const auto& pair : object["properties"]) out.insert(pair.first.Scalar());
  return out;
}

struct SchemaShelf : Shelf {
  YAML::Node schema = read_schema();

  SchemaShelf() { files.add("/book/cover.png", "png"); }

  /// The keys that the parser says it knows, when it meets one that it does not.
  std::set<std::string> known_keys(const std::string& yaml) {
    load(yaml);
    std::string hint = tests::finding(diagnostics, "unknown-key").hint;
    BOOST_TEST_REQUIRE(hint.starts_with("known here: "), yaml);
    std::set<std::string> out;
    std::istringstream words(hint.substr(std::string("known here: ").size()));
    for (std::string word; std::getline(words, word, ',');)
      out.insert(word.substr(word.find_first_not_of(' ')));
    return out;
  }

  bool parser_accepts(const std::string& yaml) {
    load(yaml);
    return !diagnostics.has(Severity::error);
  }
};

BOOST_FIXTURE_TEST_SUITE(project_schema, SchemaShelf)

BOOST_AUTO_TEST_CASE(the_schema_and_the_parser_know_the_same_keys) {
  const std::string unknown = "qqqqqqqqqqqqqqqq: 1";
  const auto inner = [&](const std::string& key) { return key + ": {" + unknown + "}\n"; };
  const YAML::Node book = schema["properties"];
  const YAML::Node shared = schema["$defs"];
  BOOST_TEST(known_keys(unknown + '\n') == keys_of(schema));
  BOOST_TEST(known_keys(inner("series")) == keys_of(book["series"]["anyOf"][1]));
  BOOST_TEST(known_keys(inner("cover")) == keys_of(book["cover"]["anyOf"][1]));
  BOOST_TEST(known_keys(inner("subjects")) == keys_of(shared["subject"]["anyOf"][1]));
  BOOST_TEST(known_keys(inner("authors")) == keys_of(shared["person"]["anyOf"][1]));
  BOOST_TEST(known_keys(inner("notes")) == keys_of(shared["notes"]["anyOf"][1]));
  BOOST_TEST(known_keys(inner("typography")) == keys_of(shared["typography"]));
  for (const char* key : {"matter", "hyphenation", "accessibility", "editions", "lint"})
    BOOST_TEST(known_keys(inner(key)) == keys_of(book[key]), key);
  for (const char* key : {"epub", "reader", "press", "proof"})
    BOOST_TEST(known_keys("editions: {" + inner(key) + "}\n") == keys_of(book["editions"]["properties"][key]),
               key);
  BOOST_TEST(known_keys("matter: {body: [{file: a.md, " + unknown + "}]}\n") ==
             keys_of(shared["essay"]["anyOf"][1]));
  BOOST_TEST(known_keys("matter: {body: [{part: P, " + unknown + "}]}\n") == keys_of(shared["part"]));
}

BOOST_AUTO_TEST_CASE(every_role_that_an_author_writes_is_in_the_schema) {
  std::set<std::string> roles;
  for (const auto role :
       {DivisionRole::dedication, DivisionRole::epigraph, DivisionRole::foreword, DivisionRole::preface,
        DivisionRole::introduction, DivisionRole::acknowledgments, DivisionRole::afterword,
        DivisionRole::appendix, DivisionRole::bibliography, DivisionRole::colophon}) {
    roles.emplace(token(role));
    BOOST_TEST(parser_accepts("title: T\nmatter: {body: [a.md, {" + std::string(token(role)) + ": b.md}]}\n"),
               token(role));
  }
  BOOST_TEST(keys_of(schema["$defs"]["written"]) == roles);
}

BOOST_AUTO_TEST_CASE(the_schema_and_the_parser_judge_alike) {
  const std::string least = "title: T\nmatter: {body: [a.md]}\n";
  const std::pair<std::string, bool> examples[] = {
      {least, true},
      {"matter: {body: [a.md]}\n", false},
      {"title: T\n", false},
      {"title: [T]\nmatter: {body: [a.md]}\n", false},
      {"title: T\nmatter: {body: a.md}\n", false},
      {"title: T\nmatter: {body: [{part: P, essays: [a.md, {file: b.md, title: B}]}]}\n", true},
      {"title: T\nmatter: {body: [{part: P}]}\n", false},
      {"title: T\nmatter: {body: [{title: A}]}\n", false},
      {"title: T\nmatter: {body: [a.md], back: [{preface: b.md}, index]}\n", true},
      {"title: T\nmatter: {body: [a.md], back: [{toc: b.md}]}\n", false},
      {least + "slug: my-book\n", true},
      {least + "slug: My Book\n", false},
      {least + "language: sr-Latn-RS\n", true},
      {least + "language: english language\n", false},
      {least + "date: 2026-11-24\n", true},
      {least + "date: 24.11.2026\n", false},
      {least + "identifier: urn:uuid:2f6c0b1e-7c1d-4d0e-9a55-3b8b0f6c9d21\n", true},
      {least + "identifier: 978-0-306-40615-7\n", false},
      {least + "series: {position: 2}\n", false},
      {least + "subjects: [Law, {scheme: BISAC, code: POL000000}]\n", true},
      {least + "subjects: [{scheme: BISAC}]\n", false},
      {least + "editors: [Ann Other, {name: Bo Bee, bio: Writes.}]\n", true},
      {least + "editors: [{sort: x}]\n", false},
      {least + "notes: book\n", true},
      {least + "notes: {place: essay, numbering: book}\n", true},
      {least + "notes: margin\n", false},
      {least + "notes: {numbering: page}\n", false},
      {least + "typography: {quotes: false, spaces: true}\n", true},
      {least + "typography: {quotes: maybe}\n", false},
      {least + "cover: cover.png\n", true},
      {least + "cover: {image: cover.png, alt: A}\n", true},
      {least + "cover: {alt: A}\n", false},
      {least + "editions: {epub: {target: kobo, page-list: false, fonts: false}, reader: false}\n", true},
      {least + "editions: {epub: {target: nook}}\n", false},
      {least + "editions: {epub: {page-list: proof}}\n", false},
      {least + "editions: {press: {standard: x-4, printer: kdp, bleed: 3mm, signature: 16}}\n", true},
      {least + "editions: {press: {standard: x-1a-2001, paper: swop, marks: false}}\n", true},
      {least + "editions: {press: {standard: x-3}}\n", false},
      {least + "editions: {press: {marks: some}}\n", false},
      {least + "editions: {press: {bleed: -3mm}}\n", false},
      {least + "editions: {press: {bleed: wide}}\n", false},
      {least + "editions: {press: {signature: 15}}\n", false},
      {least + "editions: {proof: {grid: true, line-numbers: false}}\n", true},
      {least + "editions: {proof: {grid: some}}\n", false},
      {least + "editions: {proof: {watermark: false}}\n", true},
      {least + "editions: {proof: {watermark: For Ada alone}}\n", true},
      {least + "editions: {proof: {watermark: [Draft]}}\n", false},
      {least + "editions: {proof: {watermark: " + std::string(41, 'x') + "}}\n", false},
      {least + "editions: {proof: false}\n", true},
      {least + "accessibility: {certified-by: A, summary: S}\n", true},
      {least + "lint: {allow: [mixed-dash], deny: raw-html}\n", true},
      {least + "lint: mixed-dash\n", false},
      {least + "slug: \"\"\n", false},
      {least + "slug: con\n", false},
      {least + "language: \"\"\n", false},
      {least + "subtitle: \"\"\n", true},
      {"title: \"\"\nmatter: {body: [a.md]}\n", false},
      {least + "series: \"\"\n", false},
      {least + "authors: [\"\"]\n", false},
      {least + "subjects: {code: \"\"}\n", false},
      {least + "cover: \"\"\n", false},
      {"title: T\nmatter: {body: []}\n", false},
      {"title: T\nmatter: {body: }\n", false},
      {"title: T\nmatter: {front: , body: [a.md], back: ~}\n", true},
      {"title: T\nmatter: {body: [{file: \"\"}]}\n", false},
      {"title: T\nmatter: {body: [{part: \"\", essays: [a.md]}]}\n", false},
      {"title: T\nmatter: {body: [{part: P, essays: []}]}\n", false},
      {least + "subtitle:\nseries:\nauthors:\ntypography:\ndate:\nnotes:\nlint:\ncontents: {depth: }\n",
       true},
      {least + "editions: {epub: , reader: {identifier: ~}}\n", true},
      {least + "rights: " + std::string(10'000, 'x') + "\n", true},
      {least + "rights: " + std::string(10'001, 'x') + "\n", false},
      {least + "identifier: urn:uuid:123\n", false},
      {least + "identifier: URN:ISBN:978-0-306-40615-7\n", true},
      {least + "identifier: urn:isbn:97803064-06157-\n", false},
      {least + "identifier: mailto:a@example.org\n", true},
      {least + "identifier: isbn:9780306406157\n", false},
      {least + "identifier: https://\n", false},
      {least + "accessibility: {credential: C}\n", false},
      {least + "accessibility: {credential: C, certified-by: A}\n", true},
      {least + "typography: \"true\"\n", false},
      {least + "recognise: {bio: \"no\"}\n", false},
      {least + "contents: {depth: \"2\"}\n", false},
      {least + "contents: {depth: 5}\n", false},
      {least + "editions: {press: {signature: \"16\"}}\n", false},
      {least + "editions: {epub: {page-list: \"false\"}}\n", false},
      {least + "editions: {epub: {page-list: \"reader\"}}\n", true}};
  const Validator validator(schema);
  for (const auto& [yaml, good] : examples) {
    BOOST_TEST(parser_accepts(yaml) == good, "parser: " + yaml);
    BOOST_TEST(validator.accepts(YAML::Load(yaml), schema) == good, "schema: " + yaml);
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
