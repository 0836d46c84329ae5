#include "manuscript/affiliation_marks.h"

#include "casebound/base/text.h"

#include "manuscript/parts.h"
#include "manuscript/texts.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace casebound::manuscript {

namespace {

/// The mark that an inline is; empty if it is none.
std::string mark_of(const Inline& item) {
  constexpr auto signs = std::to_array<std::string_view>({"*", "**", "†", "‡", "§", "a", "b", "c", "d"});
  const auto* raised = std::get_if<Superscript>(&item.value);
  if (raised == nullptr) return {};
  const std::string text = text_of(raised->children);
  const bool is_number = text.size() <= 2 && text.find_first_not_of("0123456789") == std::string::npos;
  const bool is_sign = std::find(signs.begin(), signs.end(), text) != signs.end();
  return is_number || is_sign ? text : std::string();
}

/// The lines of a paragraph all of which begin with marks; nothing if one does not.
std::vector<MarkedLines::Line> marked_lines_of(const Block& block) {
  const auto* words = paragraph_inlines(block);
  if (words == nullptr) return {};
  std::vector<MarkedLines::Line> out;
  for (auto& line : split_lines(plain(*words))) {
    const std::string mark = line.empty() ? std::string() : mark_of(line.front());
    if (mark.empty()) return {};
    line.erase(line.begin());
    out.push_back({mark, text_of(line)});
  }
  return out;
}

}  // namespace

std::vector<std::string> affiliation_marks(const Inlines& line) {
  std::vector<std::string> out;
  for (const auto& item : line) {
    if (std::string mark = mark_of(item); !mark.empty()) out.push_back(std::move(mark));
  }
  return out;
}

Inlines without_affiliation_marks(Inlines line) {
  line.erase(
      std::remove_if(line.begin(), line.end(), [](const Inline& item) { return !mark_of(item).empty(); }),
      line.end());
  return line;
}

std::string MarkedLines::words(const std::string& mark) const {
  const auto found =
      std::find_if(lines.begin(), lines.end(), [&](const Line& line) { return line.mark == mark; });
  return found == lines.end() ? std::string() : found->words;
}

MarkedLines marked_lines(const Blocks& body, std::size_t at) {
  MarkedLines out;
  for (; at + out.blocks < body.size(); ++out.blocks) {
    auto lines = marked_lines_of(body[at + out.blocks]);
    if (lines.empty()) break;
    std::move(lines.begin(), lines.end(), std::back_inserter(out.lines));
  }
  return out;
}

}  // namespace casebound::manuscript
