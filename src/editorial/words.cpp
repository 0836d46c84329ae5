#include "editorial/words.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <memory>

#include <unicode/datefmt.h>
#include <unicode/gregocal.h>

namespace casebound::editorial {

namespace {

constexpr std::array<Words, 5> table = {{
    {.language = "en",
     .contents = "Contents",
     .imprint = "Imprint",
     .conjunction = "and",
     .edited_by = "Edited by",
     .translated_by = "Translated by",
     .illustrated_by = "Illustrated by",
     .introduction_by = "With an introduction by",
     .editor = "editor",
     .translator = "translator",
     .illustrator = "illustrator",
     .introduction = "introduction",
     .part = "Part",
     .figure = "Figure",
     .table = "Table",
     .notes = "Notes",
     .index = "Index",
     .see = "see",
     .see_also = "see also",
     .contributors = "Contributors",
     .about_the_author = "About the Author",
     .dedication = "Dedication",
     .epigraph = "Epigraph",
     .half_title = "Half Title",
     .colophon = "Colophon",
     .set_by = "This book was set by casebound.",
     .set_in = "This book was set in {} by casebound.",
     .print = "print"},
    {.language = "de",
     .contents = "Inhalt",
     .imprint = "Impressum",
     .conjunction = "und",
     .edited_by = "Herausgegeben von",
     .translated_by = "Übersetzt von",
     .illustrated_by = "Illustriert von",
     .introduction_by = "Mit einer Einleitung von",
     .editor = "Herausgabe",
     .translator = "Übersetzung",
     .illustrator = "Illustration",
     .introduction = "Einleitung",
     .part = "Teil",
     .figure = "Abbildung",
     .table = "Tabelle",
     .notes = "Anmerkungen",
     .index = "Register",
     .see = "siehe",
     .see_also = "siehe auch",
     .contributors = "Die Autorinnen und Autoren",
     .about_the_author = "Zur Person",
     .dedication = "Widmung",
     .epigraph = "Motto",
     .half_title = "Schmutztitel",
     .colophon = "Kolophon",
     .set_by = "Dieses Buch wurde mit casebound gesetzt.",
     .set_in = "Dieses Buch wurde mit casebound aus {} gesetzt.",
     .print = "Druck"},
    {.language = "fr",
     .contents = "Table des matières",
     .imprint = "Mentions légales",
     .conjunction = "et",
     .edited_by = "Édité par",
     .translated_by = "Traduit par",
     .illustrated_by = "Illustré par",
     .introduction_by = "Introduction par",
     .editor = "édition",
     .translator = "traduction",
     .illustrator = "illustrations",
     .introduction = "introduction",
     .part = "Partie",
     .figure = "Figure",
     .table = "Tableau",
     .notes = "Notes",
     .index = "Index",
     .see = "voir",
     .see_also = "voir aussi",
     .contributors = "Les auteurs",
     .about_the_author = "L’auteur",
     .dedication = "Dédicace",
     .epigraph = "Épigraphe",
     .half_title = "Faux-titre",
     .colophon = "Colophon",
     .set_by = "Ce livre a été composé par casebound.",
     .set_in = "Ce livre a été composé en {} par casebound.",
     .print = "imprimé"},
    {.language = "ru",
     .contents = "Содержание",
     .imprint = "Выходные данные",
     .conjunction = "и",
     .edited_by = "Под редакцией",
     .translated_by = "Перевод:",
     .illustrated_by = "Иллюстрации:",
     .introduction_by = "Вступительная статья:",
     .editor = "редакция",
     .translator = "перевод",
     .illustrator = "иллюстрации",
     .introduction = "вступительная статья",
     .part = "Часть",
     .figure = "Рисунок",
     .table = "Таблица",
     .notes = "Примечания",
     .index = "Указатель",
     .see = "см.",
     .see_also = "см. также",
     .contributors = "Об авторах",
     .about_the_author = "Об авторе",
     .dedication = "Посвящение",
     .epigraph = "Эпиграф",
     .half_title = "Авантитул",
     .colophon = "Колофон",
     .set_by = "Книга набрана программой casebound.",
     .set_in = "Книга набрана шрифтами {} программой casebound.",
     .print = "печать"},
    {.language = "el",
     .contents = "Περιεχόμενα",
     .imprint = "Στοιχεία έκδοσης",
     .conjunction = "και",
     .edited_by = "Επιμέλεια",
     .translated_by = "Μετάφραση",
     .illustrated_by = "Εικονογράφηση",
     .introduction_by = "Εισαγωγή",
     .editor = "επιμέλεια",
     .translator = "μετάφραση",
     .illustrator = "εικονογράφηση",
     .introduction = "εισαγωγή",
     .part = "Μέρος",
     .figure = "Εικόνα",
     .table = "Πίνακας",
     .notes = "Σημειώσεις",
     .index = "Ευρετήριο",
     .see = "βλ.",
     .see_also = "βλ. επίσης",
     .contributors = "Οι συγγραφείς",
     .about_the_author = "Ο συγγραφέας",
     .dedication = "Αφιέρωση",
     .epigraph = "Προμετωπίδα",
     .half_title = "Ψευδότιτλος",
     .colophon = "Κολοφώνας",
     .set_by = "Το βιβλίο στοιχειοθετήθηκε με το casebound.",
     .set_in = "Το βιβλίο στοιχειοθετήθηκε σε {} με το casebound.",
     .print = "έντυπο"},
}};

int number(std::string_view digits) {
  int value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

}  // namespace

const Words& words_in(std::string_view language) {
  const auto primary = language.substr(0, language.find('-'));
  const auto* found =
      std::find_if(table.begin(), table.end(), [&](const Words& words) { return words.language == primary; });
  return found == table.end() ? table.front() : *found;
}

std::string written_date(const std::string& date, const std::string& language) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Locale locale = icu::Locale::forLanguageTag(language, status);
  icu::GregorianCalendar calendar(*icu::TimeZone::getGMT(), locale, status);
  const std::string_view text = date;
  calendar.set(number(text.substr(0, 4)), number(text.substr(5, 2)) - 1, number(text.substr(8, 2)), 12, 0, 0);
  const std::unique_ptr<icu::DateFormat> format(
      icu::DateFormat::createDateInstance(icu::DateFormat::kLong, locale));
  if (U_FAILURE(status) || !format) return date;
  format->setTimeZone(*icu::TimeZone::getGMT());
  icu::UnicodeString out;
  format->format(calendar.getTime(status), out);
  std::string utf8;
  return U_SUCCESS(status) ? out.toUTF8String(utf8) : date;
}

}  // namespace casebound::editorial
