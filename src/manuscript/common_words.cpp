#include "manuscript/common_words.h"

#include "casebound/base/text.h"

#include <algorithm>
#include <array>

#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace casebound::manuscript {

namespace {

constexpr auto function_words = std::to_array<std::string_view>(
    {"and", "about", "after", "against", "all", "among", "any", "are", "as", "at", "be", "before", "between",
     "beyond", "both", "but", "by", "did", "does", "during", "each", "every", "for", "from", "had", "has",
     "have", "her", "here", "his", "how", "if", "in", "into", "is", "its", "like", "my", "nor", "not", "of",
     "on", "or", "our", "over", "some", "than", "that", "the", "their", "then", "there", "these", "this",
     "those", "through", "to", "toward", "towards", "under", "until", "upon", "was", "were", "what", "when",
     "where", "while", "who", "whose", "why", "with", "without", "your",
     // German
     "als", "am", "aus", "dein", "deine", "ein", "eine", "einem", "einen", "einer", "eines", "für", "gegen",
     "ihre", "mein", "meine", "meinem", "meinen", "meiner", "mit", "nach", "nicht", "oder", "ohne", "seine",
     "seit", "sind", "über", "und", "unser", "unsere", "unter", "vom", "vor", "warum", "wenn", "wer", "wie",
     "wo", "zum", "zur", "zwischen",
     // French, Spanish, Italian
     "aux", "avec", "ce", "cette", "chez", "comment", "dans", "notre", "para", "por", "pour", "pourquoi",
     "quand", "qui", "sans", "ses", "sobre", "sous", "sur", "una", "une", "votre", "à",
     // Russian
     "без", "в", "для", "за", "и", "из", "к", "как", "кто", "мои", "моего", "моей", "моему", "моим", "моя",
     "мой", "моё", "на", "над", "наш", "наша", "наше", "наши", "не", "о", "об", "от", "перед", "по", "под",
     "при", "про", "с", "что"});

constexpr auto heading_words = std::to_array<std::string_view>(
    {"act", "afternoon", "afterword", "another", "appendix", "book", "century", "chapter", "city",
     "conclusion", "dear", "dearest", "death", "dedicated", "diary", "december", "eight", "end", "epilogue",
     "essay", "evening", "fifth", "first", "five", "foreword", "four", "fourth", "friday", "history",
     "interlude", "introduction", "january", "july", "kingdom", "last", "letter", "letters", "memoir",
     "memory", "midnight", "monday", "morning", "new", "next", "night", "nine", "note", "notes", "novel",
     "november", "october", "old", "one", "part", "play", "poem", "poems", "preface", "prologue",
     "remembrance", "republic", "saturday", "scene", "second", "section", "september", "seven", "six",
     "states", "stories", "story", "sunday", "tale", "tales", "ten", "third", "three", "thursday", "tuesday",
     "two", "union", "united", "volume", "war", "wars", "wednesday", "world", "year", "years",
     // German
     "abend", "akt", "andenken", "brief", "briefe", "buch", "dienstag", "donnerstag", "dritte", "dritter",
     "drittes", "einleitung", "erste", "erster", "erstes", "erzählung", "freitag", "gedichte", "geehrte",
     "geehrter", "geschichte", "januar", "kapitel", "krieg", "letzte", "letzter", "letztes", "liebe",
     "lieber", "liebes", "mittwoch", "montag", "märz", "nacht", "nachwort", "novelle", "oktober", "samstag",
     "schluss", "sehr", "sonntag", "szene", "teil", "verehrte", "verehrter", "vierte", "vierter", "viertes",
     "vorwort", "welt", "widmung", "zweite", "zweiter", "zweites",
     // French, Spanish, Italian
     "acte", "capitolo", "capítulo", "chapitre", "cher", "chers", "chère", "chères", "dernier", "dernière",
     "deuxième", "guerre", "histoire", "janvier", "juillet", "jeudi", "livre", "lundi", "mardi", "matin",
     "mercredi", "monde", "mundo", "nuit", "partie", "premier", "première", "querida", "querido", "samedi",
     "soir", "troisième", "vendredi",
     // Russian
     "вечер", "вечная", "введение", "воскресенье", "вторая", "второй", "глава", "действие", "день", "дорогая",
     "дорогие", "дорогой", "заключение", "книга", "конец", "милая", "милый", "мир", "начало", "ночь",
     "памяти", "первая", "первое", "первый", "письма", "письмо", "повесть", "понедельник", "последнее",
     "последний", "последняя", "посвящается", "послесловие", "предисловие", "пролог", "рассказ", "третий",
     "третья", "уважаемая", "уважаемые", "уважаемый", "утро", "часть", "эпилог", "война"});

constexpr auto first_words = std::to_array<std::string_view>(
    {"au",  "con", "das", "dem", "den", "der", "des", "die",   "el",  "gli",   "il", "im", "la",
     "las", "le",  "les", "los", "mes", "mon", "par", "saint", "san", "santa", "st", "un"});

/// With what lines begin that name a person in the next word.
constexpr auto dedications = std::to_array<std::string_view>({"for ",
                                                              "to ",
                                                              "in memory of ",
                                                              "in memoriam ",
                                                              "in loving memory of ",
                                                              "dedicated to ",
                                                              "für ",
                                                              "dem andenken ",
                                                              "zum andenken ",
                                                              "in erinnerung an ",
                                                              "pour ",
                                                              "à ",
                                                              "à la mémoire de ",
                                                              "en mémoire de ",
                                                              "para ",
                                                              "a la memoria de ",
                                                              "alla memoria di ",
                                                              "посвящается ",
                                                              "памяти ",
                                                              "моей ",
                                                              "моему ",
                                                              "моим "});

template <std::size_t size>
bool holds(const std::array<std::string_view, size>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

std::string small_letters(std::string_view text) {
  std::string out;
  icu::UnicodeString::fromUTF8({text.data(), static_cast<int32_t>(text.size())})
      .toLower(icu::Locale::getRoot())
      .toUTF8String(out);
  return out;
}

bool is_function_word(std::string_view small) {
  return holds(function_words, small);
}

bool is_heading_word(std::string_view small) {
  return holds(heading_words, small);
}

bool begins_no_name(std::string_view small) {
  return holds(first_words, small);
}

bool is_dedication(std::string_view line) {
  constexpr std::size_t most_words = 12;
  if (split(line, ' ').size() > most_words) return false;
  const std::string small = small_letters(line);
  return std::any_of(dedications.begin(), dedications.end(),
                     [&](std::string_view opening) { return small.starts_with(opening); });
}

}  // namespace casebound::manuscript
