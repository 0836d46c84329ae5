#include "manuscript/literal_lines.h"

#include "casebound/base/text.h"

#include "manuscript/lines.h"

#include <algorithm>
#include <array>
#include <utility>

namespace casebound::manuscript {

bool LiteralLines::holds(std::string_view line) {
  if (!fence_.empty() && holds_fenced(line)) return true;
  if (!html_end_.empty()) {
    if (line.find(html_end_) != std::string_view::npos) html_end_.clear();
    return true;
  }
  return indent_of(line) < 4 && (opens_fence(line) || opens_html(line));
}

/// False if the line lies outside of the list item, and so of the code in it.
bool LiteralLines::holds_fenced(std::string_view line) {
  const auto text = trim(line);
  if (!text.empty() && indent_of(line) < container_indent_) {
    fence_.clear();
    return false;
  }
  if (text.starts_with(fence_) && text.find_first_not_of(fence_[0]) == std::string_view::npos) fence_.clear();
  return true;
}

bool LiteralLines::opens_fence(std::string_view line) {
  const auto markers = list_markers(line);
  const auto text = trim(line.substr(markers));
  if (!text.starts_with("```") && !text.starts_with("~~~")) return false;
  const auto length = std::min(text.find_first_not_of(text[0]), text.size());
  if (text[0] == '`' && text.find('`', length) != std::string_view::npos) return false;
  fence_.assign(length, text[0]);
  container_indent_ = static_cast<int>(markers);
  return true;
}

bool LiteralLines::opens_html(std::string_view line) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 4> pieces = {
      {{"<!--", "-->"}, {"<pre", "</pre>"}, {"<script", "</script>"}, {"<style", "</style>"}}};
  const auto text = trim(line);
  for (const auto& [begin, end] : pieces) {
    if (!text.starts_with(begin)) continue;
    if (text.find(end) == std::string_view::npos) html_end_ = end;
    return true;
  }
  return false;
}

}  // namespace casebound::manuscript
