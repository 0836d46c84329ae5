#pragma once

#include "casebound/style/computed.h"

namespace casebound::layout {

/// How far a character may stand out of the measure, as a fraction of its advance (Hàn Thế Thành 2000, §3).
struct Protrusion {
  double left = 0, right = 0;
};

Protrusion protrusion(char32_t character);

/// How far the characters at the edges of a paragraph's lines stand out, as its style says: part of their
/// advance in justified text (`-cb-protrusion`), or all of it (`hanging-punctuation`).
class HangingRules {
 public:
  explicit HangingRules(const style::ComputedStyle& style);

  /// Of a character that begins a line: the paragraph's first, or another.
  double left(char32_t character, bool first_line) const;
  /// Of a character that ends a line: the paragraph's last, or another.
  double right(char32_t character, bool last_line) const;
  /// What more of it may stand out if the line has no room otherwise.
  double more_on_right(char32_t character, bool last_line) const;

 private:
  bool protrudes_;
  style::HangingPunctuation hanging_;
};

}  // namespace casebound::layout
