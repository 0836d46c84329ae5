#include "manuscript/kept_line_ends.h"

#include "casebound/base/text.h"
#include "casebound/document/walk.h"

#include "manuscript/texts.h"

#include <algorithm>
#include <optional>

#include <fmt/format.h>
#include <unicode/uchar.h>

namespace casebound::manuscript {

namespace {

bool begins_small(const std::string& line) {
  std::size_t at = 0;
  return !line.empty() && u_islower(static_cast<UChar32>(next_code_point(line, at)));
}

template <class Kind>
bool has(const Inlines& inlines) {
  return std::any_of(inlines.begin(), inlines.end(), [](const Inline& item) {
    const auto* inner = children(item);
    return std::holds_alternative<Kind>(item.value) || (inner != nullptr && has<Kind>(*inner));
  });
}

std::vector<std::string> line_texts(const Inlines& inlines) {
  std::vector<std::string> out;
  for (const auto& line : split_lines(inlines)) out.push_back(collapse_spaces(plain_text(line)));
  return out;
}

/// Lines as long as those of a page, but for the last.
bool has_long_lines(const std::vector<std::string>& lines) {
  constexpr std::size_t shortest = 50;
  return std::all_of(lines.begin(), lines.end() - 1,
                     [](const std::string& line) { return count_code_points(line) >= shortest; });
}

/// At least three long lines, of which most begin in the middle of a sentence.
bool are_running_text(const std::vector<std::string>& lines) {
  if (lines.size() < 3 || !has_long_lines(lines)) return false;
  return 2 * std::count_if(lines.begin() + 1, lines.end(), begins_small) >=
         static_cast<std::ptrdiff_t>(lines.size()) - 1;
}

/// What ends the line, taken out: spaces, a backslash or a tag.
std::optional<Fix> without_mark(const Source& source, SourceSpan line_break) {
  const std::string_view rest = std::string_view(source.text()).substr(line_break.begin);
  const auto mark = trim(rest.substr(0, std::min(rest.find('\n'), rest.size())));
  if (mark != "\\" && !mark.empty() && !mark.starts_with("<br")) return std::nullopt;
  const auto end =
      line_break.begin + static_cast<std::uint32_t>(std::min(rest.find_first_of("\r\n"), rest.size()));
  return Fix{{line_break.source, line_break.begin, end}, "", true};
}

void soften(const Source& source, Inlines& inlines, std::vector<Fix>& fixes) {
  for (auto& item : inlines) {
    if (auto* inner = children(item)) soften(source, *inner, fixes);
    if (!std::holds_alternative<LineBreak>(item.value)) continue;
    if (auto fix = without_mark(source, item.span)) fixes.push_back(*std::move(fix));
    item.value = SoftBreak{};
  }
}

}  // namespace

void soften_line_ends(const Source& source, Blocks& body, Diagnostics& diagnostics) {
  struct Broken {
    Block* block;
    std::vector<std::string> lines;
  };
  std::vector<Broken> broken;
  for_each_block(body, [&](Block& block) {
    const auto* paragraph = std::get_if<Paragraph>(&block.value);
    if (paragraph == nullptr || !has<LineBreak>(paragraph->inlines) || has<SoftBreak>(paragraph->inlines))
      return;
    auto lines = line_texts(paragraph->inlines);
    if (has_long_lines(lines)) broken.push_back({&block, std::move(lines)});
  });
  if (std::none_of(broken.begin(), broken.end(), [](const Broken& it) { return are_running_text(it.lines); }))
    return;
  diagnostics.warning(
      "kept-line-end", broken.front().block->span,
      fmt::format("each line of running text ends as one of verse, in {} paragraphs; set as spaces",
                  broken.size()),
      "remove the two spaces, the backslashes or the <br> at the ends of lines");
  auto& fixes = diagnostics.items().back().fixes;
  for (const auto& it : broken) soften(source, std::get<Paragraph>(it.block->value).inlines, fixes);
}

}  // namespace casebound::manuscript
