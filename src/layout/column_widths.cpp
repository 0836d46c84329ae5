#include "layout/column_widths.h"

#include "casebound/base/text.h"

#include <algorithm>

namespace casebound::layout {

namespace {

using style::Display;
using style::StyledElement;

void collect_rows(const StyledElement& element, std::vector<const StyledElement*>& rows) {
  for (const auto& child : element.children) {
    const auto* inner = std::get_if<StyledElement>(&child);
    if (inner == nullptr) continue;
    if (inner->style.display == Display::table_row) {
      rows.push_back(inner);
    } else {
      collect_rows(*inner, rows);
    }
  }
}

/// What a column needs not to cut its words, and what it would like.
struct ColumnWish {
  Length least, wanted;
};

/// Widths are guessed from the number of characters: a little more than half an em for each.
ColumnWish wish_of(const StyledElement& cell) {
  constexpr std::size_t most_characters = 48;
  const std::string text = collapse_spaces(markup::text_content(*cell.element));
  std::size_t longest_word = 1;
  for (const auto word : split(text, ' ')) longest_word = std::max(longest_word, count_code_points(word));
  const auto width = [&](std::size_t characters) {
    const Length padding = cell.style.padding.left + cell.style.padding.right;
    return cell.style.font_size.scaled(.58) * static_cast<std::int64_t>(characters) + padding;
  };
  return {width(std::min(longest_word, most_characters)),
          width(std::clamp(count_code_points(text), longest_word, most_characters))};
}

std::vector<ColumnWish> column_wishes(const StyledElement& table) {
  std::vector<const StyledElement*> rows;
  collect_rows(table, rows);
  std::vector<ColumnWish> wishes;
  for (const auto* row : rows) {
    std::size_t column = 0;
    for (const auto& child : row->children) {
      const auto* cell = std::get_if<StyledElement>(&child);
      if (cell == nullptr) continue;
      if (column == wishes.size()) wishes.emplace_back();
      const ColumnWish wish = wish_of(*cell);
      wishes[column].least = std::max(wishes[column].least, wish.least);
      wishes[column].wanted = std::max(wishes[column].wanted, wish.wanted);
      ++column;
    }
  }
  return wishes;
}

}  // namespace

std::vector<Length> column_widths(const StyledElement& table, Length measure) {
  const auto wishes = column_wishes(table);
  Length least, wanted;
  for (const auto& wish : wishes) {
    least += wish.least;
    wanted += wish.wanted;
  }
  std::vector<Length> widths;
  for (const auto& wish : wishes) {
    if (wanted <= measure) {
      widths.push_back(wish.wanted);
    } else if (least < measure) {
      widths.push_back(wish.least +
                       (wish.wanted - wish.least).scaled((measure - least).over(wanted - least)));
    } else {
      widths.push_back(wish.least.scaled(measure.over(least)));
    }
  }
  return widths;
}

}  // namespace casebound::layout
