#include "editorial/neighbours.h"

#include "editorial/letters.h"

#include <algorithm>
#include <array>

namespace casebound::editorial {

namespace {

constexpr std::u32string_view openers = U"([{“‘„«‚‹\"'—–-", closers = U")]}”’“»›\"',;:!?…";

/// Longer words stand in no list.
constexpr std::size_t longest_listed = 24;

}  // namespace

std::u32string_view word_before(const Line& line, std::size_t i) {
  std::size_t begin = i;
  while (begin > 0 && i - begin < longest_listed && !is_space(line.before(begin))) --begin;
  const auto word = line.text().substr(begin, i - begin);
  return word.substr(std::min(word.find_first_not_of(openers), word.size()));
}

std::u32string_view word_after(const Line& line, std::size_t i) {
  std::size_t end = i + 1;
  while (end - i < longest_listed && !is_space(line.at(end))) ++end;
  const auto word = line.text().substr(i + 1, end - i - 1);
  return word.substr(0, word.find_last_not_of(closers) + 1);
}

bool is_in_list(std::u32string_view word, const WordList& list) {
  if (word.empty() || word.size() > longest_listed) return false;
  if (!list.may_have(lower_case(word.front()), word.size())) return false;
  std::array<char32_t, longest_listed + 2> wanted = {U' '};
  const auto end = std::transform(word.begin(), word.end(), wanted.begin() + 1, lower_case);
  *end = U' ';
  return list.words().find(wanted.data(), 0, word.size() + 2) != std::u32string_view::npos;
}

bool is_in_list_or_abbreviated(std::u32string_view word, const WordList& list) {
  if (is_in_list(word, list)) return true;
  return !word.empty() && word.back() == U'.' && is_in_list(word.substr(0, word.size() - 1), list);
}

}  // namespace casebound::editorial
