#include "style/selector.h"

#include "style/ascii.h"

#include <algorithm>

#include <fmt/format.h>

namespace casebound::style {
namespace {

/// An identifier as CSSOM serializes it, for the characters that XHTML names and classes have.
std::string identifier(std::string_view name) {
  std::string out;
  for (std::size_t at = 0; at < name.size(); ++at) {
    const auto c = static_cast<unsigned char>(name[at]);
    const bool digit = c >= '0' && c <= '9';
    const bool plain = c >= 0x80 || c == '_' || c == '-' || digit || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
    if (digit && (at == 0 || (at == 1 && name[0] == '-')))
      out += fmt::format("\\{:x} ", c);
    else
      out += plain ? std::string(1, name[at]) : fmt::format("\\{:x} ", c);
  }
  return out;
}

struct Weigh {
  Specificity operator()(const IdTest&) const { return {.ids = 1}; }
  Specificity operator()(const NotTest& test) const {
    Specificity most;
    for (const auto& compound : test.compounds) most = std::max(most, specificity(compound));
    return most;
  }
  Specificity operator()(const auto&) const { return {.classes = 1}; }
};

struct Write {
  std::string operator()(const ClassTest& test) const { return '.' + identifier(test.name); }
  std::string operator()(const IdTest& test) const { return '#' + identifier(test.name); }
  std::string operator()(const AttributeTest& test) const {
    if (test.operation.empty()) return fmt::format("[{}]", identifier(test.name));
    return fmt::format("[{}{}{}]", identifier(test.name), test.operation, css_string(test.value));
  }
  std::string operator()(const NthTest& test) const {
    const std::string_view kind = test.of_type ? "of-type" : "child";
    if (test.nth.step == 0 && test.nth.offset == 1)
      return fmt::format(":{}-{}", test.from_end ? "last" : "first", kind);
    return fmt::format(":nth{}-{}({})", test.from_end ? "-last" : "", kind, to_css(test.nth));
  }
  std::string operator()(const RootTest&) const { return ":root"; }
  std::string operator()(const EmptyTest&) const { return ":empty"; }
  std::string operator()(const LinkTest&) const { return ":link"; }
  std::string operator()(const LanguageTest& test) const { return ":lang(" + identifier(test.range) + ')'; }
  std::string operator()(const NeverTest& test) const { return ':' + test.name; }
  std::string operator()(const NotTest& test) const;
};

std::string compound_css(const Compound& compound) {
  std::string out = identifier(compound.type);
  for (const auto& test : compound.tests) out += std::visit(Write{}, test);
  return out.empty() ? "*" : out;
}

std::string Write::operator()(const NotTest& test) const {
  std::vector<std::string> branches;
  for (const auto& compound : test.compounds) branches.push_back(compound_css(compound));
  return fmt::format(":not({})", fmt::join(branches, ", "));
}

std::string_view combinator_css(Combinator combinator) {
  switch (combinator) {
    case Combinator::child: return " > ";
    case Combinator::next_sibling: return " + ";
    case Combinator::subsequent_sibling: return " ~ ";
    case Combinator::descendant: break;
  }
  return " ";
}

std::string_view pseudo_element_css(PseudoElement pseudo_element) {
  switch (pseudo_element) {
    case PseudoElement::before: return "::before";
    case PseudoElement::after: return "::after";
    case PseudoElement::first_letter: return "::first-letter";
    case PseudoElement::marker: return "::marker";
    case PseudoElement::none: break;
  }
  return "";
}

}  // namespace

Specificity& Specificity::operator+=(const Specificity& other) {
  ids += other.ids;
  classes += other.classes;
  types += other.types;
  return *this;
}

Specificity specificity(const Compound& compound) {
  Specificity sum{.types = compound.type.empty() ? 0 : 1};
  for (const auto& test : compound.tests) sum += std::visit(Weigh{}, test);
  return sum;
}

Specificity specificity(const Selector& selector) {
  Specificity sum{.types = selector.pseudo_element == PseudoElement::none ? 0 : 1};
  for (const auto& compound : selector.compounds) sum += specificity(compound);
  return sum;
}

std::string to_css(const Selector& selector) {
  std::string out;
  for (std::size_t at = 0; at < selector.compounds.size(); ++at) {
    if (at > 0) out += combinator_css(selector.combinators[at - 1]);
    out += compound_css(selector.compounds[at]);
  }
  if (selector.pseudo_element != PseudoElement::none && out.ends_with('*') &&
      selector.compounds.back().tests.empty())
    out.pop_back();
  return out.append(pseudo_element_css(selector.pseudo_element));
}

}  // namespace casebound::style
