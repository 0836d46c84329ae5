#include "manuscript/unspaced_heading.h"

#include "casebound/base/text.h"

#include <algorithm>

#include <fmt/format.h>
#include <unicode/uchar.h>

namespace casebound::manuscript {

namespace {

/// How many `#` the text begins with, if they can be a heading's and a word follows them at once, in emphasis
/// too; else 0. A single one may be a tag.
std::size_t hashes_of(std::string_view text, bool phrase_follows) {
  const auto count = std::min(text.find_first_not_of('#'), text.size());
  if (count < 2 || count > 6) return 0;
  if (count == text.size()) return phrase_follows ? count : 0;
  std::size_t offset = count;
  return u_isspace(static_cast<UChar32>(next_code_point(text, offset))) ? 0 : count;
}

bool goes_on(Inlines::const_iterator line_end, const Inlines& inlines) {
  const std::string rest = plain_text(Inlines(line_end + 1, inlines.end()));
  std::size_t offset = 0;
  return !rest.empty() && u_islower(static_cast<UChar32>(next_code_point(rest, offset)));
}

/// The heading with its space, on one line; nothing if its lines begin with the marks of a quotation.
std::optional<Fix> with_space(const Source& source, SourceSpan heading, std::size_t hashes) {
  const auto at = heading.begin + static_cast<std::uint32_t>(hashes);
  const auto written = source.slice({heading.source, at, heading.end});
  std::string words;
  for (const auto line : split(written, '\n')) {
    if (trim(line).starts_with('>')) return std::nullopt;
    (words += ' ') += trim(line);
  }
  if (written.find('\n') == std::string_view::npos) return Fix{{heading.source, at, at}, " ", true};
  return Fix{{heading.source, at, heading.end}, words, true};
}

Diagnostic report(const Source& source, SourceSpan heading, std::size_t hashes) {
  Diagnostic out{.code = "heading-space", .severity = Severity::note};
  out.span = {heading.source, heading.begin, heading.begin + static_cast<std::uint32_t>(hashes)};
  out.message = "a heading without the space after its #; it is read as a heading";
  out.hint = fmt::format("write `{} …`", std::string(hashes, '#'));
  if (auto fix = with_space(source, heading, hashes)) out.fixes = {*std::move(fix)};
  return out;
}

}  // namespace

std::optional<UnspacedHeading> read_unspaced_heading(const Inlines& inlines, SourceSpan paragraph,
                                                     const Source& source, Diagnostics& diagnostics) {
  const auto* first = inlines.empty() ? nullptr : std::get_if<Text>(&inlines.front().value);
  const auto hashes =
      first == nullptr ? 0 : hashes_of(first->text, inlines.size() > 1 && children(inlines[1]) != nullptr);
  if (hashes == 0 || !source.slice(paragraph).starts_with('#')) return std::nullopt;
  auto line_end = std::find_if(inlines.begin(), inlines.end(), [](const Inline& item) {
    return std::holds_alternative<SoftBreak>(item.value);
  });
  if (line_end != inlines.end() && goes_on(line_end, inlines)) line_end = inlines.end();
  UnspacedHeading out{static_cast<int>(hashes), Inlines(inlines.begin(), line_end), {}};
  if (line_end != inlines.end()) out.rest.assign(line_end + 1, inlines.end());
  auto& text = std::get<Text>(out.heading.front().value).text;
  text.erase(0, hashes);
  const SourceSpan place =
      cover({paragraph.source, paragraph.begin, paragraph.begin}, out.heading.back().span);
  diagnostics.add(report(source, place, hashes));
  return out;
}

}  // namespace casebound::manuscript
