#include "manuscript/edge_lines.h"

#include "casebound/base/text.h"

#include "manuscript/affiliation.h"
#include "manuscript/byline.h"
#include "manuscript/credit.h"
#include "manuscript/date_line.h"
#include "manuscript/parts.h"

#include <algorithm>
#include <optional>

namespace casebound::manuscript {

namespace {

std::size_t count_words(std::string_view text) {
  return split(text, ' ').size();
}

/// What a paragraph at the edge of an essay is, besides text; sets the essay's date if it has none.
std::optional<ParagraphRole> edge_role(const Block& block, const project::Recognition& wanted,
                                       std::string& date) {
  constexpr std::size_t longest_credit = 60;
  constexpr std::uint32_t longest = 1200;  // in bytes
  const auto* paragraph = std::get_if<Paragraph>(&block.value);
  if (block.span.end - block.span.begin > longest) return std::nullopt;
  if (paragraph == nullptr || paragraph->role != ParagraphRole::body) return std::nullopt;
  const std::string text = opening_of(paragraph->inlines, longest);
  if (const auto written = wanted.dateline ? read_date_line(text) : std::nullopt) {
    if (date.empty()) date = written->iso;
    return ParagraphRole::dateline;
  }
  const bool credits = wanted.credit && count_words(text) <= longest_credit && is_credit(text);
  return credits ? std::optional(ParagraphRole::credit) : std::nullopt;
}

/// A byline, or what stands with it.
bool may_stand_between(const Block& block) {
  const auto* words = paragraph_inlines(block);
  return words != nullptr &&
         (!byline_of(block).empty() || (!is_wholly<Strong>(*words) && is_affiliation(text_of(*words))));
}

bool is_short_line(const Block& block) {
  constexpr std::size_t longest = 16;
  const auto* words = paragraph_inlines(block);
  return words != nullptr && count_words(text_of(*words)) <= longest;
}

}  // namespace

void recognise_opening_lines(Document& document, const project::Recognition& wanted) {
  constexpr std::size_t farthest = 4;
  Blocks& body = document.body;
  for (std::size_t i = 0; i < std::min(farthest, body.size());) {
    if (const auto role = edge_role(body[i], wanted, document.date)) {
      document.under_byline.push_back(as_paragraph(take(body, i), *role));
    } else if (may_stand_between(body[i])) {
      ++i;
    } else {
      return;
    }
  }
}

void recognise_closing_lines(Document& document, const project::Recognition& wanted) {
  constexpr std::size_t farthest = 4;
  Blocks& body = document.body;
  for (std::size_t i = body.size(); i > 0 && body.size() - i < farthest; --i) {
    Block& block = body[i - 1];
    if (const auto role = edge_role(block, wanted, document.date)) {
      block = as_paragraph(std::move(block), *role);
    } else if (!is_short_line(block) && !std::holds_alternative<SceneBreak>(block.value)) {
      return;
    }
  }
}

}  // namespace casebound::manuscript
