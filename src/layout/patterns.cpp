#include "layout/patterns.h"

#include "casebound/base/error.h"

#include <algorithm>
#include <optional>

#include <fmt/format.h>
#include <unicode/unistr.h>

namespace casebound::layout {

namespace {

constexpr char16_t word_edge = u'.';

/// From a to z, then the edge; others have none that is less than 27.
constexpr std::size_t plain_place(char16_t letter) {
  constexpr std::size_t edge = 26, none = 27;
  if (letter == word_edge) return edge;
  return letter >= u'a' && letter <= u'z' ? static_cast<std::size_t>(letter - u'a') : none;
}
/// Letters on each side of a cut within a part of a compound.
constexpr std::size_t least_letters = 2;

bool is_ascii_digit(char16_t c) {
  return c >= u'0' && c <= u'9';
}

/// The file's words in Unicode; its first line names the character set.
icu::UnicodeString decoded(const std::string& path, const std::string& bytes) {
  const std::size_t end = std::min(bytes.find('\n'), bytes.size());
  std::string charset = bytes.substr(0, end);
  if (charset.empty()) {
    throw environment_error("dictionary-missing", path,
                            fmt::format("cannot read the hyphenation patterns {}", path));
  }
  charset.erase(charset.find_last_not_of("\r ") + 1);
  const std::size_t begin = std::min(end + 1, bytes.size());
  return {bytes.data() + begin, static_cast<std::int32_t>(bytes.size() - begin), charset.c_str()};
}

/// Comments and settings (`LEFTHYPHENMIN 2`) are no patterns.
bool is_pattern(std::u16string_view line) {
  const auto first = std::find_if_not(line.begin(), line.end(), is_ascii_digit);
  const bool capital = first != line.end() && *first >= u'A' && *first <= u'Z';
  return first != line.end() && *first != u'#' && *first != u'%' && !capital;
}

/// The number that a setting gives, if the line is this setting.
std::optional<std::size_t> setting(std::u16string_view line, std::u16string_view name) {
  const bool given = line.size() == name.size() + 2 && line.starts_with(name) && is_ascii_digit(line.back());
  return given ? std::optional<std::size_t>(line.back() - u'0') : std::nullopt;
}

std::vector<std::size_t> points_of_parts(const Patterns& patterns, std::u16string_view word,
                                         std::vector<std::size_t> joints) {
  std::vector<std::size_t> points = joints;
  joints.push_back(word.size());
  std::size_t begin = 0;
  for (const auto end : joints) {
    for (const auto point : patterns.points(word.substr(begin, end - begin))) points.push_back(begin + point);
    begin = end;
  }
  std::sort(points.begin(), points.end());
  return points;
}

}  // namespace

struct Patterns::Pattern {
  std::u16string letters;
  std::string ratings;  ///< digits, from behind the last letter back to before the first

