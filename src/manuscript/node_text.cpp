#include "manuscript/node_text.h"

#include "casebound/base/text.h"

#include "manuscript/protect.h"

#include <utility>

namespace casebound::manuscript {

std::string string_of(const char* text) {
  return text == nullptr ? std::string() : std::string(text);
}

std::string without_controls(std::string text) {
  constexpr ByteSet suspects("\x7F\f\xEF");
  if (suspects.find_in(text) == text.size()) return text;
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = next_code_point(text, i);
    const bool forbidden = c == 0x7F || c == 0xFFFE || c == 0xFFFF;
    append_utf8(out, c == U'\f' ? U' ' : forbidden ? U'\uFFFD' : c);
  }
  return out;
}

bool stands_for_itself(std::string_view text) {
  constexpr ByteSet suspects("\x01\x02\x03\x04\x05\x06\x07\x08\x0E\x0F\x10\x11\x12\x13\x7F\f\xCE\xE1\xEF<");
  return suspects.find_in(text) == text.size();
}

std::string clean(const char* text) {
  return as_written(without_controls(string_of(text)));
}

std::string clean_words(const char* text) {
  return as_words(without_controls(string_of(text)));
}

}  // namespace casebound::manuscript
