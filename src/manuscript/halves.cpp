#include "manuscript/halves.h"

#include "casebound/base/text.h"

#include <algorithm>
#include <iterator>

#include <unicode/uchar.h>

namespace casebound::manuscript {

namespace {

UChar32 last_letter(const std::u32string& text) {
  const auto found =
      std::find_if(text.rbegin(), text.rend(), [](char32_t c) { return u_isalpha(static_cast<UChar32>(c)); });
  return found == text.rend() ? 0 : static_cast<UChar32>(*found);
}

bool has_url(std::string_view text) {
  return text.find("://") != std::string_view::npos || text.find("www.") != std::string_view::npos;
}

/// What ends a sentence, in the scripts that mark it.
bool is_end_mark(UChar32 c) {
  return std::u32string_view(U".!?…。．！？؟۔।॥").find(static_cast<char32_t>(c)) != std::u32string_view::npos;
}

/// A letter of a script that does not tell beginnings from other places. (Georgian capitals are for
/// headings.)
bool is_caseless(UChar32 c) {
  return u_charType(c) == U_OTHER_LETTER || (c >= 0x10D0 && c <= 0x10FF);
}

/// Chinese and Japanese letters, which say as much as two of others and have no spaces between words.
bool is_dense(UChar32 c) {
  return (c >= 0x2E80 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) || c >= 0x20000;
}

bool has_sentence_end(const std::u32string& text) {
  return std::any_of(text.begin(), text.end(),
                     [](char32_t c) { return is_end_mark(static_cast<UChar32>(c)); });
}

/// In letters of an alphabet.
std::size_t length_of(const std::u32string& text) {
  std::size_t length = text.size();
  for (const char32_t c : text) length += is_dense(static_cast<UChar32>(c)) ? 1 : 0;
  return length;
}

bool has_hard_break(const Inlines& inlines) {
  return std::any_of(inlines.begin(), inlines.end(),
                     [](const Inline& item) { return std::holds_alternative<LineBreak>(item.value); });
}

bool has_open_end(std::string_view text) {
  const char32_t last = last_code_point(text);
  return u_isalnum(static_cast<UChar32>(last)) ||
         std::u32string_view(U",-，、،").find(last) != std::u32string_view::npos;
}

/// Whether the last words end a sentence, which most paragraphs tell at once.
bool ends_with_stop(const Inlines& inlines) {
  const auto* last = inlines.empty() ? nullptr : std::get_if<Text>(&inlines.back().value);
  return last != nullptr && !trim(last->text).empty() && !has_open_end(trim(last->text));
}

/// Eight words, where there are spaces between them.
bool has_words(std::string_view text, UChar32 letter) {
  constexpr std::size_t fewest = 8;
  return is_dense(letter) || split(text, ' ').size() >= fewest;
}

/// Running prose has punctuation inside. Where a small letter cannot say that a sentence goes on, one must
/// have ended before.
bool is_prose(const std::u32string& text, UChar32 letter) {
  constexpr std::u32string_view inner = U",;:";
  const std::u32string before = text.substr(0, text.size() - 1);
  return has_sentence_end(before) ||
         (!is_caseless(letter) && before.find_first_of(inner) != std::u32string::npos);
}

bool is_unfinished(const Paragraph& paragraph, std::string_view text) {
  constexpr std::size_t shortest = 60;
  if (!has_open_end(text)) return false;
  const std::u32string all = to_utf32(text);
  return length_of(all) >= shortest && has_words(text, last_letter(all)) &&
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
  const std::u32string text = to_utf32(words_of(std::get<Paragraph>(block.value)));
  return is_prose(text, last_letter(text));
}

bool is_complete(const Block& block) {
  const auto* paragraph = std::get_if<Paragraph>(&block.value);
  if (paragraph == nullptr) return false;
  const std::u32string text = to_utf32(words_of(*paragraph));
  const auto last = text.find_last_not_of(U"\"')”’»」』）");
  const bool ended = last != std::u32string::npos && is_end_mark(static_cast<UChar32>(text[last]));
  const auto first = static_cast<UChar32>(text.empty() ? 0 : text.front());
  return ended && (!u_islower(first) || is_caseless(first));
}

bool are_halves(const Block& before, const Block& after) {
  const auto* paragraph = std::get_if<Paragraph>(&after.value);
  if (paragraph == nullptr || !is_cut_off(before)) return false;
  constexpr std::size_t shortest = 40;
  const std::string text = words_of(*paragraph);
  const std::u32string all = to_utf32(text);
  if (length_of(all) < shortest || !has_sentence_end(all) || has_url(text)) return false;
  const auto first = static_cast<UChar32>(all.front());
  const bool has_case = !is_caseless(last_letter(to_utf32(words_of(std::get<Paragraph>(before.value)))));
  return has_case ? u_islower(first) && !is_caseless(first) : is_caseless(first) && is_complete(after);
}

bool has_spaces(const Block& paragraph) {
  return !is_dense(last_letter(to_utf32(words_of(std::get<Paragraph>(paragraph.value)))));
}

void join(Block& before, Block& after) {
  auto& head = std::get<Paragraph>(before.value).inlines;
  auto& tail = std::get<Paragraph>(after.value).inlines;
  if (has_spaces(before))
    head.push_back({{before.span.source, before.span.end, after.span.begin}, SoftBreak{}});
  std::move(tail.begin(), tail.end(), std::back_inserter(head));
  before.span = cover(before.span, after.span);
}

}  // namespace casebound::manuscript
