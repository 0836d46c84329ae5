// What tables of OpenType say of letters that stand beside each other. The letters 0, 1, 2, … of these
// alphabets have the glyphs 10, 11, 12, …
#include "font/lookups.h"

#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <boost/test/unit_test.hpp>

using namespace casebound::font;

namespace {

using Numbers = std::vector<std::size_t>;  // of 16 bits

struct Lookup {
  std::size_t type, flags;
  Numbers subtable;
};

/// A table with these lookups, of one subtable each.
std::string table(const std::vector<Lookup>& lookups, std::size_t version = 1) {
  Numbers out = {version, 0, 0, 0, 10, lookups.size()};
  const std::size_t list = 10, heads = out.size() + lookups.size();
  std::size_t at = 2 * heads;
  for (const auto& lookup : lookups) {
    out.push_back(at - list);
    at += 2 * (4 + lookup.subtable.size());
  }
  for (const auto& [type, flags, subtable] : lookups) {
    for (const std::size_t number : {type, flags, std::size_t{1}, std::size_t{8}}) out.push_back(number);
    out.insert(out.end(), subtable.begin(), subtable.end());
  }
  std::string bytes;
  for (const std::size_t number : out) {
    bytes += static_cast<char>(number >> 8);
    bytes += static_cast<char>(number);
  }
  return bytes;
}

struct Seen {
  LettersOfGlyph forms;
  std::vector<Lookups::Rule> rules;
};

Seen look(hb_tag_t tag, const std::vector<Lookup>& lookups, std::size_t letters = 4,
          std::size_t version = 1) {
  const std::string bytes = table(lookups, version);
  struct Held {
    const std::string& bytes;
  } held{bytes};
  const auto give = [](hb_face_t*, hb_tag_t, void* from) {
    const auto& all = static_cast<Held*>(from)->bytes;
    return hb_blob_create(all.data(), static_cast<unsigned>(all.size()), HB_MEMORY_MODE_READONLY, nullptr,
                          nullptr);
  };
  const HarfBuzzFace face(hb_face_create_for_tables(give, &held, nullptr));
  std::vector<unsigned> indices;
  for (unsigned i = 0; i < lookups.size(); ++i) indices.push_back(i);
  Seen out;
  for (std::size_t i = 0; i < letters; ++i) out.forms[static_cast<GlyphId>(10 + i)].set(i);
  const Lookups all(face.get(), tag, indices);
  all.add_forms(out.forms);
  all.visit_rules(out.forms, [&](const Lookups::Rule& rule) { out.rules.push_back(rule); });
  return out;
}

Seen in_gsub(const std::vector<Lookup>& lookups) {
  return look(HB_OT_TAG_GSUB, lookups);
}
Seen in_gpos(const std::vector<Lookup>& lookups) {
  return look(HB_OT_TAG_GPOS, lookups);
}

/// As `0 12 3`: the letters of each place.
std::string text(const Lookups::Rule& rule) {
  std::string out;
  for (const auto& place : rule) {
    if (!out.empty()) out += ' ';
    for (std::size_t i = 0; i < 10; ++i)
      if (place.test(i)) out += std::to_string(i);
  }
  return out;
}

/// Of the first rule, if it is the only one.
std::string only_rule(const Seen& seen) {
  return seen.rules.size() == 1 ? text(seen.rules.front()) : std::to_string(seen.rules.size()) + " rules";
}

/// A single substitution of one glyph.
Lookup single(std::size_t from, std::size_t to) {
  return {1, 0, {2, 8, 1, to, 1, 1, from}};
}

/// A chained context of sets, one glyph each: 10 before, 11 itself, 12 behind, and no lookups.
Lookup ignore(std::size_t type) {
  return {type, 0, {3, 1, 20, 1, 26, 1, 32, 0, 0, 0, 1, 1, 10, 1, 1, 11, 1, 1, 12}};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(font_lookups)

BOOST_AUTO_TEST_CASE(a_ligature_is_a_rule_and_so_is_one_of_two) {
  const Lookup of_two = {4, 0, {1, 8, 1, 14, 1, 1, 10, 1, 4, 90, 2, 11}};
  BOOST_TEST(only_rule(in_gsub({of_two})) == "0 1");
  const Lookup of_three = {4, 0, {1, 8, 1, 14, 1, 1, 10, 1, 4, 90, 3, 11, 12}};
  BOOST_TEST(only_rule(in_gsub({of_three})) == "0 1 2");
}

BOOST_AUTO_TEST_CASE(what_no_letter_can_fill_is_no_rule) {
  const Lookup with_a_mark = {4, 0, {1, 8, 1, 14, 1, 1, 10, 1, 4, 90, 2, 77}};
  BOOST_TEST(in_gsub({with_a_mark}).rules.empty());
}

BOOST_AUTO_TEST_CASE(what_a_multiple_substitution_takes_apart_is_a_rule_of_one_place) {
  BOOST_TEST(only_rule(in_gsub({{2, 0, {1, 8, 1, 14, 1, 1, 11, 2, 80, 81}}})) == "1");
}

BOOST_AUTO_TEST_CASE(a_context_is_a_rule_even_if_it_does_nothing) {
  BOOST_TEST(only_rule(in_gsub({ignore(6)})) == "0 1 2");
  BOOST_TEST(only_rule(in_gpos({ignore(8)})) == "0 1 2");
}

BOOST_AUTO_TEST_CASE(a_context_without_neighbours_is_a_rule_of_one_place) {
  // a context of sets: one glyph, one lookup on it
  BOOST_TEST(only_rule(in_gsub({{5, 0, {3, 1, 1, 12, 0, 0, 1, 1, 13}}})) == "3");
}

BOOST_AUTO_TEST_CASE(letters_have_all_forms_that_they_are_turned_into_one_by_one) {
  const Seen seen = in_gsub({single(10, 50), single(50, 51), single(51, 10)});
  for (const int glyph : {10, 50, 51}) BOOST_TEST(seen.forms.at(static_cast<GlyphId>(glyph)).test(0));
}

BOOST_AUTO_TEST_CASE(
    a_letter_that_is_turned_into_the_glyph_of_another_is_known_by_it_however_the_lookups_stand) {
  // 11 → 12 stands before 10 → 11: the third glyph is one of the first letter only in a second look
  const Seen seen = in_gsub({single(11, 12), single(10, 11)});
  BOOST_TEST(seen.forms.at(12).test(0));
  BOOST_TEST(seen.forms.at(12).test(1));
  BOOST_TEST(seen.forms.at(12).test(2));
}

BOOST_AUTO_TEST_CASE(rules_hold_for_the_forms_of_letters) {
  const Lookup of_form = {4, 0, {1, 8, 1, 14, 1, 1, 50, 1, 4, 90, 2, 11}};
  BOOST_TEST(only_rule(in_gsub({single(10, 50), of_form})) == "0 1");
}

BOOST_AUTO_TEST_CASE(without_a_definition_of_classes_all_glyphs_are_of_the_class_0) {
  // a chained context by classes: any glyph, then 11; no definitions of what stands before and behind
  const Lookup by_class = {
      6, 0, {2, 32, 0, 38, 0, 2, 0, 16, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 11, 1, 11, 1, 1, 0, 0}};
  Lookup rule = by_class;
  rule.subtable[7] = 48;  // the rules of class 1
  rule.subtable.resize(24);
  for (const std::size_t number :
       {1, 4, 1, 0, 1, 0, 0})  // one rule: a glyph of class 0 before, itself, no lookups
    rule.subtable.push_back(number);
  BOOST_TEST(only_rule(in_gsub({rule})) == "0123 1");
}

BOOST_AUTO_TEST_CASE(a_table_is_not_read_for_ever) {
  // each glyph turns into the next: one more form a round
  std::vector<std::size_t> forwards = {1, 6, 1, 2, 1, 10, 60000, 0};
  BOOST_CHECK_THROW(in_gsub({{1, 0, forwards}}), Lookups::Unreadable);
}

BOOST_AUTO_TEST_CASE(what_is_not_known_is_not_guessed) {
  BOOST_CHECK_THROW(in_gsub({{1, 0, {3, 8, 1, 50, 1, 1, 10}}}), Lookups::Unreadable);    // single, format 3
  BOOST_CHECK_THROW(in_gsub({{1, 0, {2, 8, 1, 50, 3, 1, 10}}}), Lookups::Unreadable);    // coverage, format 3
  BOOST_CHECK_THROW(in_gsub({{9, 0, {1, 8, 1, 50, 1, 1, 10}}}), Lookups::Unreadable);    // no such type
  BOOST_CHECK_THROW(in_gsub({{4, 0, {1, 8, 1}}}), Lookups::Unreadable);                  // cut short
  BOOST_CHECK_THROW(look(HB_OT_TAG_GSUB, {single(10, 50)}, 4, 2), Lookups::Unreadable);  // version 2
}

BOOST_AUTO_TEST_CASE(pairs_adjust_their_first_glyph_and_nothing_else) {
  const auto pair = [](std::size_t flags, std::size_t of_second) {
    return Lookup{2, flags, {1, 10, 4, of_second, 0, 1, 1, 10}};
  };
  BOOST_TEST(in_gpos({pair(0, 0)}).rules.empty());
  BOOST_CHECK_THROW(in_gpos({pair(0, 4)}), Lookups::Unreadable);
  BOOST_CHECK_THROW(in_gpos({pair(4, 0)}), Lookups::Unreadable);  // skips ligatures
  Lookup of_others = pair(4, 4);
  of_others.subtable.back() = 70;
  BOOST_TEST(in_gpos({of_others}).rules.empty());
}

BOOST_AUTO_TEST_CASE(letters_that_are_joined_cannot_be_told_of_and_others_can) {
  BOOST_CHECK_THROW(in_gpos({{3, 0, {1, 6, 0, 1, 1, 12}}}), Lookups::Unreadable);
  BOOST_TEST(in_gpos({{3, 0, {1, 6, 0, 1, 1, 70}}}).rules.empty());
}

BOOST_AUTO_TEST_SUITE_END()
