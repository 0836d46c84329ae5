#include "style/match.h"

#include "style/ascii.h"

#include <algorithm>

namespace casebound::style {
namespace {

bool matches(const Compound& compound, const Place& place);

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const auto& word : words) out += out.empty() ? word : ' ' + word;
  return out;
}

std::optional<std::string> non_empty(std::string text) {
  return text.empty() ? std::nullopt : std::optional(std::move(text));
}

std::optional<std::string> attribute(const markup::Element& element, const std::string& name) {
  if (name == "class") return non_empty(joined(element.classes));
  if (name == "id") return non_empty(element.id);
  if (name == "lang") return non_empty(element.language);
  if (name == "role") return non_empty(element.role);
  const auto* value = element.attribute(name);
  return value != nullptr ? std::optional(*value) : std::nullopt;
}

bool has_word(std::string_view text, std::string_view word) {
  if (word.empty() || word.find(' ') != std::string_view::npos) return false;
  for (std::size_t begin = 0; begin <= text.size();) {
    const auto end = std::min(text.find(' ', begin), text.size());
    if (text.substr(begin, end - begin) == word) return true;
    begin = end + 1;
  }
  return false;
}

bool is_or_extends(std::string_view text, std::string_view prefix) {
  return text.starts_with(prefix) && (text.size() == prefix.size() || text[prefix.size()] == '-');
}

bool compare(std::string_view value, const std::string& operation, std::string_view wanted) {
  if (operation == "=") return value == wanted;
  if (operation == "~=") return has_word(value, wanted);
  if (operation == "|=") return is_or_extends(value, wanted);
  if (wanted.empty()) return false;
  if (operation == "^=") return value.starts_with(wanted);
  if (operation == "$=") return value.ends_with(wanted);
  return value.find(wanted) != std::string_view::npos;
}

int position(const Place& place, bool from_end, bool of_type) {
  const auto counts = [&](const markup::Element* sibling) {
    return !of_type || sibling->name == place.element->name;
  };
  const auto begin = place.siblings.begin(), self = begin + static_cast<std::ptrdiff_t>(place.index);
  const auto before =
      from_end ? std::count_if(self + 1, place.siblings.end(), counts) : std::count_if(begin, self, counts);
  return static_cast<int>(before) + 1;
}

bool is_nothing(const markup::Node& node) {
  const auto* text = std::get_if<markup::TextNode>(&node.value);
  return text != nullptr && text->text.empty();
}

struct Matcher {
  const Place& place;

  bool operator()(const ClassTest& test) const {
    const auto& classes = place.element->classes;
    return std::find(classes.begin(), classes.end(), test.name) != classes.end();
  }
  bool operator()(const IdTest& test) const { return place.element->id == test.name; }
  bool operator()(const AttributeTest& test) const {
    const auto value = attribute(*place.element, test.name);
    if (!value || test.operation.empty()) return value.has_value();
    return compare(*value, test.operation, test.value);
  }
  bool operator()(const NthTest& test) const {
    return test.nth.matches(position(place, test.from_end, test.of_type));
  }
  bool operator()(const RootTest&) const { return place.parent == nullptr; }
  bool operator()(const EmptyTest&) const {
    return std::all_of(place.element->children.begin(), place.element->children.end(), is_nothing);
  }
  bool operator()(const LinkTest&) const {
    return place.element->name == "a" && place.element->attribute("href") != nullptr;
  }
  bool operator()(const LanguageTest& test) const {
    return !test.range.empty() && is_or_extends(lower(std::string(place.language)), lower(test.range));
  }
  bool operator()(const NeverTest&) const { return false; }
  bool operator()(const NotTest& test) const {
    return std::none_of(test.compounds.begin(), test.compounds.end(),
                        [&](const Compound& compound) { return matches(compound, place); });
  }
};

bool matches(const Compound& compound, const Place& place) {
  if (!compound.type.empty() && compound.type != place.element->name) return false;
  return std::all_of(compound.tests.begin(), compound.tests.end(),
                     [&](const Test& test) { return std::visit(Matcher{place}, test); });
}

Place sibling(const Place& place, std::size_t index) {
  const auto* element = place.siblings[index];
  const auto language = !element->language.empty() ? std::string_view(element->language)
                        : place.parent != nullptr  ? place.parent->language
                                                   : std::string_view();
  return {element, place.parent, place.siblings, index, place.before, language};
}

std::optional<std::size_t> before(const Place& place) {
  return place.index < place.before.size() ? place.before[place.index] : std::nullopt;
}

/// Whether compounds 0 … `last` match with the last one at this place.
bool matches_up_to(const Selector& selector, std::size_t last, const Place& place);

bool ancestor_matches(const Selector& selector, std::size_t last, const Place& place) {
  for (const Place* up = place.parent; up != nullptr; up = up->parent)
    if (matches_up_to(selector, last, *up)) return true;
  return false;
}

bool earlier_sibling_matches(const Selector& selector, std::size_t last, const Place& place) {
  for (std::size_t index = place.index; index-- > 0;)
    if (matches_up_to(selector, last, sibling(place, index))) return true;
  return false;
}

bool matches_up_to(const Selector& selector, std::size_t last, const Place& place) {
  if (!matches(selector.compounds[last], place)) return false;
  if (last == 0) return true;
  switch (selector.combinators[last - 1]) {
    case Combinator::child:
      return place.parent != nullptr && matches_up_to(selector, last - 1, *place.parent);
    case Combinator::descendant: return ancestor_matches(selector, last - 1, place);
    case Combinator::next_sibling: {
      const auto previous = before(place);
      return previous && matches_up_to(selector, last - 1, sibling(place, *previous));
    }
    case Combinator::subsequent_sibling: return earlier_sibling_matches(selector, last - 1, place);
  }
  return false;
}

}  // namespace

bool matches(const Selector& selector, const Place& place) {
  return matches_up_to(selector, selector.compounds.size() - 1, place);
}

}  // namespace casebound::style
