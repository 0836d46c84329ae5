#include "layout/line_break.h"

#include "casebound/base/error.h"
#include "casebound/base/text.h"

#include "layout/characters.h"
#include "layout/fount.h"

#include <algorithm>
#include <array>
#include <memory>
#include <optional>

#include <unicode/brkiter.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

namespace casebound::layout {

namespace {

struct CloseText {
  void operator()(UText* text) const { utext_close(text); }
};
using TextPointer = std::unique_ptr<UText, CloseText>;

icu::BreakIterator& line_iterator() {
  thread_local const std::unique_ptr<icu::BreakIterator> iterator = [] {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::BreakIterator> made(
        icu::BreakIterator::createLineInstance(icu::Locale::getRoot(), status));
    if (U_FAILURE(status)) throw environment_error("icu-data", "", "ICU's line breaking data cannot be read");
    return made;
  }();
  return *iterator;
}

bool is_digit(char32_t c) {
  return u_isdigit(static_cast<UChar32>(c));
}

bool is_title(std::string_view word) {
  constexpr std::array<std::string_view, 14> titles = {"Mr.", "Mrs.", "Ms.",  "Dr.",  "Prof.", "St.", "No.",
                                                       "p.",  "pp.",  "vol.", "Vol.", "Fig.",  "г.",  "№"};
  return std::find(titles.begin(), titles.end(), word) != titles.end();
}

/// Spares most words a closer look.
bool may_end_title(char32_t c) {
  return c == U'.' || c == U'№';
}

bool is_initial(std::string_view word) {
  return count_code_points(word) == 2 && word.ends_with('.') &&
         u_isupper(static_cast<UChar32>(character_at(word, 0)));
}

bool is_unit(std::string_view text, std::size_t offset) {
  constexpr std::array<std::string_view, 11> units = {"pt", "mm",  "cm",       "km",      "kg",     "MB",
                                                      "KB", "dpi", "per cent", "percent", "million"};
  return std::any_of(units.begin(), units.end(),
                     [&](std::string_view unit) { return text.substr(offset).starts_with(unit); });
}

/// The trade's own rules, beyond UAX 14: is the break before `offset` to be withheld?
bool is_withheld(std::string_view text, std::size_t offset) {
  const char32_t next = character_at(text, offset);
  const bool after_space = offset > 0 && text[offset - 1] == ' ';
  if (after_space) {
    return is_digit(character_before(text, offset - 1)) && is_unit(text, offset);
  }
  const char32_t previous = character_before(text, offset);
  if (next == U'—' || next == U'–') return true;
  if (previous == U'—' && (next == U'”' || next == U'’')) return true;
  if (previous == U'-' && is_digit(next)) return true;                            // mid-1980s
  if (previous == U'-') return count_code_points(word_before(text, offset)) < 3;  // e-mail
  return false;
}

/// Letters that stand for themselves (AL of UAX 14) in the alphabets that books here are mostly written in.
bool is_plain_letter(char32_t c) {
  if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  return (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7) || (c >= 0x410 && c <= 0x44F);
}

/// Marks that hold on to the letters around them (IS and QU).
bool clings(char32_t c) {
  return c == '.' || c == ',' || c == ';' || c == ':' || c == U'’' || c == U'‘' || c == U'“' || c == U'”';
}

/// Marks that hold on to what stands before them, and part with a letter (EX).
bool exclaims(char32_t c) {
  return c == '!' || c == '?';
}

/// Where the next word begins, if that which begins at a place is of plain letters and the marks above, and
/// parted by one space from a next one of which that is true for the first letter: there, and only there, UAX
/// 14 has a break (LB13, 18, 19, 28, 29). Otherwise nothing.
std::optional<std::size_t> end_of_plain_word(std::string_view text, std::size_t at) {
  char32_t last = 0;
  for (;;) {
    if (at >= text.size()) return std::nullopt;
    const char32_t c = next_code_point(text, at);
    if (c == ' ') break;
    const bool is_known = is_plain_letter(c) ? !exclaims(last) : clings(c) || exclaims(c);
    if (!is_known) return std::nullopt;
    last = c;
  }
  const bool opens = last == 0 || last == U'“' || last == U'‘';
  if (opens || at >= text.size()) return std::nullopt;
  std::size_t after = at;
  return is_plain_letter(next_code_point(text, after)) ? std::optional(at) : std::nullopt;
}

/// Where the next word begins that is parted by one space, letter from letter, or the end of the text. UAX 14
/// has a break there whatever stands before or after.
std::size_t end_of_stretch(std::string_view text, std::size_t at) {
  for (at = text.find(' ', at); at != std::string_view::npos; at = text.find(' ', at + 1)) {
    if (is_plain_letter(character_before(text, at)) && is_plain_letter(character_at(text, at + 1)))
      return at + 1;
  }
  return text.size();
}

/// UAX 14 by ICU, in a part of a text that ends at a break.
void add_breaks(std::string_view text, std::size_t begin, std::size_t end, std::vector<std::uint32_t>& out) {
  UErrorCode status = U_ZERO_ERROR;
  const TextPointer input(
      utext_openUTF8(nullptr, text.data() + begin, static_cast<std::int64_t>(end - begin), &status));
  auto& iterator = line_iterator();
  iterator.setText(input.get(), status);
  iterator.first();
  for (auto at = iterator.next(); at != icu::BreakIterator::DONE; at = iterator.next())
    out.push_back(static_cast<std::uint32_t>(begin) + static_cast<std::uint32_t>(at));
}

/// UAX 14 and the trade's rules. Most words are plain: only what lies between them is looked at closely.
std::vector<std::uint32_t> breaks_of_prose(std::string_view text) {
  std::vector<std::uint32_t> out;
  for (std::size_t at = 0; at < text.size();) {
    if (const auto end = end_of_plain_word(text, at)) {
      out.push_back(static_cast<std::uint32_t>(at = *end));
      continue;
    }
    const std::size_t end = end_of_stretch(text, at);
    add_breaks(text, at, end, out);
    at = end;
  }
  std::erase_if(out,
                [&](std::uint32_t offset) { return offset >= text.size() || is_withheld(text, offset); });
  return out;
}

}  // namespace

bool parts_name(std::string_view text, std::size_t offset) {
  const auto before = text.substr(0, offset);
  const std::uint32_t space = stretching_space_after(before);
  if (space == 0 || !may_end_title(character_before(text, offset - space))) return false;
  const auto word = word_before(text, offset - space);
  return is_title(word) || (is_initial(word) && u_isupper(static_cast<UChar32>(character_at(text, offset))));
}

std::vector<std::uint32_t> line_breaks(std::string_view text, const std::vector<Address>& addresses) {
  auto out = breaks_of_prose(text);
  if (addresses.empty()) return out;
  std::erase_if(out, [&](std::uint32_t offset) { return is_inside(addresses, offset); });
  for (const auto& address : addresses) {
    for (auto at = address.begin + 1; at < address.end; ++at) {
      if (may_break_address(text, address, at)) out.push_back(at);
    }
  }
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace casebound::layout
