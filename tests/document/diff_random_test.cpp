#include "casebound/document/diff.h"

#include <algorithm>
#include <random>
#include <string>

#include <boost/test/unit_test.hpp>

namespace casebound::tests {
namespace {

using Kind = UnitChange::Kind;
using Words = std::vector<std::uint32_t>;

/// Books of paragraphs with few words, so that much of them is alike.
class RandomBooks {
 public:
  explicit RandomBooks(unsigned seed) : random_(seed) {}

  Book book() {
    Book out;
    for (std::size_t i = below(4); i-- > 0;) out.divisions.push_back(essay());
    return out;
  }

  /// Some paragraphs written anew, taken out, put in or elsewhere.
  Book changed(Book book) {
    for (auto& division : book.divisions)
      for (std::size_t i = below(4); i-- > 0;) change(division.blocks);
    if (below(3) == 0) book.divisions.insert(book.divisions.begin(), essay());
    if (below(3) == 0) std::shuffle(book.divisions.begin(), book.divisions.end(), random_);
    if (below(3) == 0 && !book.divisions.empty()) book.divisions.pop_back();
    return book;
  }

 private:
  std::size_t below(std::size_t end) { return random_() % end; }

  Division essay() {
    Division out;
    out.id = out.title = "essay " + std::to_string(below(1000));
    for (std::size_t i = below(12); i-- > 0;) out.blocks.push_back(paragraph());
    return out;
  }

  Block paragraph() {
    std::string text;
    for (std::size_t i = below(15); i-- > 0;) text += "word" + std::to_string(below(30)) + " ";
    return {{}, {}, Paragraph{ParagraphRole::body, text_inlines(text)}};
  }

  void change(Blocks& blocks) {
    const auto at = [&] { return blocks.begin() + static_cast<std::ptrdiff_t>(below(blocks.size())); };
    switch (blocks.empty() ? 0 : below(4)) {
      case 0: blocks.push_back(paragraph()); break;
      case 1: blocks.erase(at()); break;
      case 2: std::iter_swap(at(), at()); break;
      default: {
        auto& inlines = std::get<Paragraph>(at()->value).inlines;
        auto& text = std::get<Text>(inlines.front().value).text;
        text.insert(text.size() / 2, " more words");
      }
    }
  }

  std::mt19937 random_;
};

/// The new words, from the old ones and the change.
Words applied(const BookDiff& diff, const UnitChange& unit) {
  if (unit.kind == Kind::added) return diff.after[*unit.after].words;
  const Words& before = diff.before[*unit.before].words;
  Words out;
  std::size_t at = 0;
  for (const auto& edit : unit.words) {
    const Words& after = diff.after[*unit.after].words;
    out.insert(out.end(), before.begin() + static_cast<std::ptrdiff_t>(at),
               before.begin() + static_cast<std::ptrdiff_t>(edit.before));
    out.insert(out.end(), after.begin() + static_cast<std::ptrdiff_t>(edit.after),
               after.begin() + static_cast<std::ptrdiff_t>(edit.after_end));
    at = edit.before_end;
  }
  out.insert(out.end(), before.begin() + static_cast<std::ptrdiff_t>(at), before.end());
  return out;
}

std::vector<Words> applied(const BookDiff& diff) {
  std::vector<Words> out;
  for (const auto& division : diff.divisions)
    for (const auto& unit : division.units)
      if (unit.kind != Kind::removed && unit.kind != Kind::moved_away) out.push_back(applied(diff, unit));
  return out;
}

/// Every old unit is told of once, where it stood.
std::vector<std::size_t> old_units(const BookDiff& diff) {
  std::vector<std::size_t> out;
  for (const auto& division : diff.divisions)
    for (const auto& unit : division.units)
      if (unit.before && unit.kind != Kind::moved) out.push_back(*unit.before);
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(book_diff_at_random)

BOOST_AUTO_TEST_CASE(the_old_book_with_its_changes_is_the_new_one) {
  for (unsigned seed = 0; seed < 300; ++seed) {
    RandomBooks books(seed);
    const Book before = books.book();
    const BookDiff found = diff(before, books.changed(before));
    std::vector<Words> expected;
    for (const auto& unit : found.after) expected.push_back(unit.words);
    BOOST_TEST((applied(found) == expected), "seed " << seed);
    const auto units = old_units(found);
    BOOST_TEST(units.size() == found.before.size(), "seed " << seed);
    BOOST_TEST((std::adjacent_find(units.begin(), units.end()) == units.end()), "seed " << seed);
  }
}

BOOST_AUTO_TEST_CASE(what_does_not_differ_has_the_same_words) {
  for (unsigned seed = 0; seed < 300; ++seed) {
    RandomBooks books(seed);
    const Book before = books.book();
    BOOST_TEST(!diff(before, before).differs(), "seed " << seed);
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace casebound::tests
