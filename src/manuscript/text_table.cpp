#include "manuscript/text_table.h"

namespace casebound::manuscript {

std::optional<TextTable> text_table(const Lines& lines, std::size_t at) {
  const std::string_view first = lines[at].text;
  const auto mark = first.find_first_not_of(' ');
  if (mark == std::string_view::npos) return std::nullopt;
  return first[mark] == '+' ? grid_table(lines, at) : ruled_table(lines, at);
}

}  // namespace casebound::manuscript
