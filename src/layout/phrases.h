#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace casebound::layout {

/// The phrases around a text that are written in another direction than what is around them, by number, the
/// outermost first. Books run from left to right: in an odd number of phrases text runs from right to left.
using Phrases = std::vector<std::uint32_t>;

bool is_right_to_left(const Phrases& phrases);

/// Whether a language turns the direction of the text in these phrases (Unicode CLDR, by its script).
bool turns(const Phrases& phrases, const std::string& language);

/// The isolates of UAX 9 that part a text in some phrases from one that follows in others, and the text's
/// start and end from what stands in none: PDI for each that ends, RLI or LRI for each that begins.
std::u16string isolates_between(const Phrases& before, const Phrases& after);

/// A part of a text, and the phrases that it stands in.
struct PhrasedText {
  std::string text;
  Phrases phrases;
};

/// The same in UTF-8, for texts that are kept in one string.
std::string marks_between(const Phrases& before, const Phrases& after);

/// A text taken apart where isolates begin and end in it; their marks are left out.
std::vector<PhrasedText> without_marks(std::string_view text);

}  // namespace casebound::layout
