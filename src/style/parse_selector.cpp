#include "casebound/base/text.h"

#include "style/ascii.h"
#include "style/selector.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace casebound::style {
namespace {

/// What is wrong, and where. Thrown inside this file only: a fault anywhere drops the whole rule.
struct Fault {
  std::string message, hint;
  std::uint32_t begin, end;
};

[[noreturn]] void fail(const Component& at, std::string message, std::string hint = {}) {
  throw Fault{std::move(message), std::move(hint), at.token.begin, at.token.end};
}

/// A compound with its alternatives: more than one where it has `:is()`.
using Alternatives = std::vector<Compound>;

constexpr std::array never_matching = {"hover",      "active",  "focus",   "focus-visible", "focus-within",
                                       "target",     "visited", "enabled", "disabled",      "checked",
                                       "fullscreen", "playing", "paused"};
constexpr std::size_t most_alternatives = 256;

struct NamedNth {
  std::string_view name;
  NthTest test;
  bool also_from_end = false;  ///< `only-…`: the same counted from the end as well
};
constexpr std::array named_nth = {
    NamedNth{"first-child", {{0, 1}}},
    NamedNth{"last-child", {{0, 1}, true}},
    NamedNth{"only-child", {{0, 1}}, true},
    NamedNth{"first-of-type", {{0, 1}, false, true}},
    NamedNth{"last-of-type", {{0, 1}, true, true}},
    NamedNth{"only-of-type", {{0, 1}, false, true}, true},
};

std::optional<NthTest> nth_function(std::string_view name) {
  if (name == "nth-child") return NthTest{{}, false, false};
  if (name == "nth-last-child") return NthTest{{}, true, false};
  if (name == "nth-of-type") return NthTest{{}, false, true};
  if (name == "nth-last-of-type") return NthTest{{}, true, true};
  return std::nullopt;
}

std::string hint_for(const std::string& word, bool element) {
  static const std::vector<std::string> classes = {
      "root",         "empty",        "link",           "lang",
      "not",          "is",           "first-child",    "last-child",
      "only-child",   "nth-child",    "nth-last-child", "first-of-type",
      "last-of-type", "only-of-type", "nth-of-type",    "nth-last-of-type"};
  static const std::vector<std::string> elements = {"before", "after", "first-letter", "marker"};
  const auto near = nearest(word, element ? elements : classes);
  return near ? fmt::format("do you mean {}{}?", element ? "::" : ":", *near) : std::string();
}

/// Reads one selector list.
class SelectorReader {
 public:
  explicit SelectorReader(const Components& in) : in_(in) {}

  std::vector<Selector> list(const Component& whole) {
    std::vector<Selector> out;
    do {
      skip_space();
      if (at_end()) fail(whole, "a selector is missing");
      for (auto& selector : complex()) out.push_back(std::move(selector));
    } while (take_comma());
    return out;
  }

  /// The compounds inside `:not()` and `:is()`.
  std::vector<Compound> compounds(const Component& whole) {
    std::vector<Compound> out;
    do {
      skip_space();
      if (at_end()) fail(whole, "a selector is missing");
      for (auto& compound : this->compound()) out.push_back(std::move(compound));
      if (pseudo_element_ != PseudoElement::none) fail(whole, "a pseudo-element cannot stand here");
      skip_space();
      if (!at_end() && !peek().is(TokenKind::comma))
        fail(peek(), "only selectors without combinators can stand in brackets");
    } while (take_comma());
    return out;
  }

 private:
  bool at_end() const { return at_ == in_.size(); }
  const Component& peek() const { return in_[at_]; }
  bool skip_space() {
    const auto begin = at_;
    while (!at_end() && peek().is(TokenKind::white_space)) ++at_;
    return at_ != begin;
  }
  bool take_comma() {
    if (at_end() || !peek().is(TokenKind::comma)) return false;
    ++at_;
    return true;
  }

  std::vector<Selector> complex() {
    pseudo_element_ = PseudoElement::none;
    std::vector<Selector> out(1);
    multiply(out, std::nullopt, compound());
    while (const auto combinator = this->combinator()) {
      if (pseudo_element_ != PseudoElement::none) fail(peek(), "nothing can follow a pseudo-element");
      multiply(out, combinator, compound());
    }
    for (auto& selector : out) selector.pseudo_element = pseudo_element_;
    return out;
  }

