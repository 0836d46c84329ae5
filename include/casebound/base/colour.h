#pragma once

#include <cstdint>
#include <optional>

namespace casebound {

/// Amounts of the four process inks, each in 1/1000 of its full tone.
struct Inks {
  int cyan = 0, magenta = 0, yellow = 0, black = 0;

  int total() const { return cyan + magenta + yellow + black; }
  bool is_black_only() const { return cyan == 0 && magenta == 0 && yellow == 0; }
  friend bool operator==(const Inks&, const Inks&) = default;
};

/// A colour of text and rules: sRGB for screens and, where the stylesheet mixed it of inks
/// (`device-cmyk()`, CSS Color 5 §9), those inks, which a press takes as they are.
struct Colour {
  std::uint8_t red = 0, green = 0, blue = 0;
  std::optional<Inks> inks = {};

  bool is_black() const { return red == 0 && green == 0 && blue == 0; }  ///< on a screen
  friend bool operator==(const Colour&, const Colour&) = default;
};

}  // namespace casebound
