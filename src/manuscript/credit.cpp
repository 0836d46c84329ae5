#include "manuscript/credit.h"

#include "casebound/base/text.h"

#include <algorithm>
#include <array>

#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace casebound::manuscript {

namespace {

bool begins_with_word(std::string_view text) {
  std::size_t offset = 0;
  return !text.empty() && u_isalnum(static_cast<UChar32>(next_code_point(text, offset))) != 0;
}

}  // namespace

bool is_credit(std::string_view line) {
  constexpr std::size_t longest_opening = 80;
  // In small letters. A word that may begin a sentence of the essay has its second word with it.
  constexpr std::array<std::string_view, 46> openings = {"©",
                                                         "(c) ",
                                                         "copyright ©",
                                                         "copyright (c)",
                                                         "originally published",
                                                         "originally appeared",
                                                         "first published",
                                                         "previously published",
                                                         "this essay was originally ",
                                                         "this essay was first ",
                                                         "this essay first appeared",
                                                         "this essay originally appeared",
                                                         "this article was originally ",
                                                         "this article was first ",
                                                         "this article first appeared",
                                                         "this article originally appeared",
                                                         "this post was originally ",
                                                         "this post was first ",
                                                         "this post first appeared",
                                                         "this post originally appeared",
                                                         "reprinted from ",
                                                         "reprinted by permission",
                                                         "reprinted with ",
                                                         "translated by ",
                                                         "translated from ",
                                                         "translation by ",
                                                         "translation: ",
                                                         "перевод с ",
                                                         "перевод: ",
                                                         "перевёл ",
                                                         "перевела ",
                                                         "впервые опубликовано",
                                                         "опубликовано в ",
                                                         "übersetzt von ",
                                                         "aus dem englischen ",
                                                         "aus dem russischen ",
                                                         "zuerst erschienen ",
                                                         "zuerst veröffentlicht ",
                                                         "traduit de ",
                                                         "traduit par ",
                                                         "原文：",
                                                         "原文: ",
                                                         "译者：",
                                                         "译者: ",
                                                         "翻译：",
                                                         "翻译: "};
  line = line.substr(0, longest_opening);
  std::string small;
  icu::UnicodeString::fromUTF8({line.data(), static_cast<int32_t>(line.size())})
      .toLower(icu::Locale::getRoot())
      .toUTF8String(small);
  return std::any_of(openings.begin(), openings.end(), [&](std::string_view opening) {
    return small.starts_with(opening) &&
           begins_with_word(trim(std::string_view(small).substr(opening.size())));
  });
}

}  // namespace casebound::manuscript
