#include "manuscript/math_rules.h"

#include <algorithm>
#include <array>

namespace casebound::manuscript {

namespace {

struct ElementRule {
  std::string_view name;
  int parts = -1;
};

constexpr ElementRule math_elements[] = {
    {"math"},           {"mi"},         {"mn"},        {"mo"},       {"mtext"},         {"ms"},
    {"mspace", 0},      {"mrow"},       {"mfrac", 2},  {"msqrt"},    {"mroot", 2},      {"mstyle"},
    {"merror"},         {"mpadded"},    {"mphantom"},  {"mfenced"},  {"menclose"},      {"msub", 2},
    {"msup", 2},        {"msubsup", 3}, {"munder", 2}, {"mover", 2}, {"munderover", 3}, {"mmultiscripts"},
    {"mprescripts", 0}, {"none", 0},    {"mtable"},    {"mtr"},      {"mtd"},           {"semantics"},
    {"annotation"},
};

const ElementRule* math_rule_of(std::string_view name) {
  const auto* found = std::find_if(std::begin(math_elements), std::end(math_elements),
                                   [&](const auto& it) { return it.name == name; });
  return found == std::end(math_elements) ? nullptr : found;
}

/// Whether the word is one of a list that spaces part.
bool is_among(std::string_view word, std::string_view list) {
  for (auto at = list.find(word); at != list.npos && !word.empty(); at = list.find(word, at + 1)) {
    const auto end = at + word.size();
    if ((at == 0 || list[at - 1] == ' ') && (end == list.size() || list[end] == ' ')) return true;
  }
  return false;
}

/// A number with a unit or without one, or one of MathML's own lengths.
bool is_length(std::string_view value) {
  constexpr std::string_view names =
      "veryverythinmathspace verythinmathspace thinmathspace mediummathspace thickmathspace "
      "verythickmathspace veryverythickmathspace negativeveryverythinmathspace negativeverythinmathspace "
      "negativethinmathspace negativemediummathspace negativethickmathspace negativeverythickmathspace "
      "negativeveryverythickmathspace";
  if (is_among(value, names)) return true;
  if (value.starts_with('-')) value.remove_prefix(1);
  const auto number = std::min(value.find_first_not_of("0123456789."), value.size());
  const auto figures = value.substr(0, number);
  const bool is_number =
      figures.find_first_of("0123456789") != figures.npos && figures.find('.') == figures.rfind('.');
  return is_number && (number == value.size() || is_among(value.substr(number), "em ex in cm mm pt px pc %"));
}

bool is_count(std::string_view value) {
  return !value.empty() && value.size() < 4 && value.find_first_not_of("0123456789") == value.npos &&
         value.find_first_not_of('0') != value.npos;
}

/// Words of the list, parted by spaces.
bool are_among(std::string_view words, std::string_view list) {
  if (words.empty()) return false;
  while (!words.empty()) {
    const auto end = std::min(words.find(' '), words.size());
    if (!is_among(words.substr(0, end), list)) return false;
    words.remove_prefix(std::min(end + 1, words.size()));
  }
  return true;
}

/// What an attribute's value is, besides a word of a list.
constexpr std::string_view length_value = "LENGTH", any_value = "ANY", count_value = "COUNT",
                           truth_values = "true false", side_values = "left center right",
                           height_values = "top bottom center baseline axis";

struct AttributeRule {
  std::string_view of, name, values;
  bool is_list = false;
};

constexpr std::string_view token_names = "mi mn mo mtext ms";

constexpr AttributeRule attribute_rules[] = {
    {"math", "display", "block inline"},
    {"math", "alttext", any_value},
    {"math mi mn mo mtext ms mrow mstyle", "dir", "ltr rtl"},
    {"math mstyle mtable", "displaystyle", truth_values},
    {"mstyle", "scriptlevel", "0 1 2 3 +1 +2 -1 -2"},
    {"mi mn mo mtext ms mstyle", "mathvariant",
     "normal bold italic bold-italic double-struck bold-fraktur script bold-script fraktur sans-serif "
     "bold-sans-serif sans-serif-italic sans-serif-bold-italic monospace initial tailed looped stretched"},
    {"mo", "form", "prefix infix postfix"},
    {"mo", "fence", truth_values},
    {"mo", "separator", truth_values},
    {"mo", "stretchy", truth_values},
    {"mo", "symmetric", truth_values},
    {"mo", "largeop", truth_values},
    {"mo", "movablelimits", truth_values},
    {"mo mover munderover", "accent", truth_values},
    {"munder munderover", "accentunder", truth_values},
    {"mo", "lspace", length_value},
    {"mo", "rspace", length_value},
    {"mo", "minsize", length_value},
    {"mo", "maxsize", length_value},
    {"mspace mpadded", "width", length_value},
    {"mspace mpadded", "height", length_value},
    {"mspace mpadded", "depth", length_value},
    {"mpadded", "lspace", length_value},
    {"mpadded", "voffset", length_value},
    {"ms", "lquote", any_value},
    {"ms", "rquote", any_value},
    {"mfrac", "linethickness", length_value},
    {"mfrac", "linethickness", "thin medium thick"},
    {"mfrac", "numalign", side_values},
    {"mfrac", "denomalign", side_values},
    {"mfrac", "bevelled", truth_values},
    {"mfenced", "open", any_value},
    {"mfenced", "close", any_value},
    {"mfenced", "separators", any_value},
    {"menclose", "notation", any_value},
    {"munder mover munderover", "align", side_values},
    {"mtable", "align", height_values},
    {"mtable mtr mtd", "rowalign", height_values, true},
    {"mtable mtr mtd", "columnalign", side_values, true},
    {"mtable", "rowspacing", length_value, true},
    {"mtable", "columnspacing", length_value, true},
    {"mtable", "rowlines", "none solid dashed", true},
    {"mtable", "columnlines", "none solid dashed", true},
    {"mtable", "frame", "none solid dashed"},
    {"mtable", "equalrows", truth_values},
    {"mtable", "equalcolumns", truth_values},
    {"mtd", "rowspan", count_value},
    {"mtd", "columnspan", count_value},
    {"annotation", "encoding", any_value},
};

bool are_lengths(std::string_view words) {
  while (!words.empty()) {
    const auto end = std::min(words.find(' '), words.size());
    if (!is_length(words.substr(0, end))) return false;
    words.remove_prefix(std::min(end + 1, words.size()));
  }
  return true;
}

bool fits(const AttributeRule& rule, std::string_view value) {
  if (rule.values == any_value) return true;
  if (rule.values == count_value) return is_count(value);
  if (rule.values == length_value) return rule.is_list ? are_lengths(value) : is_length(value);
  return rule.is_list ? are_among(value, rule.values) : is_among(value, rule.values);
}

}  // namespace

bool is_math_element(std::string_view name) {
  return math_rule_of(name) != nullptr;
}

bool is_math_token(std::string_view name) {
  return is_among(name, token_names) || name == "annotation";
}

int math_parts(std::string_view name) {
  const auto* rule = math_rule_of(name);
  return rule == nullptr ? -1 : rule->parts;
}

bool may_hold(std::string_view parent, std::string_view child) {
  if (child == "math") return false;
  if (child == "mtr" || parent == "mtable") return child == "mtr" && parent == "mtable";
  if (child == "mtd" || parent == "mtr") return child == "mtd" && parent == "mtr";
  if (child == "none" || child == "mprescripts") return parent == "mmultiscripts";
  if (child == "annotation") return parent == "semantics";
  return true;
}

bool is_math_attribute(std::string_view element, std::string_view name, std::string_view value) {
  return std::any_of(std::begin(attribute_rules), std::end(attribute_rules), [&](const AttributeRule& rule) {
    return rule.name == name && is_among(element, rule.of) && fits(rule, value);
  });
}

}  // namespace casebound::manuscript
