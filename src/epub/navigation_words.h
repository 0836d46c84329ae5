#pragma once

#include <string_view>

namespace casebound::epub {

/// What the e-book says of itself where its pages say nothing, in one language.
struct NavigationWords {
  std::string_view language;
  std::string_view cover, half_title_page, title_page, copyright_page;
  std::string_view back_to_call;  ///< of a note; `{}` is the call's number among those of the note
};

/// In the book's language (BCP 47); in English if there are no words in that.
const NavigationWords& navigation_words(std::string_view language);

}  // namespace casebound::epub
