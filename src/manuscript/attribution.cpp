#include "manuscript/attribution.h"

#include "casebound/base/text.h"

#include "manuscript/texts.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace casebound::manuscript {

namespace {

bool begins_with_dash(const Inlines& inlines) {
  constexpr std::array<std::string_view, 5> dashes = {"— ", "-- ", "– ", "― ", "--- "};
  const std::string text = plain_text(inlines);
  return std::any_of(dashes.begin(), dashes.end(),
                     [&](std::string_view dash) { return text.starts_with(dash); });
}

bool is_attribution(const Inlines& inlines) {
  constexpr std::size_t longest = 150;
  return begins_with_dash(inlines) && count_code_points(plain_text(inlines)) <= longest;
}

Paragraph* paragraph_of(Block& block) {
  return std::get_if<Paragraph>(&block.value);
}

/// Parts the last line from a paragraph that does not begin with a dash itself.
void part_last_line(Blocks& quotation) {
  auto& inlines = paragraph_of(quotation.back())->inlines;
  const auto end = std::find_if(inlines.rbegin(), inlines.rend(), is_line_end);
  if (end == inlines.rend() || begins_with_dash(inlines)) return;
  Inlines last(end.base(), inlines.end());
  if (last.empty() || !is_attribution(last)) return;
  inlines.erase(end.base() - 1, inlines.end());
  SourceSpan& whole = quotation.back().span;
  const SourceSpan span{whole.source, std::clamp(last.front().span.begin, whole.begin, whole.end), whole.end};
  whole.end = span.begin;
  quotation.push_back({span, {}, Paragraph{ParagraphRole::attribution, std::move(last)}});
}

}  // namespace

void set_attribution(Blocks& quotation) {
  if (quotation.empty() || paragraph_of(quotation.back()) == nullptr) return;
  part_last_line(quotation);
  if (quotation.size() < 2 || !is_attribution(paragraph_of(quotation.back())->inlines)) return;
  const auto* before = paragraph_of(quotation[quotation.size() - 2]);
  if (before != nullptr && begins_with_dash(before->inlines)) return;
  paragraph_of(quotation.back())->role = ParagraphRole::attribution;
}

}  // namespace casebound::manuscript