  explicit Pattern(std::u16string_view source) {
    const std::size_t slash = source.find(u'/');
    const bool respells = slash != std::u16string_view::npos;
    char rating = 0;
    for (const char16_t c : source.substr(0, slash)) {
      if (is_ascii_digit(c)) {
        rating = static_cast<char>(c - u'0');
        continue;
      }
      ratings.push_back(rating);
      letters.push_back(c);
      rating = 0;
    }
    ratings.push_back(rating);
    // A cut that changes the spelling: one higher forbids it.
    if (respells)
      std::for_each(ratings.begin(), ratings.end(), [](char& r) { r = static_cast<char>(r + r % 2); });
    std::reverse(ratings.begin(), ratings.end());
    ratings.erase(std::find_if(ratings.rbegin(), ratings.rend(), [](char r) { return r != 0; }).base(),
                  ratings.end());
  }
};

Patterns::Patterns(std::vector<std::u16string> sources) : nodes_(1), ratings_(1, '\0') {
  const std::vector<Pattern> patterns(sources.begin(), sources.end());
  std::vector<const Pattern*> sorted;
  for (const auto& pattern : patterns) sorted.push_back(&pattern);
  std::stable_sort(sorted.begin(), sorted.end(),
                   [](const Pattern* a, const Pattern* b) { return a->letters < b->letters; });
  grow(0, sorted, 0);
  list_firsts();
  list_pairs();
}

/// Gives a node its children: the sorted patterns share its first `depth` letters.
void Patterns::grow(std::size_t node, std::span<const Pattern* const> patterns, std::size_t depth) {
  auto begin = patterns.begin();
  for (; begin != patterns.end() && (*begin)->letters.size() == depth; ++begin) {
    nodes_[node].ratings = static_cast<std::uint32_t>(ratings_.size());
    ratings_ += static_cast<char>((*begin)->ratings.size());
    ratings_ += (*begin)->ratings;
  }
  const auto same_letter_until = [&](auto from) {
    return std::find_if(from, patterns.end(),
                        [&](const Pattern* p) { return p->letters[depth] != (*from)->letters[depth]; });
  };
  nodes_[node].first_child = static_cast<std::uint32_t>(nodes_.size());
  for (auto at = begin; at != patterns.end(); at = same_letter_until(at)) {
    nodes_.push_back({.letter = (*at)->letters[depth]});
    ++nodes_[node].children;
  }
  std::size_t child = nodes_[node].first_child;
  for (auto at = begin; at != patterns.end();) {
    const auto next = same_letter_until(at);
    grow(child++, {at, next}, depth + 1);
    at = next;
  }
}

/// Most nodes have few children: one after the other they are found soonest.
const Patterns::Node* Patterns::child(const Node& node, char16_t letter) const {
  const auto* at = nodes_.data() + node.first_child;
  for (const auto* end = at + node.children; at != end && at->letter <= letter; ++at)
    if (at->letter == letter) return at;
  return nullptr;
}

/// Of the root, which has as many children as the language has letters.
const Patterns::Node* Patterns::first(char16_t letter) const {
  if (letter >= firsts_.size()) return child(nodes_.front(), letter);
  return firsts_[letter] == 0 ? nullptr : nodes_.data() + firsts_[letter];
}

void Patterns::list_firsts() {
  const Node& root = nodes_.front();
  for (std::uint32_t i = root.first_child; i < root.first_child + root.children; ++i)
    if (nodes_[i].letter < firsts_.size()) firsts_[nodes_[i].letter] = i;
}

void Patterns::list_pairs() {
  const Node& root = nodes_.front();
  for (std::uint32_t i = root.first_child; i < root.first_child + root.children; ++i) {
    const Node& first = nodes_[i];
    for (std::uint32_t k = first.first_child; k < first.first_child + first.children; ++k) {
      const std::size_t one = plain_place(first.letter), two = plain_place(nodes_[k].letter);
      if (one < plain_letters && two < plain_letters) pairs_[one * plain_letters + two] = k;
    }
  }
}

/// A child of the first letter's node, of which many have as many children as the root.
const Patterns::Node* Patterns::second(const Node& first, char16_t letter, char16_t next) const {
  const std::size_t one = plain_place(letter), two = plain_place(next);
  if (one >= plain_letters || two >= plain_letters) return child(first, next);
  const std::uint32_t node = pairs_[one * plain_letters + two];
  return node == 0 ? nullptr : nodes_.data() + node;
}

std::vector<std::size_t> Patterns::points(std::u16string_view word) const {
  const std::size_t edged = word.size() + 2;  // with its edges
  const auto letter = [&](std::size_t i) { return i == 0 || i + 1 == edged ? word_edge : word[i - 1]; };
  std::string highest(edged + 1, '\0');
  for (std::size_t begin = 0; begin < edged; ++begin) {
    const Node* node = first(letter(begin));
    const auto next = [&](std::size_t end) {
      if (end >= edged) return static_cast<const Node*>(nullptr);
      return end == begin + 1 ? second(*node, letter(begin), letter(end)) : child(*node, letter(end));
    };
    for (std::size_t end = begin; node != nullptr; node = next(++end)) {
      if (node->ratings == 0) continue;
      const char* rating = ratings_.data() + node->ratings;
      const auto count = static_cast<unsigned char>(*rating++);
      for (std::size_t i = 0; i < count; ++i) {
        char& place = highest[end + 1 - i];
        place = std::max(place, rating[i]);
      }
    }
  }
  std::vector<std::size_t> out;
  for (std::size_t i = least_letters; i + least_letters <= word.size(); ++i) {
    if (highest[i + 1] % 2 == 1) out.push_back(i);
  }
  return out;
}

Dictionary::Dictionary(const std::string& path, const std::string& bytes) {
  const icu::UnicodeString text = decoded(path, bytes);
  read({text.getBuffer(), static_cast<std::size_t>(text.length())});
}

void Dictionary::read(std::u16string_view text) {
  std::vector<std::vector<std::u16string>> levels(1);
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(u'\n'), text.size());
    std::u16string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    line = line.substr(0, line.find_last_not_of(u"\r \t") + 1);
    if (line == u"NEXTLEVEL") levels.emplace_back();
    if (is_pattern(line)) levels.back().emplace_back(line);
    if (const auto number = setting(line, u"LEFTHYPHENMIN")) least_before_ = *number;
    if (const auto number = setting(line, u"RIGHTHYPHENMIN")) least_after_ = *number;
  }
  for (auto& level : levels) levels_.emplace_back(std::move(level));
}

std::vector<std::size_t> Dictionary::points(std::u16string_view word) const {
  std::vector<std::size_t> points;
  for (const auto& level : levels_)
    points = points.empty() ? level.points(word) : points_of_parts(level, word, std::move(points));
  std::erase_if(
      points, [&](std::size_t point) { return point < least_before_ || point + least_after_ > word.size(); });
  return points;
}

}  // namespace casebound::layout