  void multiply(std::vector<Selector>& selectors, std::optional<Combinator> combinator,
                const Alternatives& with) {
    std::vector<Selector> out;
    if (selectors.size() * with.size() > most_alternatives)
      fail(in_.front(), "this selector has too many branches");
    for (const auto& selector : selectors)
      for (const auto& compound : with) {
        out.push_back(selector);
        out.back().compounds.push_back(compound);
        if (combinator) out.back().combinators.push_back(*combinator);
      }
    selectors = std::move(out);
  }

  std::optional<Combinator> combinator() {
    const bool space = skip_space();
    if (at_end() || peek().is(TokenKind::comma)) return std::nullopt;
    const auto sign = [&]() -> std::optional<Combinator> {
      if (peek().is_delim(">")) return Combinator::child;
      if (peek().is_delim("+")) return Combinator::next_sibling;
      if (peek().is_delim("~")) return Combinator::subsequent_sibling;
      return std::nullopt;
    }();
    if (!sign) return space ? std::optional(Combinator::descendant) : unexpected();
    const Component& written_sign = in_[at_++];
    skip_space();
    if (at_end()) fail(written_sign, "nothing follows this combinator");
    return sign;
  }

  std::optional<Combinator> unexpected() const {
    fail(peek(), fmt::format("`{}` cannot stand in a selector", peek().token.text));
  }

  Alternatives compound() {
    Alternatives out(1);
    const auto begin = at_;
    if (peek().is(TokenKind::ident)) {
      out.front().type = peek().token.text;
      ++at_;
    } else if (peek().is_delim("*")) {
      ++at_;
    }
    if (!at_end() && peek().is_delim("|"))
      fail(peek(), "namespaces are not read in selectors", "write the element's class, which says the same");
    while (!at_end() && simple(out)) {
    }
    if (at_ == begin) unexpected();
    return out;
  }

  static void add(Alternatives& out, const Test& test) {
    for (auto& compound : out) compound.tests.push_back(test);
  }

  /// Reads one simple selector, if one stands here.
  bool simple(Alternatives& out) {
    const Component& next = peek();
    if (next.is(TokenKind::hash)) {
      if (!next.token.identifier)
        fail(next, "an id in a selector cannot begin with a digit", "write [id=\"…\"]");
      add(out, IdTest{next.token.text});
      ++at_;
    } else if (next.is_delim(".")) {
      ++at_;
      if (at_end() || !peek().is(TokenKind::ident)) fail(next, "the name of a class must follow the point");
      add(out, ClassTest{in_[at_++].token.text});
    } else if (next.is(TokenKind::open_square)) {
      add(out, attribute(next));
      ++at_;
    } else if (next.is(TokenKind::colon)) {
      pseudo(out);
    } else {
      return false;
    }
    return true;
  }

  static Test attribute(const Component& block) {
    const Components parts = without_white_space(block.children);
    if (parts.empty() || !parts[0].is(TokenKind::ident))
      fail(block, "the name of an attribute must stand here");
    AttributeTest test{.name = parts[0].token.text};
    if (parts.size() == 1) return test;
    std::size_t at = 1;
    while (at < parts.size() && parts[at].is(TokenKind::delim)) test.operation += parts[at++].token.text;
    static constexpr std::array operations = {"=", "~=", "|=", "^=", "$=", "*="};
    const bool known = std::find(operations.begin(), operations.end(), test.operation) != operations.end();
    const bool has_value =
        at < parts.size() && (parts[at].is(TokenKind::ident) || parts[at].is(TokenKind::string));
    if (!known || !has_value)
      fail(block, "this is not a test of an attribute", "write [name] or [name=\"value\"]");
    test.value = parts[at++].token.text;
    if (at != parts.size())
      fail(parts[at], "this cannot stand in the test of an attribute",
           parts[at].is_ident("i") ? "reading systems do not know the flag `i`" : "");
    return test;
  }

  void pseudo(Alternatives& out) {
    const Component& colon = in_[at_++];
    if (at_end()) fail(colon, "a name must follow the colon");
    const bool element = peek().is(TokenKind::colon);
    if (element) ++at_;
    if (at_end()) fail(colon, "a name must follow the colons");
    const Component& name = in_[at_++];
    if (pseudo_element_ != PseudoElement::none) fail(name, "nothing can follow a pseudo-element");
    if (take_pseudo_element(name, element)) return;
    if (element)
      fail(name, fmt::format("::{} is not read", name.token.text), hint_for(lower(name.token.text), true));
    if (name.is(TokenKind::function)) return functional(out, name);
    if (name.is(TokenKind::ident) && plain(out, lower(name.token.text))) return;
    fail(name, fmt::format(":{} is not read", name.token.text), hint_for(lower(name.token.text), false));
  }

