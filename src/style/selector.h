#pragma once

#include "style/syntax.h"

#include <compare>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace casebound::style {

/// `An+B`: matches the positions A·n + B for n = 0, 1, 2, …
struct Nth {
  int step = 0, offset = 0;
  bool matches(int position) const;
};
/// `2n+1`, `odd`, `-n + 3`, …; spaces are allowed where CSS Syntax 3 §6 has them.
std::optional<Nth> parse_nth(std::string_view text);
/// The text of An+B as it was written, from its tokens.
std::string written_nth(const Components& components);
std::string to_css(Nth nth);

/// Selectors 4 §15: ids; classes, attributes and pseudo-classes; types and pseudo-elements.
struct Specificity {
  int ids = 0, classes = 0, types = 0;
  friend auto operator<=>(const Specificity&, const Specificity&) = default;
  Specificity& operator+=(const Specificity& other);
};

struct Compound;

struct ClassTest {
  std::string name;
};
struct IdTest {
  std::string name;
};
struct AttributeTest {
  std::string name;
  std::string operation;  ///< empty: is there; else `=`, `~=`, `|=`, `^=`, `$=`, `*=`
  std::string value;
};
struct NthTest {
  Nth nth;
  bool from_end = false, of_type = false;
};
struct RootTest {};
struct EmptyTest {};
struct LinkTest {};
struct LanguageTest {
  std::string range;
};
/// `:hover` and its kind: valid, and never so in a book.
struct NeverTest {
  std::string name;
};
struct NotTest {
  std::vector<Compound> compounds;  ///< one, of one simple selector
};

using Test = std::variant<ClassTest, IdTest, AttributeTest, NthTest, RootTest, EmptyTest, LinkTest,
                          LanguageTest, NeverTest, NotTest>;

struct Compound {
  std::string type;  ///< empty: any
  std::vector<Test> tests;
};
Specificity specificity(const Compound& compound);

enum class Combinator { descendant, child, next_sibling, subsequent_sibling };
enum class PseudoElement { none, before, after, first_letter, marker };

/// A complex selector; `combinators[i]` stands between compounds i and i + 1.
struct Selector {
  std::vector<Compound> compounds;
  std::vector<Combinator> combinators;
  PseudoElement pseudo_element = PseudoElement::none;

  const Compound& subject() const { return compounds.back(); }
};
Specificity specificity(const Selector& selector);
std::string to_css(const Selector& selector);

/// A selector list. `:is()` and the list of `:lang()` are multiplied out: their branches must weigh the same,
/// so that it comes to the same and every reading system understands it. Nothing if any part is not
/// understood, since CSS then drops the rule; the fault has been reported.
std::optional<std::vector<Selector>> parse_selectors(const Components& prelude, Report& report);

}  // namespace casebound::style
