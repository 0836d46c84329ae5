#include "layout/line_break.h"

#include "casebound/base/error.h"
#include "casebound/base/text.h"

#include "layout/characters.h"
#include "layout/fount.h"

#include <algorithm>
#include <array>
#include <memory>

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

/// UAX 14 and the trade's rules.
std::vector<std::uint32_t> breaks_of_prose(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const TextPointer input(
      utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &status));
  auto& iterator = line_iterator();
  iterator.setText(input.get(), status);
  std::vector<std::uint32_t> out;
  iterator.first();
  for (auto at = iterator.next(); at != icu::BreakIterator::DONE; at = iterator.next()) {
    const auto offset = static_cast<std::uint32_t>(at);
    if (offset < text.size() && !is_withheld(text, offset)) out.push_back(offset);
  }
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