  /// `:before`, with one colon, is CSS 2's spelling.
  bool take_pseudo_element(const Component& name, bool two_colons) {
    if (name.is_ident("before")) pseudo_element_ = PseudoElement::before;
    if (name.is_ident("after")) pseudo_element_ = PseudoElement::after;
    if (name.is_ident("first-letter")) pseudo_element_ = PseudoElement::first_letter;
    if (name.is_ident("marker") && two_colons) pseudo_element_ = PseudoElement::marker;
    return pseudo_element_ != PseudoElement::none;
  }

  static bool plain(Alternatives& out, const std::string& name) {
    for (const auto& named : named_nth) {
      if (named.name != name) continue;
      add(out, named.test);
      if (named.also_from_end) add(out, NthTest{named.test.nth, true, named.test.of_type});
      return true;
    }
    if (name == "root")
      add(out, RootTest{});
    else if (name == "empty")
      add(out, EmptyTest{});
    else if (name == "link" || name == "any-link")
      add(out, LinkTest{});
    else if (std::find(never_matching.begin(), never_matching.end(), name) != never_matching.end())
      add(out, NeverTest{name});
    else
      return false;
    return true;
  }

  static void functional(Alternatives& out, const Component& function) {
    const std::string& name = function.token.text;
    if (auto nth = nth_function(name)) {
      const auto parsed = parse_nth(written_nth(function.children));
      if (!parsed)
        fail(function, fmt::format(":{}() needs An+B, `odd` or `even`", name), "as in :nth-child(2n+1)");
      nth->nth = *parsed;
      add(out, *nth);
    } else if (name == "lang") {
      multiply(out, languages(function), function);
    } else if (name == "not") {
      add(out, negation(function));
    } else if (name == "is") {
      multiply(out, branches(function), function);
    } else {
      fail(function, fmt::format(":{}() is not read", name), hint_for(name, false));
    }
  }

  static Alternatives languages(const Component& function) {
    Alternatives out;
    for (const auto& range : split_at_commas(function.children)) {
      if (range.size() != 1 || !(range[0].is(TokenKind::ident) || range[0].is(TokenKind::string)))
        fail(function, ":lang() needs a language", "as in :lang(de)");
      out.push_back({.tests = {LanguageTest{range[0].token.text}}});
    }
    return out;
  }

  /// One simple selector, as in CSS 3: reading systems and their checkers know no more.
  static Test negation(const Component& function) {
    auto inside = SelectorReader(function.children).compounds(function);
    const Compound& first = inside.front();
    const std::size_t simple_selectors = first.tests.size() + (first.type.empty() ? 0 : 1);
    if (inside.size() > 1 || simple_selectors > 1)
      fail(function, ":not() takes one simple selector", "write :not(a):not(b) for neither a nor b");
    return NotTest{std::move(inside)};
  }

  static Alternatives branches(const Component& function) {
    auto out = SelectorReader(function.children).compounds(function);
    for (const auto& compound : out)
      if (specificity(compound) != specificity(out.front()))
        fail(function, "the branches of :is() weigh differently", "write them as rules of their own");
    return out;
  }

  static void multiply(Alternatives& out, const Alternatives& with, const Component& function) {
    Alternatives product;
    for (const auto& base : out)
      for (const auto& compound : with)
        if (base.type.empty() || compound.type.empty() || base.type == compound.type)
          product.push_back(joined(base, compound));
    if (product.empty()) fail(function, "this can never match: an element has one name only");
    if (product.size() > most_alternatives) fail(function, "this selector has too many branches");
    out = std::move(product);
  }

  static Compound joined(Compound base, const Compound& branch) {
    if (base.type.empty()) base.type = branch.type;
    base.tests.insert(base.tests.end(), branch.tests.begin(), branch.tests.end());
    return base;
  }

  const Components& in_;
  std::size_t at_ = 0;
  PseudoElement pseudo_element_ = PseudoElement::none;
};

}  // namespace

std::optional<std::vector<Selector>> parse_selectors(const Components& prelude, Report& report) {
  try {
    if (prelude.empty()) return std::nullopt;
    return SelectorReader(prelude).list(prelude.front());
  } catch (const Fault& fault) {
    report.warning("unsupported-selector", fault.begin, fault.end, fault.message, fault.hint);
    return std::nullopt;
  }
}

}  // namespace casebound::style
