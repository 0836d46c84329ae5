#include "manuscript/shortcodes.h"

#include "manuscript/protect.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace casebound::manuscript {

std::size_t shortcode_size(std::string_view text) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 4> marks = {
      {{"{{<", ">}}"}, {"{{%", "%}}"}, {"{%", "%}"}, {"{{", "}}"}}};
  std::string begin(text.substr(0, 3));
  std::transform(begin.begin(), begin.end(), begin.begin(), revealed);
  const auto* const found = std::find_if(marks.begin(), marks.end(),
                                         [&](const auto& pair) { return begin.starts_with(pair.first); });
  if (found == marks.end()) return 0;
  constexpr std::size_t longest = 1000;
  const auto line = text.substr(0, std::min(text.find('\n'), longest));
  const auto end = line.find(found->second, found->first.size());
  return end == std::string_view::npos ? 0 : end + found->second.size();
}

}  // namespace casebound::manuscript
