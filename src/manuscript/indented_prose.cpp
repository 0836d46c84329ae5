#include "manuscript/indented_prose.h"

#include "casebound/base/text.h"

#include <algorithm>

#include <unicode/uchar.h>

namespace casebound::manuscript {

namespace {

constexpr std::size_t shortest_line = 40;
constexpr std::size_t fewest_words = 8;

bool begins_sentence(std::string_view text) {
  std::size_t at = 0;
  for (;;) {
    const auto c = static_cast<UChar32>(next_code_point(text, at));
    if (u_isalnum(c)) return !u_islower(c);
    if (at >= text.size() ||
        std::u32string_view(U"*_\"'(“‘«„—").find(static_cast<char32_t>(c)) == std::u32string_view::npos)
      return false;
  }
}

bool ends_sentence(std::string_view text) {
  const std::u32string all = to_utf32(text);
  const auto last = all.find_last_not_of(U"*_\"')”’»“");
  return last != std::u32string::npos &&
         std::u32string_view(U".!?…").find(all[last]) != std::u32string_view::npos;
}

bool is_prose(const Lines& lines, bool goes_on) {
  std::size_t words = 0;
  for (const auto& line : lines) {
    const bool is_last = &line == &lines.back() && !goes_on;
    const bool is_short = count_code_points(line.text) < shortest_line;
    if ((is_short && !is_last) || line.text.find_first_of("{}<>=|\\$;#") != std::string_view::npos)
      return false;
    words += split(line.text, ' ').size();
  }
  return words >= fewest_words && begins_sentence(lines.front().text) &&
         (goes_on || ends_sentence(lines.back().text));
}

/// The lines between empty ones.
std::vector<Lines> paragraphs_of(const Lines& lines) {
  std::vector<Lines> out(1);
  for (const auto& line : lines) {
    const auto text = trim(line.text);
    if (!text.empty()) {
      out.back().push_back({line.offset + static_cast<std::uint32_t>(text.data() - line.text.data()), text});
    } else if (!out.back().empty()) {
      out.emplace_back();
    }
  }
  if (out.back().empty()) out.pop_back();
  return out;
}

}  // namespace

std::vector<Lines> indented_prose(const Lines& lines, bool goes_on) {
  auto out = paragraphs_of(lines);
  const bool all = std::all_of(out.begin(), out.end(), [&](const Lines& paragraph) {
    return is_prose(paragraph, goes_on && &paragraph == &out.back());
  });
  return all ? out : std::vector<Lines>();
}

}  // namespace casebound::manuscript
