#pragma once

#include <string_view>

namespace casebound::epub {

/// The sentences of which the accessibility summary is made, in one language.
struct AccessWords {
  std::string_view language;
  std::string_view with_headings, with_contents;  ///< what leads through the text, which can be changed
  std::string_view pages;
  std::string_view no_pictures, decorations, described, not_described;  ///< one of these
  std::string_view formulas;
};

/// In the book's language (BCP 47); in English if there are no words in that.
const AccessWords& access_words(std::string_view language);

}  // namespace casebound::epub
