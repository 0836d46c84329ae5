#include "manuscript/numbered_prose.h"

#include "casebound/base/text.h"

#include "manuscript/parts.h"
#include "manuscript/texts.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <iterator>
#include <utility>

#include <fmt/format.h>

namespace casebound::manuscript {

namespace {

struct Numeral {
  int value = 0;
  std::string_view written;  ///< `1984.`
};

Numeral numeral_of(const ListItem& item, const Source& source) {
  const auto text = source.slice(item.span);
  Numeral out;
  const auto* const end = std::from_chars(text.data(), text.data() + text.size(), out.value).ptr;
  out.written =
      text.substr(0, std::min<std::size_t>(static_cast<std::size_t>(end - text.data()) + 1, text.size()));
  return out;
}

bool are_years(const std::vector<Numeral>& numerals) {
  return std::all_of(numerals.begin(), numerals.end(),
                     [](const Numeral& it) { return it.value >= 1000 && it.value <= 2100; });
}

/// As the items of a list are numbered, whatever number it begins with.
bool follow_one_another(const std::vector<Numeral>& numerals) {
  return std::adjacent_find(numerals.begin(), numerals.end(), [](const Numeral& a, const Numeral& b) {
           return b.value != a.value + 1;
         }) == numerals.end();
}

/// The month in languages that write a day with a full stop.
bool begins_with_month(std::string_view words) {
  constexpr std::array<std::string_view, 24> months = {
      "januar",   "jänner",   "februar",  "marts",  "mars",      "märz",    "april",    "mai",
      "maj",      "juni",     "juli",     "august", "september", "oktober", "november", "dezember",
      "december", "desember", "siječnja", "ledna",  "února",     "března",  "dubna",    "srpna"};
  const std::string first(words.substr(0, words.find_first_of(" ,.;:")));
  std::string lower = first;
  if (!lower.empty() && lower[0] >= 'A' && lower[0] <= 'Z') lower[0] = static_cast<char>(lower[0] + 32);
  return std::find(months.begin(), months.end(), lower) != months.end();
}

const Inlines* words_of_item(const ListItem& item) {
  const auto* words = item.blocks.empty() ? nullptr : paragraph_inlines(item.blocks.front());
  return words == nullptr || words->empty() ? nullptr : words;
}

bool is_prose(const List& list, const std::vector<Numeral>& numerals) {
  if (are_years(numerals)) return list.items.size() == 1 || !follow_one_another(numerals);
  if (list.items.size() > 1 && follow_one_another(numerals)) return false;
  constexpr std::size_t longest_month = 16;
  for (std::size_t i = 0; i < numerals.size(); ++i) {
    const bool is_day = numerals[i].value > 0 && numerals[i].value <= 31;
    if (!is_day || !begins_with_month(opening_of(*words_of_item(list.items[i]), longest_month))) return false;
  }
  return true;
}

void put_back(const Numeral& numeral, SourceSpan item, Inlines& words) {
  const SourceSpan place{item.source, item.begin,
                         std::min(words.front().span.begin,
                                  item.begin + static_cast<std::uint32_t>(numeral.written.size()) + 1)};
  words.insert(words.begin(), {place, Text{std::string(numeral.written) + ' '}});
  merge_texts(words);
}

}  // namespace

void keep_numbers(List& list, const Source& source) {
  if (!list.ordered) return;
  std::vector<Numeral> numerals;
  for (const auto& item : list.items) numerals.push_back(numeral_of(item, source));
  const bool grow =
      std::adjacent_find(numerals.begin(), numerals.end(), [](const Numeral& a, const Numeral& b) {
        return b.value <= a.value;
      }) == numerals.end();
  if (!grow) return;
  for (std::size_t i = 1; i < numerals.size(); ++i)
    if (numerals[i].value != numerals[i - 1].value + 1) list.items[i].number = numerals[i].value;
}

Blocks numbered_prose(List& list, const Source& source, Diagnostics& diagnostics) {
  Blocks out;
  const bool has_words = std::all_of(list.items.begin(), list.items.end(),
                                     [](const ListItem& item) { return words_of_item(item) != nullptr; });
  if (!list.ordered || list.items.empty() || !has_words) return out;
  std::vector<Numeral> numerals;
  for (const auto& item : list.items) numerals.push_back(numeral_of(item, source));
  if (!is_prose(list, numerals)) return out;
  for (std::size_t i = 0; i < list.items.size(); ++i) {
    const SourceSpan span = list.items[i].span;
    Blocks& blocks = list.items[i].blocks;
    diagnostics.note(
        "numbered-prose",
        {span.source, span.begin, span.begin + static_cast<std::uint32_t>(numerals[i].written.size())},
        fmt::format("“{}” begins a list in Markdown; it is read as words of its paragraph",
                    numerals[i].written),
        fmt::format("write {}\\{}", numerals[i].value, numerals[i].written.back()));
    put_back(numerals[i], span, std::get<Paragraph>(blocks.front().value).inlines);
    std::move(blocks.begin(), blocks.end(), std::back_inserter(out));
  }
  return out;
}

}  // namespace casebound::manuscript
