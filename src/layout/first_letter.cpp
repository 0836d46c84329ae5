#include "layout/first_letter.h"

#include "layout/characters.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace casebound::layout {

namespace {

/// The end of the run of characters of these categories that begins at `at`.
std::size_t after_run(std::string_view text, std::size_t at, std::uint32_t categories) {
  while (at < text.size()) {
    const auto character = static_cast<UChar32>(character_at(text, at));
    if ((U_GET_GC_MASK(character) & categories) == 0) break;
    at += static_cast<std::size_t>(U8_LENGTH(character));
  }
  return at;
}

constexpr std::uint32_t before_it = U_GC_PS_MASK | U_GC_PE_MASK | U_GC_PI_MASK | U_GC_PF_MASK | U_GC_PO_MASK;

}  // namespace

std::size_t first_letter_length(std::string_view text) {
  const std::size_t letter = after_run(text, 0, before_it);
  const auto character = static_cast<UChar32>(character_at(text, letter));
  if (letter == text.size() || u_isUWhiteSpace(character)) return 0;
  const std::size_t marks = letter + static_cast<std::size_t>(U8_LENGTH(character));
  return after_run(text, after_run(text, marks, U_GC_M_MASK), before_it);
}

}  // namespace casebound::layout
