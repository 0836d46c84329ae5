#include "casebound/proof/printed_units.h"

#include "casebound/base/text.h"

#include <algorithm>
#include <unordered_map>

#include <unicode/uchar.h>

namespace casebound::proof {

namespace {

/// As words are found again: capitals of the style are the text's small letters, and the index sets commas
/// after its headings.
std::string folded(const std::string& word) {
  std::string out;
  for (std::size_t i = 0; i < word.size();)
    append_utf8(out, static_cast<char32_t>(
                         u_foldCase(static_cast<UChar32>(next_code_point(word, i)), U_FOLD_CASE_DEFAULT)));
  out.resize(std::max(out.find_last_not_of(".,;:") + 1, std::size_t{1}));
  return out;
}

/// Words by number: those that are found again as one another have the same.
class WordNumbers {
 public:
  std::uint32_t of(const std::string& word) {
    return numbers_.try_emplace(folded(word), static_cast<std::uint32_t>(numbers_.size())).first->second;
  }

 private:
  std::unordered_map<std::string, std::uint32_t> numbers_;
};

using Numbers = std::vector<std::uint32_t>;

/// For each of the words that are wanted the printed one; null where there is none. Words that are printed
/// otherwise than they are written are taken in their order.
std::vector<const PrintedWord*> found_among(const Numbers& wanted, const Numbers& there,
                                            const PrintedBlock& block) {
  std::vector<const PrintedWord*> out;
  std::size_t next = 0;
  const auto add_same = [&](std::size_t end) {
    while (out.size() < end) out.push_back(&block.words[next++]);
  };
  for (const auto& gap : differences(wanted, there)) {
    add_same(gap.before);
    for (auto i = gap.before; i < gap.before_end; ++i) {
      const std::size_t place = std::min(gap.after + i - gap.before, gap.after_end - 1);
      out.push_back(gap.after < gap.after_end ? &block.words[place] : nullptr);
    }
    next = gap.after_end;
  }
  add_same(wanted.size());
  return out;
}

}  // namespace

PrintedUnits::PrintedUnits(const layout::Pages& pages, const std::vector<DiffUnit>& units,
                           const std::vector<DiffWord>& words)
    : printed_(printed_blocks(pages)), found_(units.size()) {
  WordNumbers numbers;
  for (std::size_t begin = 0, end = 0; begin < units.size(); begin = end) {
    Numbers wanted, there;
    for (; end < units.size() && units[end].block == units[begin].block; ++end)
      for (const auto word : units[end].words) wanted.push_back(numbers.of(words[word].text));
    const auto block = printed_.find(units[begin].block);
    if (block == printed_.end()) continue;
    for (const auto& word : block->second.words) there.push_back(numbers.of(word.text));
    const auto found = found_among(wanted, there, block->second);
    auto word = found.begin();
    for (auto unit = begin; unit < end; ++unit) {
      const auto count = static_cast<std::ptrdiff_t>(units[unit].words.size());
      found_[unit] = {&block->second, {word, word + count}};
      word += count;
    }
  }
}

std::optional<Place> PrintedUnits::place(std::size_t unit, std::size_t word) const {
  const auto& [block, words] = found_[unit];
  for (auto i = std::min(word + 1, words.size()); i-- > 0;)
    if (words[i] != nullptr) return words[i]->begin;
  return block == nullptr ? std::nullopt : std::optional(block->first);
}

}  // namespace casebound::proof
