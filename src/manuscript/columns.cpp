#include "manuscript/columns.h"

#include "casebound/base/text.h"

#include <unicode/uchar.h>

namespace casebound::manuscript {

namespace {

std::size_t width_of(char32_t character) {
  if (character < 0x80) return 1;
  const auto c = static_cast<UChar32>(character);
  constexpr std::uint32_t without_width = U_GC_MN_MASK | U_GC_ME_MASK | U_GC_CF_MASK;
  if ((U_GET_GC_MASK(c) & without_width) != 0) return 0;
  const int width = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

}  // namespace

std::size_t columns_of(std::string_view text) {
  std::size_t out = 0;
  for (std::size_t at = 0; at < text.size();) out += width_of(next_code_point(text, at));
  return out;
}

std::optional<std::vector<std::string_view>> cut_at(std::string_view text,
                                                    const std::vector<std::size_t>& cuts) {
  std::vector<std::string_view> out;
  std::size_t column = 0, begin = 0;
  for (std::size_t at = 0; at < text.size() && out.size() < cuts.size();) {
    if (column > cuts[out.size()]) return std::nullopt;
    // What has no width belongs to the character before it.
    std::size_t next = at;
    const char32_t c = next_code_point(text, next);
    if (c == U'\t') return std::nullopt;
    const std::size_t width = width_of(c);
    while (width > 0 && out.size() < cuts.size() && column == cuts[out.size()]) {
      out.push_back(text.substr(begin, at - begin));
      begin = at;
    }
    column += width;
    at = next;
  }
  if (out.size() < cuts.size() && column > cuts[out.size()]) return std::nullopt;
  if (text.find('\t', begin) != std::string_view::npos) return std::nullopt;
  out.push_back(text.substr(begin));
  while (out.size() <= cuts.size()) out.push_back(text.substr(text.size()));
  return out;
}

}  // namespace casebound::manuscript
