#include "manuscript/credit.h"

#include "casebound/base/text.h"

#include "manuscript/common_words.h"

#include <algorithm>
#include <array>

#include <unicode/uchar.h>

namespace casebound::manuscript {

namespace {

bool begins_with_word(std::string_view text) {
  std::size_t offset = 0;
  return !text.empty() && u_isalnum(static_cast<UChar32>(next_code_point(text, offset))) != 0;
}

/// A clause of its own behind a comma: the line is a sentence of the essay.
bool has_clause(std::string_view small) {
  constexpr auto clauses = std::to_array<std::string_view>(
      {", the ", ", it ", ", he ",   ", she ", ", they ", ", and ",      ", but ", ", le ",
       ", la ",  ", il ", ", elle ", ", et ",  ", das ",  ", der ",      ", die ", ", es ",
       ", und ", ", и ",  ", но ",   ", он ",  ", она ",  ", сделанный "});
  return std::any_of(clauses.begin(), clauses.end(),
                     [&](std::string_view clause) { return small.find(clause) != std::string_view::npos; });
}

constexpr auto translated = std::to_array<std::string_view>({"en von ", " übersetzt ", " übertragen "});

/// After `by` stands a name.
bool names_nobody(std::string_view line) {
  constexpr auto words = std::to_array<std::string_view>({"ranslated by ", "ranslation by ", "bersetzt von ",
                                                          "raduit par ", "llustrated by ", "hotographs by ",
                                                          "llustrations by ", "ntroduction by "});
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
    const auto at = line.find(word);
    if (at == std::string_view::npos) return false;
    std::size_t next = at + word.size();
    return next >= line.size() || !u_isupper(static_cast<UChar32>(next_code_point(line, next)));
  });
}

/// `Aus dem Russischen von Eva Klein`.
bool is_german_translation(std::string_view small) {
  return small.starts_with("aus dem ") &&
         std::any_of(std::begin(translated), std::end(translated),
                     [&](std::string_view word) { return small.find(word) != std::string_view::npos; });
}

}  // namespace

bool is_credit(std::string_view line) {
  constexpr std::size_t longest_opening = 80;
  // In small letters. A word that may begin a sentence of the essay has its second word with it.
  constexpr std::array<std::string_view, 49> openings = {"©",
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
                                                         "illustrated by ",
                                                         "photographs by ",
                                                         "with photographs by ",
                                                         "with illustrations by ",
                                                         "with an introduction by ",
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
  if (names_nobody(line.substr(0, longest_opening))) return false;
  const std::string small = small_letters(line);
  const bool is_notice = small.starts_with("©") || small.starts_with("(c)") || small.starts_with("copyright");
  if (!is_notice && has_clause(small)) return false;
  if (is_german_translation(small)) return true;
  return std::any_of(openings.begin(), openings.end(), [&](std::string_view opening) {
    return small.starts_with(opening) &&
           begins_with_word(trim(std::string_view(small).substr(opening.size())));
  });
}

}  // namespace casebound::manuscript
