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

/// Whether the tag is the first of a token: `<mtext>`.
bool opens_token(std::string_view tag) {
  const auto name = tag.substr(1, tag.find_first_of(" \t\n/>", 1) - 1);
  const auto colon = name.find(':');
  return is_math_token(colon == name.npos ? name : name.substr(colon + 1));
}

/// Whether an empty line may stand at this place in a formula, after the tag.
bool may_part(std::string_view text, std::size_t line_end, std::size_t tag) {
  const auto last = text.find_last_not_of(" \t\n", line_end);
  const auto next = text.find_first_not_of(" \t\n>", line_end);
  const bool is_between = text[last] == '>' && next != text.npos && text[next] == '<';
  return is_between || opens_token(text.substr(tag, line_end - tag));
}

/// Empty lines, and what the line after them begins with.
struct EmptyLines {
  std::size_t end;  ///< where that line begins
  std::string_view margin;
};

EmptyLines empty_lines(std::string_view text, std::size_t line_end) {
  constexpr std::size_t widest = 100;  // no list is nested so deep
  const auto words = std::min(text.find_first_not_of(" \t\n>", line_end), text.size() - 1);
  const auto line = text.rfind('\n', words) + 1;
  return {line, text.substr(line, std::min(words - line, widest))};
}

}  // namespace

std::string opened_formula(std::string_view text) {
  constexpr std::size_t longest = 80;
  if (!text.starts_with('<')) return {};
  text = text.substr(0, longest);
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
  std::size_t tag = 0;
  for (auto at = text.find_first_of("<`\n", name.size() + 1); at != text.npos;
       at = text.find_first_of("<`\n", at + 1)) {
    const auto rest = text.substr(at);
    if (rest.starts_with(close)) return at + close.size();
    const bool is_before_empty = rest[0] == '\n' && precedes_empty_line(text, at);
    const bool is_parted = is_before_empty && !may_part(text, at, tag);
    if (rest[0] == '`' || !opened_formula(rest).empty() || is_parted) return 0;
    if (rest[0] == '<') tag = at;
    if (is_before_empty) at = empty_lines(text, at).end - 1;
  }
  return 0;
}

std::string disguised_formula(std::string_view formula) {
  std::string out;
  for (std::size_t i = 0; i < formula.size(); ++i) {
    const char c = formula[i];
    out += c != '&' || begins_reference(formula.substr(i)) ? disguised(c) : c;
    if (c != '\n' || !precedes_empty_line(formula, i)) continue;
    const auto [end, margin] = empty_lines(formula, i);
    for (++i; i < end; ++i)
      if (formula[i] == '\n') ((out += margin) += no_empty_line) += '\n';
    --i;
  }
  return out;
}

}  // namespace casebound::manuscript
