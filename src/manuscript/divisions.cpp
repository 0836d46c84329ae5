#include "manuscript/divisions.h"

#include "casebound/base/text.h"

#include "manuscript/literal_lines.h"

#include <algorithm>

namespace casebound::manuscript {

namespace {

/// What follows the colons of a fence, without the colons that may end it.
std::string_view fence_words(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of(':'), text.size()));
  while (text.ends_with(':')) text.remove_suffix(1);
  return trim(text);
}

DivisionFence::Kind kind_of(std::string_view line) {
  using enum DivisionFence::Kind;
  const auto text = trim(line);
  if (indent_of(line) > 3 || !text.starts_with(":::")) return none;
  const auto words = fence_words(text);
  if (words.empty()) return closing;
  const auto attributes = read_attributes(words);
  if (attributes && attributes->size == words.size()) return opening;
  return words.find_first_of(" \t{}") == std::string_view::npos ? opening : none;
}

}  // namespace

std::vector<DivisionFence> division_fences(const Lines& lines) {
  std::vector<DivisionFence> out(lines.size());
  std::vector<std::size_t> open;
  LiteralLines literal;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (literal.holds(lines[i].text)) continue;
    out[i] = {kind_of(lines[i].text), i};
    if (out[i].kind == DivisionFence::Kind::opening) open.push_back(i);
    if (out[i].kind == DivisionFence::Kind::closing && !open.empty()) {
      out[i].other = open.back();
      out[open.back()].other = i;
      open.pop_back();
    }
  }
  return out;
}

Attributes division_attributes(std::string_view fence) {
  const auto words = fence_words(trim(fence));
  if (auto read = read_attributes(words)) return std::move(read->attributes);
  Attributes out;
  out.classes.emplace_back(words);
  return out;
}

}  // namespace casebound::manuscript
