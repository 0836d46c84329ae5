#include "epub/access_words.h"

#include <algorithm>
#include <array>

namespace casebound::epub {

namespace {

constexpr std::array<AccessWords, 5> access_table = {{
    {.language = "en",
     .with_headings =
         "The text is reflowable, so that its size, typeface and colours can be changed; a table of "
         "contents and headings lead through it.",
     .with_contents =
         "The text is reflowable, so that its size, typeface and colours can be changed; it has a "
         "table of contents.",
     .pages = "The pages of the printed book are marked and listed.",
     .no_pictures = "There are no images.",
     .decorations = "Images only decorate.",
     .described = "All images are described.",
     .not_described = "Some images are not described.",
     .formulas = "Formulas are in MathML."},
    {.language = "de",
     .with_headings = "Der Text passt sich der Anzeige an, Größe, Schrift und Farben lassen sich ändern; ein "
                      "Inhaltsverzeichnis und Überschriften führen hindurch.",
     .with_contents =
         "Der Text passt sich der Anzeige an, Größe, Schrift und Farben lassen sich ändern; er hat "
         "ein Inhaltsverzeichnis.",
     .pages = "Die Seiten des gedruckten Buches sind markiert und aufgelistet.",
     .no_pictures = "Es gibt keine Bilder.",
     .decorations = "Bilder sind nur Schmuck.",
     .described = "Alle Bilder sind beschrieben.",
     .not_described = "Nicht alle Bilder sind beschrieben.",
     .formulas = "Formeln liegen in MathML vor."},
    {.language = "fr",
     .with_headings = "Le texte s’adapte à l’écran, sa taille, sa police et ses couleurs peuvent être "
                      "changées ; une table des matières et des titres y guident.",
     .with_contents = "Le texte s’adapte à l’écran, sa taille, sa police et ses couleurs peuvent être "
                      "changées ; il a une table des matières.",
     .pages = "Les pages du livre imprimé sont marquées et répertoriées.",
     .no_pictures = "Il n’y a pas d’images.",
     .decorations = "Les images sont purement décoratives.",
     .described = "Toutes les images sont décrites.",
     .not_described = "Certaines images ne sont pas décrites.",
     .formulas = "Les formules sont en MathML."},
    {.language = "ru",
     .with_headings = "Размер, шрифт и цвета текста можно менять; по книге ведут содержание и заголовки.",
     .with_contents = "Размер, шрифт и цвета текста можно менять; есть содержание.",
     .pages = "Страницы печатного издания отмечены и перечислены.",
     .no_pictures = "Изображений нет.",
     .decorations = "Изображения служат только украшением.",
     .described = "Все изображения описаны.",
     .not_described = "Некоторые изображения не описаны.",
     .formulas = "Формулы даны в MathML."},
    {.language = "el",
     .with_headings = "Το μέγεθος, η γραμματοσειρά και τα χρώματα του κειμένου μπορούν να αλλάξουν· πίνακας "
                      "περιεχομένων και επικεφαλίδες οδηγούν μέσα από αυτό.",
     .with_contents = "Το μέγεθος, η γραμματοσειρά και τα χρώματα του κειμένου μπορούν να αλλάξουν· υπάρχει "
                      "πίνακας περιεχομένων.",
     .pages = "Οι σελίδες του έντυπου βιβλίου είναι σημειωμένες και καταγεγραμμένες.",
     .no_pictures = "Δεν υπάρχουν εικόνες.",
     .decorations = "Οι εικόνες είναι μόνο διακοσμητικές.",
     .described = "Όλες οι εικόνες περιγράφονται.",
     .not_described = "Ορισμένες εικόνες δεν περιγράφονται.",
     .formulas = "Οι τύποι είναι σε MathML."},
}};

}  // namespace

const AccessWords& access_words(std::string_view language) {
  const std::string_view primary = language.substr(0, language.find('-'));
  const auto* const found =
      std::ranges::find_if(access_table, [&](const AccessWords& words) { return words.language == primary; });
  return found == access_table.end() ? access_table.front() : *found;
}

}  // namespace casebound::epub
