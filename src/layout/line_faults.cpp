#include "layout/line_faults.h"

#include "casebound/base/text.h"

#include "layout/line_cost.h"

#include <string>

#include <fmt/format.h>

namespace casebound::layout {

namespace {

/// The word that is cut at an offset, shortened.
std::string word_at(std::string_view text, std::uint32_t offset) {
  constexpr std::size_t most = 24;
  const auto space = text.substr(0, offset).rfind(' ');
  const std::size_t begin = space == text.npos ? 0 : space + 1;
  const auto word = text.substr(begin, text.find(' ', offset) - begin);
  std::string out;
  std::size_t count = 0;
  for (std::size_t i = 0; i < word.size() && count < most; ++count)
    append_utf8(out, next_code_point(word, i));
  return out.size() < word.size() ? out + "…" : out;
}

void report_cut(const Setting& setting, const std::vector<BreakPoint>& points, std::string_view text,
                const SourceSpan& span, Diagnostics& diagnostics) {
  for (const auto end : setting.ends) {
    if (points[end].kind != BreakPoint::Kind::cut) continue;
    diagnostics.warning("word-cut", span,
                        fmt::format("“{}” is wider than a line and is cut without a hyphen",
                                    word_at(text, points[end].offset)),
                        "write soft hyphens where it may be divided, or a space");
    return;
  }
}

}  // namespace

void report_line_faults(const Setting& setting, const std::vector<BreakPoint>& points, std::string_view text,
                        const SourceSpan& span, Diagnostics& diagnostics) {
  if (setting.overfull)
    diagnostics.warning("overfull-line", span, "a line is wider than the measure and cannot be broken",
                        "allow a break with a soft hyphen, or reword");
  if (setting.loose)
    diagnostics.warning("loose-line", span, "a line's word spaces are wider than any limit allows",
                        "allow a break with a soft hyphen, or reword");
  report_cut(setting, points, text, span, diagnostics);
}

std::string_view fault_of_line(const BreakPoint& begin, const BreakPoint& end, int number,
                               const Measure& measure) {
  if (end.kind == BreakPoint::Kind::cut) return "word-cut";
  const Length width = measure.width - measure.indent(number);
  const Length natural = natural_width(begin, end, width), glue = end.glue_before - begin.glue_after;
  const bool justified = measure.align == style::TextAlign::justify;
  const auto& limits = measure.limits;
  const Length narrowest = justified ? (natural - glue).scaled(limits[2]) + glue.scaled(limits[0]) : natural;
  if (narrowest > width + Length::from_points(.5)) return "overfull-line";
  if (!justified || end.kind == BreakPoint::Kind::end || glue == Length()) return {};
  const Fill filled = fill_freely(natural, glue, width, limits);
  return filled.space > limits[1] + line_cost::looser_in_need ? "loose-line" : std::string_view();
}

}  // namespace casebound::layout
