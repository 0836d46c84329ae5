#include "manuscript/halves.h"

#include "casebound/base/text.h"

#include <algorithm>
#include <iterator>

#include <unicode/uchar.h>

namespace casebound::manuscript {

namespace {

UChar32 first_character(std::string_view text) {
  std::size_t offset = 0;
  return text.empty() ? 0 : static_cast<UChar32>(next_code_point(text, offset));
}

bool has_url(std::string_view text) {
  return text.find("://") != std::string_view::npos || text.find("www.") != std::string_view::npos;
}

bool has_sentence_end(std::string_view text) {
  return text.find_first_of(".!?") != std::string_view::npos || text.find("…") != std::string_view::npos;
}

bool has_hard_break(const Inlines& inlines) {
  return std::any_of(inlines.begin(), inlines.end(),
                     [](const Inline& item) { return std::holds_alternative<LineBreak>(item.value); });
}

bool has_open_end(std::string_view text) {
  const auto last = static_cast<UChar32>(last_code_point(text));
  return u_isalnum(last) || last == ',' || last == '-';
}

/// Whether the last words end a sentence, which most paragraphs tell at once.
bool ends_with_stop(const Inlines& inlines) {
  const auto* last = inlines.empty() ? nullptr : std::get_if<Text>(&inlines.back().value);
  return last != nullptr && !trim(last->text).empty() && !has_open_end(trim(last->text));
}

bool is_unfinished(const Paragraph& paragraph, std::string_view text) {
  return has_open_end(text) && count_code_points(text) >= 60 && split(text, ' ').size() >= 8 &&
         !has_hard_break(paragraph.inlines) && !has_url(text);
}

std::string words_of(const Paragraph& paragraph) {
  return std::string(trim(plain_text(paragraph.inlines)));
}

}  // namespace

bool is_unended(const Block& block) {
  const auto* paragraph = std::get_if<Paragraph>(&block.value);
  return paragraph != nullptr && !ends_with_stop(paragraph->inlines) &&
         is_unfinished(*paragraph, words_of(*paragraph));
}

bool is_cut_off(const Block& block) {
  if (!is_unended(block)) return false;
  std::string text = words_of(std::get<Paragraph>(block.value));
  text.pop_back();
  return text.find_first_of(",.;:") != std::string::npos;
}

bool is_remainder(const Block& block) {
  const auto* paragraph = std::get_if<Paragraph>(&block.value);
  if (paragraph == nullptr) return false;
  const std::string text = words_of(*paragraph);
  return u_islower(first_character(text)) && count_code_points(text) >= 40 && has_sentence_end(text) &&
         !has_url(text);
}

bool is_complete(const Block& block) {
  const auto* paragraph = std::get_if<Paragraph>(&block.value);
  if (paragraph == nullptr) return false;
  const std::u32string text = to_utf32(words_of(*paragraph));
  const auto last = text.find_last_not_of(U"\"')”’»");
  const bool ended =
      last != std::u32string::npos && std::u32string_view(U".!?…").find(text[last]) != std::u32string::npos;
  return ended && !u_islower(static_cast<UChar32>(text.front()));
}

void join(Block& before, Block& after) {
  auto& head = std::get<Paragraph>(before.value).inlines;
  auto& tail = std::get<Paragraph>(after.value).inlines;
  head.push_back({{before.span.source, before.span.end, after.span.begin}, SoftBreak{}});
  std::move(tail.begin(), tail.end(), std::back_inserter(head));
  before.span = cover(before.span, after.span);
}

}  // namespace casebound::manuscript
