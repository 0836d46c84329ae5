#pragma once

#include <string>
#include <utility>
#include <vector>

namespace casebound {

/// An element of MathML 3's presentation markup (chapter 3): a token with its text (`mi`, `mn`, `mo`,
/// `mtext`, `ms`), or a layout with the elements that it lays out. Names are without a prefix.
struct MathElement {
  std::string name;
  std::vector<std::pair<std::string, std::string>> attributes = {};  ///< in the order they were written
  std::string text = {};  ///< of a token or an annotation, in UTF-8
  std::vector<MathElement> children = {};

  /// The attribute's value; empty if it is not there.
  const std::string& attribute(const std::string& name) const;
};

/// A formula. It stands in a line; one whose `display` is `block` has the line to itself.
struct Formula {
  MathElement math;  ///< the `math` element: only what MathML allows is in it

  bool is_block() const { return math.attribute("display") == "block"; }
  /// Whether its author says in words what it is (`alttext`).
  bool is_described() const { return !math.attribute("alttext").empty(); }
};

/// What the formula is, in words: its author's, or those that print it, with `^` and `_` for what is raised
/// and lowered.
std::string description(const Formula& formula);

}  // namespace casebound
