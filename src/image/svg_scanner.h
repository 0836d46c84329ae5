#pragma once

#include <optional>
#include <string_view>

namespace casebound::image {

/// Reads SVG's numbers and letters from an attribute, with the white space and commas that may part them.
class Scanner {
 public:
  explicit Scanner(std::string_view text) : rest_(text) {}

  /// The next number; nothing if there is none, or one too large to be drawn (or NaN, or infinite).
  std::optional<double> number();
  /// The next `0` or `1`, which need not be parted from what follows (arcs in path data).
  std::optional<bool> flag();
  /// The next character if it is a letter, 0 otherwise.
  char letter();
  /// All letters from here on.
  std::string_view word();
  /// The next character if it is this one.
  bool take(char wanted);
  bool at_end();
  std::string_view rest() const { return rest_; }

 private:
  void skip_separators();
  std::string_view rest_;
};

/// A length in user units (96 to the inch); percentages of `whole`, `em` of `font_size`. Nothing if it is
/// none.
std::optional<double> parse_length(std::string_view text, double whole, double font_size = 16);

}  // namespace casebound::image
