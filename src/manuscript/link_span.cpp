#include "manuscript/link_span.h"

#include <algorithm>

namespace casebound::manuscript {

namespace {

constexpr std::string_view emphasis = "*_~` \t\n";

/// The bracket that opens a link directly before or after a place; nowhere if there is none.
std::size_t bracket_before(std::string_view text, std::size_t at) {
  const auto open = text.substr(0, at).find_last_not_of(emphasis);
  const bool opens = open != std::string_view::npos && (text[open] == '[' || text[open] == '<');
  return opens ? open : std::string_view::npos;
}

std::size_t next_bracket(std::string_view text, std::size_t at) {
  at = std::min(text.find_first_not_of("*_~` \t\n|", at), text.size());
  if (text.substr(at).starts_with("![")) ++at;
  return at < text.size() && text[at] == '[' ? at : std::string_view::npos;
}

/// After the parenthesis that closes a target (CommonMark 0.31, 6.3); nowhere if none does.
std::size_t after_target(std::string_view text, std::size_t at) {
  int depth = 0;
  char quote = '\0';
  for (; at < text.size(); ++at) {
    const char c = text[at];
    if (c == '\\') {
      ++at;
    } else if (quote != '\0') {
      if (c == quote) quote = '\0';
    } else if (c == '<' || ((c == '"' || c == '\'') && (text[at - 1] == ' ' || text[at - 1] == '\n'))) {
      quote = c == '<' ? '>' : c;
    } else if (c == '(') {
      ++depth;
    } else if (c == ')' && --depth == 0) {
      return at + 1;
    }
  }
  return std::string_view::npos;
}

std::size_t after_words(std::string_view text, std::size_t at) {
  const char next = at < text.size() ? text[at] : '\0';
  if (next == '(') return after_target(text, at);
  if (next != '[') return at;
  const auto close = text.find(']', at);
  return close == std::string_view::npos ? close : close + 1;
}

}  // namespace

std::pair<std::size_t, std::size_t> link_span(std::string_view text, std::size_t begin,
                                              std::size_t words_end) {
  constexpr std::size_t longest_target = 4096;
  const auto open = begin == words_end ? next_bracket(text, begin) : bracket_before(text, begin);
  if (open == std::string_view::npos) return {begin, words_end};
  const char closing = text[open] == '<' ? '>' : ']';
  const auto near = text.substr(0, std::min(text.size(), words_end + longest_target));
  const auto close = near.find_first_not_of(emphasis, std::max(words_end, open + 1));
  if (close == std::string_view::npos || text[close] != closing) return {begin, words_end};
  const auto end = closing == '>' ? close + 1 : after_words(near, close + 1);
  if (end == std::string_view::npos) return {begin, words_end};
  const bool is_picture = closing == ']' && open > 0 && text[open - 1] == '!';
  return {is_picture ? open - 1 : open, end};
}

}  // namespace casebound::manuscript
