#include "manuscript/edge_lines.h"

#include "casebound/base/text.h"

#include "manuscript/affiliation.h"
#include "manuscript/byline.h"
#include "manuscript/byline_search.h"
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
  const auto written = wanted.dateline ? read_date_line(text) : std::nullopt;
  if (written && byline_of(block).empty()) {  // `Jane Roe, May 2014` is a byline that ends with its date
    if (date.empty()) date = written->iso;
    return ParagraphRole::dateline;
  }
  const bool credits = wanted.credit && count_words(text) <= longest_credit && is_credit(text);
  return credits ? std::optional(ParagraphRole::credit) : std::nullopt;
}

/// Whether the block at `at` is the byline, which is taken later, or stands with it: more authors, where they
/// work. What looks like one and is none stays, and a date under it.
bool is_with_byline(const Document& document, std::size_t above, std::size_t at,
                    const project::EssaySettings& known) {
  const auto byline = find_byline(document, above, known);
  if (!byline || at < byline->at) return false;
  const Block& block = document.body[at];
  const auto* words = paragraph_inlines(block);
  return at == byline->at || !byline_of(block).empty() ||
         (words != nullptr && !is_wholly<Strong>(*words) && is_affiliation(text_of(*words)));
}

bool is_short_line(const Block& block) {
  constexpr std::size_t longest = 16;
  const auto* words = paragraph_inlines(block);
  return words != nullptr && count_words(text_of(*words)) <= longest;
}

bool is_date_line(const Block& block) {
  constexpr std::uint32_t longest = 120;  // in bytes
  const auto* words = paragraph_inlines(block);
  return words != nullptr && block.span.end - block.span.begin <= longest &&
         read_date_line(text_of(*words)).has_value();
}

/// Whether dates stand over pieces of the text, as in a diary: then none of them is the essay's.
bool has_dated_entries(const Blocks& body, std::size_t first) {
  for (std::size_t i = first + 1; i + 1 < body.size(); ++i) {
    if (is_date_line(body[i]) && !is_short_line(body[i + 1])) return true;
  }
  return false;
}

/// The role of the block at `at`, if it is a line at the essay's beginning.
std::optional<ParagraphRole> opening_role(Document& document, std::size_t at,
                                          const project::Recognition& wanted) {
  const Block& block = document.body[at];
  if (is_date_line(block) && has_dated_entries(document.body, at)) return std::nullopt;
  return edge_role(block, wanted, document.date);
}

/// A heading that is nothing but a date and no section's: deep, or one that says so.
bool is_date_heading(const Block& block) {
  constexpr int deep = 4;
  const auto* heading = std::get_if<Heading>(&block.value);
  if (heading == nullptr) return false;
  const std::string text = text_of(heading->inlines);
  return is_labelled_date(text) || (heading->level >= deep && read_date_line(text));
}

/// Makes a line of the heading at `at`, if it is a date; it is not one where a diary has several.
void flatten_date_heading(Blocks& body, std::size_t at) {
  const auto rest = body.begin() + static_cast<std::ptrdiff_t>(at);
  if (std::count_if(rest, body.end(), is_date_heading) != 1 || !is_date_heading(*rest)) return;
  rest->value = Paragraph{ParagraphRole::body, std::move(std::get<Heading>(rest->value).inlines)};
}

/// Whether the lines are sought over the title or under it.
enum class Side { above, below };

/// Takes the lines among the first blocks on that side of the title, and counts those `above` it anew.
void take_opening_lines(Document& document, std::size_t& above, Side side,
                        const project::EssaySettings& known) {
  constexpr std::size_t farthest = 4;
  const auto wanted = known.recognise.value_or(project::Recognition());
  Blocks& body = document.body;
  const std::size_t begin = side == Side::above ? 0 : above;
  for (std::size_t i = begin; i < std::min(begin + farthest, side == Side::above ? above : body.size());) {
    if (wanted.dateline) flatten_date_heading(body, i);
    if (const auto role = opening_role(document, i, wanted)) {
      document.under_byline.push_back(as_paragraph(take(body, i), *role));
      if (side == Side::above) --above;
    } else if (wanted.byline && is_with_byline(document, above, i, known)) {
      ++i;
    } else {
      break;
    }
  }
}

}  // namespace

void mark_first_line(Document& document, const project::Recognition& wanted) {
  if (document.body.empty()) return;
  const auto role = opening_role(document, 0, wanted);
  if (role) document.body[0] = as_paragraph(std::move(document.body[0]), *role);
}

void recognise_opening_lines(Document& document, std::size_t& above, const project::EssaySettings& known) {
  take_opening_lines(document, above, Side::above, known);
  take_opening_lines(document, above, Side::below, known);
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
