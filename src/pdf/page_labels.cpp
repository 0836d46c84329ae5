#include "pdf/page_labels.h"

#include "casebound/base/numeral.h"

#include "pdf/text.h"
#include "pdf/tree.h"

#include <array>
#include <charconv>
#include <optional>
#include <string_view>

#include <fmt/format.h>

namespace casebound::pdf {
namespace {

/// A folio taken apart: a number in a style (`D`, `r`), or a text that is not one.
struct Label {
  char style = '\0';
  int number = 0;
  std::string_view text;
};

int roman_digit(char c) {
  constexpr std::string_view letters = "ivxlcdm";
  constexpr std::array values = {1, 5, 10, 50, 100, 500, 1000};
  const std::size_t at = letters.find(c);
  return at == std::string_view::npos ? 0 : values[at];
}

std::optional<int> parse_roman(std::string_view text) {
  int number = 0;
  for (std::size_t i = 0; i < text.size() && text.size() <= 15; ++i) {
    const int digit = roman_digit(text[i]);
    const int next = i + 1 < text.size() ? roman_digit(text[i + 1]) : 0;
    number += digit < next ? -digit : digit;
  }
  if (number <= 0 || numeral(number, "lower-roman") != text) return std::nullopt;
  return number;
}

std::optional<int> parse_decimal(std::string_view text) {
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size() || number < 1 || text[0] == '0')
    return std::nullopt;
  return number;
}

Label parse(std::string_view folio) {
  if (const auto number = parse_decimal(folio)) return {'D', *number, {}};
  if (const auto number = parse_roman(folio)) return {'r', *number, {}};
  return {'\0', 0, folio};
}

/// Whether a label is what a viewer makes up for the page after `before`.
bool follows(const Label& label, const Label& before) {
  if (label.style != before.style) return false;
  return label.style == '\0' ? label.text == before.text : label.number == before.number + 1;
}

std::string range(const Label& label) {
  if (label.style != '\0') return fmt::format("<< /S /{} /St {} >>", label.style, label.number);
  std::string value = "<< /P ";
  append_literal(value, text_string(label.text));
  return value + " >>";
}

}  // namespace

Dict write_page_labels(Objects& objects, const layout::Pages& pages) {
  std::vector<TreeEntry> ranges;
  Label before;
  for (std::size_t i = 0; i < pages.pages.size(); ++i) {
    const Label label = parse(pages.pages[i].folio);
    if (i == 0 || !follows(label, before)) ranges.push_back({fmt::format_int(i).str(), range(label)});
    before = label;
  }
  return write_tree(objects, "Nums", ranges);
}

}  // namespace casebound::pdf
