#include "manuscript/formula_source.h"

#include "manuscript/character_reference.h"
#include "manuscript/math_rules.h"
#include "manuscript/protect.h"

#include <algorithm>
#include <array>

namespace casebound::manuscript {

namespace {

/// The references that XML has itself (XML 1.0 §4.6), and those to no character, which cmark must not
/// resolve.
bool begins_reference(std::string_view text) {
  const auto number = character_reference(text, 0);
  if (number.size > 0 && !number.is_character) return true;
  constexpr std::array<std::string_view, 5> references = {"&lt;", "&gt;", "&amp;", "&quot;", "&apos;"};
  return std::any_of(references.begin(), references.end(),
                     [&](std::string_view it) { return text.starts_with(it); });
}

/// Whether the line end at this place is followed by a line with nothing in it, but for the marks of
/// quotations.
bool precedes_empty_line(std::string_view text, std::size_t line_end) {
  const auto next = text.find_first_not_of(" \t>", line_end + 1);
  return next == text.npos || text[next] == '\n';
}

/// Whether the tag that was last before this place opens a token: `<mtext>one`.
bool is_in_token(std::string_view before) {
  const auto open = before.rfind('<');
  const auto tag = open == before.npos ? std::string_view() : before.substr(open + 1);
  const auto name = tag.substr(0, tag.find_first_of(" \t\n/>"));
  const auto colon = name.find(':');
  return is_math_token(colon == name.npos ? name : name.substr(colon + 1));
}

/// Whether an empty line may stand at this place in a formula.
bool may_part(std::string_view text, std::size_t line_end) {
  const auto last = text.find_last_not_of(" \t\n", line_end);
  const auto next = text.find_first_not_of(" \t\n>", line_end);
  const bool is_between = text[last] == '>' && next != text.npos && text[next] == '<';
  return is_between || is_in_token(text.substr(0, line_end));
}

/// What the first line that is not empty begins with, from this place on.
std::string_view margin(std::string_view text, std::size_t from) {
  const auto words = std::min(text.find_first_not_of(" \t\n>", from), text.size());
  const auto line = text.rfind('\n', words) + 1;
  return text.substr(line, words - line);
}

}  // namespace

std::string opened_formula(std::string_view text) {
  if (!text.starts_with('<')) return {};
  const auto end = std::min(text.find_first_of(" \t\n>", 1), text.size());
  const auto name = text.substr(1, end - 1);
  const auto colon = name.find(':');
  const bool has_prefix = colon != name.npos && colon > 0 && name.find_first_of("/&<=\"'") == name.npos;
  return (has_prefix ? name.substr(colon + 1) : name) == "math" ? std::string(name) : std::string();
}

std::size_t formula_size(std::string_view text) {
  const std::string name = opened_formula(text);
  if (name.empty() || text.size() == name.size() + 1) return 0;
  const std::string close = "</" + name + ">";
  for (auto at = text.find_first_of("<`\n", name.size() + 1); at != text.npos;
       at = text.find_first_of("<`\n", at + 1)) {
    const auto rest = text.substr(at);
    if (rest.starts_with(close)) return at + close.size();
    const bool is_parted = rest[0] == '\n' && precedes_empty_line(text, at) && !may_part(text, at);
    if (rest[0] == '`' || !opened_formula(rest).empty() || is_parted) return 0;
  }
  return 0;
}

std::string disguised_formula(std::string_view formula) {
  std::string out;
  for (std::size_t i = 0; i < formula.size(); ++i) {
    const char c = formula[i];
    out += c != '&' || begins_reference(formula.substr(i)) ? disguised(c) : c;
    if (c != '\n' || !precedes_empty_line(formula, i)) continue;
    (out += margin(formula, i)) += no_empty_line;
    i = std::min(formula.find('\n', i + 1), formula.size()) - 1;
  }
  return out;
}

}  // namespace casebound::manuscript
