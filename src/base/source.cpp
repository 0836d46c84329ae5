#include "casebound/base/source.h"

#include "casebound/base/text.h"

#include <algorithm>

namespace casebound {

SourceSpan cover(SourceSpan a, SourceSpan b) {
  if (!a.known()) return b;
  if (!b.known()) return a;
  return {a.source, std::min(a.begin, b.begin), std::max(a.end, b.end)};
}

namespace {

/// Bytes from one count of characters to the next.
constexpr std::uint32_t stretch = 1024;

std::vector<std::uint32_t> count_characters(std::string_view text) {
  std::vector<std::uint32_t> before = {0};
  for (; text.size() > stretch; text.remove_prefix(stretch))
    before.push_back(before.back() + static_cast<std::uint32_t>(count_code_points(text.substr(0, stretch))));
  return before;
}

}  // namespace

Source::Source(std::string name, std::string text)
    : name_(std::move(name)), text_(std::move(text)), characters_(count_characters(text_)) {
  line_starts_.push_back(0);
  constexpr ByteSet ends("\r\n");
  for (std::size_t i = ends.find_in(text_); i < text_.size(); i = ends.find_in(text_, i + 1)) {
    const bool goes_on = text_[i] == '\r' && i + 1 < text_.size() && text_[i + 1] == '\n';
    if (!goes_on) line_starts_.push_back(static_cast<std::uint32_t>(i + 1));
  }
}

std::string_view Source::slice(SourceSpan span) const {
  const auto begin = std::min<std::size_t>(span.begin, text_.size());
  const auto end = std::clamp<std::size_t>(span.end, begin, text_.size());
  return std::string_view(text_).substr(begin, end - begin);
}

std::uint32_t Source::line_start(std::uint32_t line) const {
  if (line == 0) return 0;
  if (line > line_starts_.size()) return static_cast<std::uint32_t>(text_.size());
  return line_starts_[line - 1];
}

std::string_view Source::line_text(std::uint32_t line) const {
  const auto begin = line_start(line);
  std::string_view text = std::string_view(text_).substr(begin, line_start(line + 1) - begin);
  while (!text.empty() && (text.back() == '\n' || text.back() == '\r')) text.remove_suffix(1);
  return text;
}

LineColumn Source::locate(std::uint32_t offset) const {
  offset = std::min(offset, static_cast<std::uint32_t>(text_.size()));
  const auto after = std::upper_bound(line_starts_.begin(), line_starts_.end(), offset);
  const auto line = static_cast<std::uint32_t>(after - line_starts_.begin());
  return {line, characters_before(offset) - characters_before(line_start(line)) + 1};
}

std::uint32_t Source::characters_before(std::uint32_t offset) const {
  const auto counted = std::min<std::size_t>(offset / stretch, characters_.size() - 1);
  const auto rest = std::string_view(text_).substr(counted * stretch, offset - counted * stretch);
  return characters_[counted] + static_cast<std::uint32_t>(count_code_points(rest));
}

std::int32_t Sources::add(Source source) {
  sources_.push_back(std::move(source));
  return static_cast<std::int32_t>(sources_.size() - 1);
}

}  // namespace casebound
