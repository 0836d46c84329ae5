#include "manuscript/link_span.h"

#include <algorithm>

namespace casebound::manuscript {

namespace {

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
  const auto open = text.find_first_not_of("*_~` \t\n", begin);
  if (open == std::string_view::npos) return {begin, words_end};
  const bool address = text[open] == '<';
  const auto bracket = text[open] == '!' ? open + 1 : open;
  const auto words = text.substr(0, std::min(text.size(), words_end + longest_target));
  const auto close = words.find_first_not_of("*_~` \t\n", std::max(words_end, bracket + 1));
  if (close == std::string_view::npos || text[bracket] != (address ? '<' : '[') ||
      text[close] != (address ? '>' : ']'))
    return {begin, words_end};
  const auto end = address ? close + 1 : after_words(words, close + 1);
  return end == std::string_view::npos ? std::pair(begin, words_end) : std::pair(open, end);
}

}  // namespace casebound::manuscript
