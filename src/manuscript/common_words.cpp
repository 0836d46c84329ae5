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

constexpr auto common_nouns = std::to_array<std::string_view>(
    {"account", "aftermath", "age", "alert", "analysis", "archive", "argument", "autumn", "back",
     "background", "beginning", "beginnings", "being", "belief", "belongings", "big", "birth", "black",
     "blue", "body", "brief", "bridge", "business", "central", "challenge", "change", "changes", "childhood",
     "children", "church", "class", "climate", "close", "coda", "comments", "coming", "common", "concluding",
     "content", "context", "country", "crisis", "culture", "data", "dawn", "days", "dead", "deep", "design",
     "discussion", "double", "dream", "dreams", "dust", "early", "earth", "economic", "education", "eternal",
     "events", "everyday", "evidence", "executive", "facts", "falling", "family", "far", "fear", "final",
     "finding", "findings", "fire", "flash", "food", "foreign", "forest", "free", "freedom", "friends",
     "fruit", "full", "future", "garden", "general", "getting", "ghost", "global", "going", "gold", "golden",
     "good", "grand", "great", "green", "growing", "growth", "guest", "half", "health", "heaven", "high",
     "home", "hour", "house", "human", "ideas", "images", "inner", "international", "island", "journey",
     "key", "land", "language", "late", "law", "learning", "leaves", "leaving", "lessons", "life", "light",
     "literature", "little", "living", "long", "looking", "lost", "love", "machine", "main", "making",
     "matters", "media", "men", "method", "methods", "mind", "modern", "money", "moon", "mother", "mountain",
     "moving", "music", "national", "nature", "northern", "nothing", "ocean", "official", "open", "opening",
     "opinion", "origins", "out", "outlook", "overview", "paper", "past", "peace", "people", "perfect",
     "personal", "place", "places", "point", "policy", "political", "politics", "postscript", "poverty",
     "power", "practice", "present", "press", "problem", "problems", "process", "progress", "public",
     "question", "questions", "quiet", "rain", "reading", "real", "reality", "recommendations", "red",
     "reflections", "related", "remarks", "report", "review", "right", "rights", "rising", "river", "road",
     "rules", "school", "science", "sea", "season", "secret", "security", "setting", "seven", "short",
     "silence", "silent", "snow", "social", "society", "some", "song", "songs", "southern", "special",
     "spoiler", "spring", "station", "strange", "street", "strong", "study", "style", "summary", "summer",
     "sun", "system", "table", "taking", "technology", "theory", "thoughts", "time", "times", "town", "trade",
     "train", "translation", "travel", "tree", "trees", "truth", "turning", "up", "update", "urban", "video",
     "view", "views", "village", "violence", "voice", "voices", "walking", "warm", "warning", "water", "way",
     "ways", "weather", "western", "white", "wild", "wind", "window", "winter", "women", "words", "work",
     "working", "works", "writing", "youth",
     // German, French
     "anfang", "beruf", "blick", "ende", "fragen", "frau", "freiheit", "fremde", "großen", "haus", "heimat",
     "herzen", "himmel", "jahre", "kindheit", "kunst", "lage", "leben", "licht", "meer", "mensch", "menschen",
     "natur", "sommer", "sprache", "stadt", "straße", "wald", "wege", "zeit", "amour", "enfance", "jours",
     "maison", "mer", "mort", "temps", "vie", "ville",
     // Russian
     "весна", "вопросы", "время", "город", "детство", "дом", "дорога", "жизнь", "зима", "лето", "любовь",
     "море", "осень", "первые", "права", "путь", "ранние", "слово", "смерть", "юность"});

constexpr auto no_name_openings = std::to_array<std::string_view>(
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

bool is_in_capitals(std::string_view text) {
  bool has_capitals = false;
  for (std::size_t at = 0; at < text.size();) {
    const auto letter = static_cast<UChar32>(next_code_point(text, at));
    if (u_islower(letter)) return false;
    has_capitals = has_capitals || u_isupper(letter);
  }
  return has_capitals;
}

bool is_function_word(std::string_view small) {
  return holds(function_words, small);
}

bool is_heading_word(std::string_view small) {
  return holds(heading_words, small);
}

bool is_common_noun(std::string_view small) {
  return holds(common_nouns, small);
}

bool begins_no_name(std::string_view small) {
  return holds(no_name_openings, small);
}

bool is_dedication(std::string_view line) {
  constexpr std::size_t most_words = 12;
  if (split(line, ' ').size() > most_words) return false;
  const std::string small = small_letters(line);
  return std::any_of(dedications.begin(), dedications.end(),
                     [&](std::string_view opening) { return small.starts_with(opening); });
}

}  // namespace casebound::manuscript
