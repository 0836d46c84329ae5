#include "casebound/markup/locators.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>
#include <vector>

#include <fmt/format.h>

namespace casebound::markup {

namespace {

bool is_locator(const Node& node) {
  const auto* element = std::get_if<Element>(&node.value);
  return element != nullptr && element->name == "a" && element->has_class("locator");
}

/// The value of a roman numeral; 0 for what is none.
int roman_number(std::string_view numeral) {
  int out = 0, last = 0;
  for (auto it = numeral.rbegin(); it != numeral.rend(); ++it) {
    constexpr std::string_view digits = "ivxlcdm";
    constexpr std::array<int, 7> values = {1, 5, 10, 50, 100, 500, 1000};
    const auto digit = digits.find(*it);
    if (digit == std::string_view::npos) return 0;
    out += values[digit] < last ? -values[digit] : values[digit];
    last = std::max(last, values[digit]);
  }
  return out;
}

/// A page's label as a number of its kind: roman ones count by themselves.
struct Folio {
  std::string label;
  bool is_roman = false;
  int number = 0;  ///< 0: no number

  explicit Folio(std::string written) : label(std::move(written)) {
    const bool are_digits = !label.empty() && label.find_first_not_of("0123456789") == std::string::npos;
    is_roman = !are_digits;
    number = are_digits ? std::stoi(label.substr(0, 9)) : roman_number(label);
  }

  bool follows(const Folio& other) const {
    return number > 0 && other.number > 0 && is_roman == other.is_roman && number == other.number + 1;
  }
};

/// Pages that one locator may stand for, one after the other, with the link to the first.
struct Stretch {
  std::vector<Element> links;  ///< to each of its pages that is named; of a range to its first
  Folio first, last;
  bool is_range = false;

  bool is_collapsed() const { return is_range || links.size() > 2; }

  /// Whether the page stands within or next to it.
  bool reaches(const Folio& page) const {
    const bool is_within = page.number > 0 && page.is_roman == first.is_roman &&
                           page.number >= first.number && page.number <= last.number;
    return page.label == last.label || is_within || page.follows(last);
  }
};

/// The locators of one heading, in the order of the text.
class Heading {
 public:
  explicit Heading(const Folios& folios) : folios_(folios) {}

  void add(Element link) {
    ++count_;
    const Folio first(label(*link.attribute("href")));
    const auto* until = link.attribute("data-until");
    const Folio last(until == nullptr ? first.label : label(*until));
    std::erase_if(link.attributes, [](const auto& attribute) { return attribute.first == "data-until"; });
    const bool is_range = first.label != last.label;
    if (stretches_.empty() || !stretches_.back().reaches(first)) {
      stretches_.push_back({{std::move(link)}, first, last, is_range});
    } else {
      extend(stretches_.back(), std::move(link), first, last, is_range);
    }
  }

  /// The links with their words.
  std::vector<Element> take() {
    std::vector<Element> out;
    for (auto& stretch : stretches_) {
      if (stretch.is_collapsed()) {
        out.push_back(
            worded(std::move(stretch.links.front()), stretch.first.label + "–" + stretch.last.label));
      } else {
        out.push_back(worded(std::move(stretch.links.front()), stretch.first.label));
        if (stretch.links.size() == 2)
          out.push_back(worded(std::move(stretch.links.back()), stretch.last.label));
      }
    }
    return out;
  }

 private:
  /// A place that the book does not print is known by its number.
  std::string label(const std::string& target) const {
    const auto folio = folios_.find(target.substr(1));
    return folio == folios_.end() ? fmt::format("({})", count_) : folio->second;
  }

  static void extend(Stretch& stretch, Element link, const Folio& first, const Folio& last, bool is_range) {
    if (first.follows(stretch.last)) stretch.links.push_back(std::move(link));
    stretch.is_range = stretch.is_range || is_range;
    if (last.number > stretch.last.number) stretch.last = last;
  }

  static Element worded(Element link, std::string words) {
    if (words.starts_with('(')) words = words.substr(1, words.size() - 2);
    link.children = {Node{TextNode{std::move(words), link.span}}};
    return link;
  }

  const Folios& folios_;
  std::vector<Stretch> stretches_;
  int count_ = 0;
};

/// Locators stand side by side, with a comma before each.
std::vector<Node> relabelled(std::vector<Node> nodes, const Folios& folios,
                             const std::function<bool(const Element&)>& leads) {
  Heading heading(folios);
  std::vector<Node> before, after;
  bool seen = false;
  for (auto& node : nodes) {
    if (is_locator(node)) {
      auto& link = std::get<Element>(node.value);
      if (!seen && !before.empty()) before.pop_back();  // the comma
      seen = true;
      if (leads(link)) heading.add(std::move(link));
      after.clear();
    } else {
      (seen ? after : before).push_back(std::move(node));
    }
  }
  for (auto& link : heading.take()) {
    before.push_back({TextNode{", ", link.span}});
    before.push_back({std::move(link)});
  }
  std::move(after.begin(), after.end(), std::back_inserter(before));
  return before;
}

}  // namespace

void label_locators(Element& root, const Folios& folios, const std::function<bool(const Element&)>& leads) {
  for (auto& node : root.children) {
    auto* element = std::get_if<Element>(&node.value);
    if (element != nullptr && !is_locator(node)) label_locators(*element, folios, leads);
  }
  if (std::any_of(root.children.begin(), root.children.end(), is_locator))
    root.children = relabelled(std::move(root.children), folios, leads);
}

bool has_locators(const Element& root) {
  return std::any_of(root.children.begin(), root.children.end(), [](const Node& node) {
    const auto* element = std::get_if<Element>(&node.value);
    return element != nullptr && (is_locator(node) || has_locators(*element));
  });
}

}  // namespace casebound::markup
