#include "epub/pictures.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace casebound::epub {

bool is_shown_picture(const markup::Element& element) {
  constexpr std::array<std::string_view, 3> kinds = {"data:image/png;", "data:image/jpeg;",
                                                     "data:image/gif;"};
  if (element.name != "img") return false;
  const std::string* source = element.attribute("src");
  return source &&
         std::ranges::any_of(kinds, [&](std::string_view kind) { return source->starts_with(kind); });
}

bool has_alternative(const markup::Element& picture) {
  if (picture.role == "presentation" || picture.role == "none") return true;
  const std::string* words = picture.attribute("alt");
  return words && !words->empty();
}

}  // namespace casebound::epub
