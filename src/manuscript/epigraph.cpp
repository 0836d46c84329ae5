#include "manuscript/epigraph.h"

#include "casebound/base/text.h"

#include "manuscript/attribution.h"
#include "manuscript/parts.h"
#include "manuscript/shape.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>

namespace casebound::manuscript {

namespace {

/// Whether the last words of a quotation say whose it is.
bool is_attributed(const Blocks& quotation) {
  const auto* last = quotation.empty() ? nullptr : std::get_if<Paragraph>(&quotation.back().value);
  return last != nullptr && last->role == ParagraphRole::attribution;
}

/// `— L. P. Hartley, “The Go-Between”`: a dash and a name. Where no mark shows a quotation, less would be
/// speech.
bool is_name_line(const Inlines& line) {
  const std::string text = text_of(line);
  auto head = after_dash(text);
  for (const std::string_view end : {",", "(", "“", "\"", "«"}) head = head.substr(0, head.find(end));
  head = trim(head);
  if (head.ends_with('.') && !is_name_shaped(head)) head.remove_suffix(1);
  return is_attribution(line) && (is_name_shaped(head) || is_single_name(head));
}

bool is_name_line(const Blocks& body, std::size_t at) {
  const auto* line = at < body.size() ? paragraph_inlines(body[at]) : nullptr;
  return line != nullptr && is_name_line(*line);
}

bool is_in_quotation_marks(std::string_view text) {
  constexpr auto pairs = std::to_array<std::pair<std::string_view, std::string_view>>(
      {{"“", "”"}, {"\"", "\""}, {"«", "»"}, {"„", "“"}, {"‘", "’"}});
  return std::any_of(pairs.begin(), pairs.end(), [&](const auto& pair) {
    return text.starts_with(pair.first) && text.ends_with(pair.second);
  });
}

/// Whether a paragraph is quoted though it is no block quotation.
bool is_quoted(const Block& block) {
  const auto* words = paragraph_inlines(block);
  return words != nullptr && (is_wholly<Emphasis>(*words) || is_in_quotation_marks(text_of(*words)));
}

/// Where the last dash in a text stands that follows the end of a sentence.
std::size_t last_dash(const std::string& text, bool is_first) {
  constexpr auto ends = std::to_array<std::string_view>({".", "!", "?", "…", "”", "\"", "»", "’"});
  for (const std::string_view dash : {"—", "–", "--", "―"}) {
    const auto at = text.rfind(dash);
    if (at == std::string::npos) continue;
    const auto before = trim(std::string_view(text).substr(0, at));
    const bool is_behind_sentence =
        before.empty() ? !is_first : std::any_of(ends.begin(), ends.end(), [&](std::string_view end) {
          return before.ends_with(end);
        });
    if (is_behind_sentence) return at;
  }
  return std::string::npos;
}

/// `Words. —Name, “Work”`: parts what says whose the words are from the last paragraph.
void part_last_words(Blocks& quotation) {
  auto* paragraph = quotation.empty() ? nullptr : std::get_if<Paragraph>(&quotation.back().value);
  if (paragraph == nullptr) return;
  Inlines& words = paragraph->inlines;
  for (std::size_t i = words.size(); i-- > 0;) {
    const auto* text = std::get_if<Text>(&words[i].value);
    const auto at = text == nullptr ? std::string::npos : last_dash(text->text, i == 0);
    if (at == std::string::npos) continue;
    Inlines last = {{words[i].span, Text{text->text.substr(at)}}};
    last.insert(last.end(), words.begin() + static_cast<std::ptrdiff_t>(i) + 1, words.end());
    if (!is_name_line(last)) return;
    const std::string before(trim(std::string_view(text->text).substr(0, at)));
    words.erase(words.begin() + static_cast<std::ptrdiff_t>(i) + (before.empty() ? 0 : 1), words.end());
    if (!before.empty()) words.back().value = Text{before};
    quotation.push_back({quotation.back().span, {}, Paragraph{ParagraphRole::attribution, std::move(last)}});
    return;
  }
}

/// An epigraph and the number of blocks that it was.
struct EpigraphFound {
  Blocks blocks;
  std::size_t size = 1;
};

EpigraphFound with_line_below(Blocks quotation, const Blocks& body) {
  quotation.push_back(as_paragraph(body[1], ParagraphRole::attribution));
  return {std::move(quotation), 2};
}

std::optional<EpigraphFound> read_quotation(const BlockQuote& quote, const Blocks& body) {
  Blocks words = quote.blocks;
  if (!is_attributed(words)) part_last_words(words);
  if (is_attributed(words)) return EpigraphFound{std::move(words)};
  return is_name_line(body, 1) ? std::optional(with_line_below(std::move(words), body)) : std::nullopt;
}

/// A paragraph in italics or quotation marks, whose last line or next paragraph says whose the words are.
std::optional<EpigraphFound> read_paragraph(const Blocks& body) {
  if (is_quoted(body.front()) && is_name_line(body, 1))
    return with_line_below({as_paragraph(body.front(), ParagraphRole::body)}, body);
  Blocks words = {body.front()};
  set_attribution(words);
  if (words.size() < 2 || !is_quoted(words.front()) || !is_name_line(words, 1)) return std::nullopt;
  words.front() = as_paragraph(std::move(words.front()), ParagraphRole::body);
  return EpigraphFound{std::move(words)};
}

std::optional<EpigraphFound> read_epigraph(const Blocks& body) {
  if (body.empty()) return std::nullopt;
  const Block& first = body.front();
  if (const auto* group = std::get_if<Group>(&first.value))
    return group->role == GroupRole::epigraph ? std::optional(EpigraphFound{group->blocks}) : std::nullopt;
  if (const auto* quote = std::get_if<BlockQuote>(&first.value)) return read_quotation(*quote, body);
  return paragraph_inlines(first) != nullptr ? read_paragraph(body) : std::nullopt;
}

}  // namespace

void recognise_epigraph(Document& document) {
  constexpr std::size_t most = 3;
  for (std::size_t i = 0; i < most; ++i) {
    auto found = read_epigraph(document.body);
    if (!found || found->size == document.body.size()) return;  // words that are all the text are no epigraph
    std::move(found->blocks.begin(), found->blocks.end(), std::back_inserter(document.epigraph));
    for (; found->size > 0; --found->size) take(document.body, 0);
  }
}

bool attributes_quotation(const Blocks& body, std::size_t at) {
  if (at == 0 || !is_name_line(body, at)) return false;
  return is_quoted(body[at - 1]) || std::holds_alternative<BlockQuote>(body[at - 1].value);
}

}  // namespace casebound::manuscript
