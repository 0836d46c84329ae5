#pragma once

#include <string>
#include <string_view>

// The texts that cmark's nodes hold, still disguised (see protect.h).
namespace casebound::manuscript {

/// At the start of a line it keeps cmark from seeing a block there: a space (U+1680) that is no indent.
constexpr std::string_view guard = "\xE1\x9A\x80";

std::string string_of(const char* text);

/// XML has no place for most control characters and for U+FFFE and U+FFFF (XML 1.0 §2.2); a form feed is a
/// space. What stands for something in disguised text is left.
std::string without_controls(std::string text);

/// Whether nothing of a text has to be looked at more closely: disguises, guards, comments, controls.
bool stands_for_itself(std::string_view text);

/// Text of code and HTML, where escapes are what they are.
std::string clean(const char* text);
/// Text of targets and titles, where cmark takes escapes away.
std::string clean_words(const char* text);

}  // namespace casebound::manuscript
