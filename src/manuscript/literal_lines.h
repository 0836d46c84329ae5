#pragma once

#include <string>
#include <string_view>

namespace casebound::manuscript {

/// Follows a text line by line and says which lines are no Markdown: those of fenced code, and of comments
/// and preformatted HTML.
class LiteralLines {
 public:
  /// To be asked for every line once, in order. The lines that open and close the piece belong to it.
  bool holds(std::string_view line);

 private:
  bool holds_fenced(std::string_view line);
  bool opens_fence(std::string_view line);
  bool opens_html(std::string_view line);

  std::string fence_;         ///< the shortest fence that closes the code; empty outside of code
  int container_indent_ = 0;  ///< of the list item that the code stands in
  std::string html_end_;      ///< what closes the HTML; empty outside of it
};

}  // namespace casebound::manuscript
