#include "manuscript/attribution.h"

#include "casebound/base/text.h"

#include "manuscript/common_words.h"
#include "manuscript/texts.h"

#include <algorithm>
#include <array>
#include <iterator>

#include <unicode/uchar.h>

namespace casebound::manuscript {

namespace {

bool begins_with_dash(const Inlines& inlines) {
  return !after_dash(plain_text(inlines)).empty();
}

bool is_capitalised(std::string_view word) {
  std::size_t offset = word.find_first_not_of("(\"'");
  if (offset == std::string_view::npos) return false;
  return u_isupper(static_cast<UChar32>(next_code_point(word, offset))) != 0;
}

/// `Yes, Herr Müller.` begins as an answer.
bool is_answer(std::string_view text) {
  constexpr auto words = std::to_array<std::string_view>(
      {"ach", "ah",   "and", "but", "da", "eh",  "et",  "i",  "ich", "ja",  "je",   "mais",
       "na",  "nein", "no",  "non", "nu", "oh",  "oui", "si", "so",  "und", "well", "why",
       "yes", "а",    "ах",  "да",  "и",  "нет", "но",  "ну", "ох",  "я"});
  const std::string first = small_letters(text.substr(0, text.find_first_of(" ,.!?")));
  return std::find(words.begin(), words.end(), first) != words.end();
}

/// Words that end like a sentence are somebody's name and a title only if most of them are capitalised.
bool are_mostly_names(std::string_view text) {
  const auto words = split(text, ' ');
  const auto capitalised = std::count_if(words.begin(), words.end(), is_capitalised);
  return capitalised >= 2 && 2 * static_cast<std::size_t>(capitalised) >= words.size() && !is_answer(text);
}

/// Whether what follows a dash is speech, and says of nobody that the words are theirs.
bool is_speech(std::string_view text) {
  constexpr auto marks = std::to_array<std::string_view>({"!", "?", "…", "...", "!”", "?”", "!»", "?»"});
  constexpr auto inner = std::to_array<std::string_view>({" — ", " – ", " -- ", ", said ", "! ", "? "});
  const auto ends = [&](std::string_view mark) { return text.ends_with(mark); };
  const auto holds = [&](std::string_view mark) { return text.find(mark) != std::string_view::npos; };
  if (std::any_of(marks.begin(), marks.end(), ends) || std::any_of(inner.begin(), inner.end(), holds))
    return true;
  return text.ends_with('.') && !are_mostly_names(text);
}

bool has_emphasis(const Inlines& inlines) {
  return std::any_of(inlines.begin(), inlines.end(),
                     [](const Inline& item) { return std::holds_alternative<Emphasis>(item.value); });
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

std::string_view after_dash(std::string_view text) {
  constexpr auto dashes = std::to_array<std::string_view>({"---", "--", "—", "–", "―"});
  for (const auto dash : dashes) {
    if (!text.starts_with(dash)) continue;
    const auto rest = text.substr(dash.size());
    std::size_t offset = 0;
    if (rest.starts_with(' ')) return trim(rest);
    return !rest.empty() && u_isupper(static_cast<UChar32>(next_code_point(rest, offset)))
               ? rest
               : std::string_view();
  }
  return {};
}

bool is_attribution(const Inlines& inlines) {
  constexpr std::size_t longest = 150;
  const std::string text = plain_text(inlines);
  const auto words = after_dash(text);
  return !words.empty() && count_code_points(text) <= longest && (has_emphasis(inlines) || !is_speech(words));
}

void set_attribution(Blocks& quotation) {
  if (quotation.empty() || paragraph_of(quotation.back()) == nullptr) return;
  part_last_line(quotation);
  if (quotation.size() < 2 || !is_attribution(paragraph_of(quotation.back())->inlines)) return;
  const auto* before = paragraph_of(quotation[quotation.size() - 2]);
  if (before != nullptr && begins_with_dash(before->inlines)) return;
  paragraph_of(quotation.back())->role = ParagraphRole::attribution;
}

}  // namespace casebound::manuscript
